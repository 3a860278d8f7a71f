import type { Database } from '../../db/transaction.ts';
import { loadOrganisations, type Organisation } from '../../identity/organisations.ts';
import type { Bilingual } from '../../kernel/bilingual.ts';
import type { FactKind } from '../../kernel/fact.ts';
import type { Assets } from '../../ui/assets.ts';
import type { RefusalWords } from '../../web/refusals.ts';
import type { NavEntry, Slice } from '../../web/route.ts';
import type { Installation, Slots } from '../../web/visit.ts';
import type { Measurements } from '../state/measurements.ts';

/** Everything that is fixed once the application is composed. */
export interface Composition {
  readonly slices: readonly Slice[];
  readonly kinds: ReadonlyMap<string, FactKind>;
  readonly slots: Slots;
  readonly portalNav: readonly NavEntry[];
  readonly deskNav: readonly { readonly label?: Bilingual; readonly entries: readonly NavEntry[] }[];
  readonly refusals: RefusalWords;
}

export interface Context {
  readonly db: Database;
  readonly assets: Assets;
  readonly composition: Composition;
  readonly organisations: Organisations;
  /** The edge: the one place where the server reads the clock. */
  readonly now: () => Temporal.Instant;
  readonly secureCookies: boolean;
  /** Where people reach the application; undefined: as each request says. */
  readonly publicUrl?: string | undefined;
  readonly installation: Installation;
  /** For the metrics; rejects where the database does not answer. */
  readonly measure: () => Promise<Measurements>;
  /** Whoever has it may read the metrics; undefined: programs on this machine may. */
  readonly metricsToken: string | undefined;
}

/** Organisations by slug. They hardly ever change: read at start, and again when a slug is unknown or something was loaded or removed. */
export interface Organisations {
  bySlug(slug: string): Promise<Organisation | undefined>;
  all(): Promise<readonly Organisation[]>;
  forget(): void;
}

/** An unknown slug makes the list be read again at most this often: addresses that exist nowhere must not work the database. */
const MILLISECONDS_BETWEEN_READS = 2_000;

export function rememberOrganisations(db: Database): Organisations {
  let known: Promise<readonly Organisation[]> | undefined;
  let readAt = 0;
  const all = () => {
    if (!known) readAt = performance.now();
    known ??= db
      .asOwner((tx) => loadOrganisations(tx))
      .catch((error: unknown) => {
        known = undefined;
        throw error;
      });
    return known;
  };
  return {
    all,
    bySlug: async (slug) => {
      const found = (await all()).find((org) => org.slug === slug);
      if (found || performance.now() - readAt < MILLISECONDS_BETWEEN_READS) return found;
      known = undefined;
      return (await all()).find((org) => org.slug === slug);
    },
    forget: () => {
      known = undefined;
    },
  };
}
