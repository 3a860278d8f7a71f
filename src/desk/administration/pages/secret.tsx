import { ButtonLink } from '../../../ui/components/Button.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import type { Page } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { WORDS } from '../messages.ts';
import { TEMPORARY_DAYS } from '../rules.ts';
import { adminPage, ShownOnce } from './shared.tsx';

interface Secret {
  readonly account: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** The answer to a form, not a page with an address: what it shows is stored nowhere, so going back or loading it again shows nothing. */
export function secretPage(visit: Visit, { account, name, email, password }: Secret): Page {
  const { paths } = visit;
  const w = words.bind(null, visit);
  return adminPage(visit, {
    title: w(WORDS.temporaryTitle),
    above: { label: w(WORDS.accounts), href: paths.accounts() },
    body: (
      <div class="stack">
        <ShownOnce visit={visit}>{password}</ShownOnce>
        <Notice tone="warn" title={w(WORDS.temporaryOnce)}>
          {w(WORDS.temporaryWhat).replace('{name}', name).replace('{email}', email).replace('{days}', String(TEMPORARY_DAYS))}
        </Notice>
        <ButtonLink href={paths.member(account)}>{w(WORDS.backToMember)}</ButtonLink>
      </div>
    ),
  });
}
