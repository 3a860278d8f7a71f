import type { Role } from '../../kernel/actor.ts';
import type { Visibility } from '../../kernel/visibility.ts';
import type { Action } from '../../registers/actions/rules.ts';
import type { Contact } from '../../registers/contacts/rules.ts';
import type { Support } from '../../registers/supports/rules.ts';

/** A record as the generators make it: posts and units by their name in the data, people who write by their role. */
export interface Draft {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly visibility: Visibility;
  /** A post or a directorate. */
  readonly unit: string | null;
  readonly state: string;
  readonly on: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** The account of this role wrote it; null: someone who has left. */
  readonly author: Role | null;
}

export interface ActionDraft extends Draft {
  readonly action: Omit<Action, 'post'> & { readonly post: string | null };
  /** Id of the action that it follows. */
  readonly follows: string | null;
}

export interface SupportDraft extends Draft {
  readonly support: Omit<Support, 'post'> & { readonly post: string | null };
  readonly partyName: string;
}

export interface ContactDraft extends Draft {
  readonly contact: Contact;
  readonly role: {
    readonly id: string;
    readonly body: string;
    readonly bodyName: string;
    readonly title: string;
    readonly since: string;
  } | null;
  readonly influence: { readonly id: string; readonly since: string; readonly until: string | null; readonly reason: string } | null;
}

/** Numbers of the series of an organisation, as `nextNumber` would give them. */
export class Numbers {
  private readonly last = new Map<string, number>();

  /** `A-2016-0312` for the prefix A and a day of 2016. */
  next(prefix: string, day: string): string {
    const series = `${prefix}-${day.slice(0, 4)}`;
    const n = (this.last.get(series) ?? 0) + 1;
    this.last.set(series, n);
    return `${series}-${String(n).padStart(4, '0')}`;
  }

  /** Last number given of each series. */
  taken(): ReadonlyMap<string, number> {
    return this.last;
  }
}
