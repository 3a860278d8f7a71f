import type { OwnAccount } from '../../../identity/account.ts';
import type { OwnFactor } from '../../../identity/second-factor.ts';
import { moment } from '../../../records/pages/HistoryList.tsx';
import { ButtonLink } from '../../../ui/components/Button.tsx';
import { StateChip } from '../../../ui/components/Tag.tsx';
import { type Visit, words } from '../../../web/visit.ts';
import { WORDS } from '../messages.ts';

interface Props {
  readonly visit: Visit;
  readonly own: OwnAccount;
  readonly factor: OwnFactor;
  readonly passkeys: number;
  readonly identities: number;
}

/** How one signs in, and where each way is changed. */
export const Security = ({ visit, own, factor, passkeys, identities }: Props) => {
  const { org, lang, paths: to, installation } = visit;
  const w = words.bind(null, visit);
  const { since, codesLeft } = factor;
  return (
    <section id="securite" class="stack" aria-labelledby="securite-titre">
      <h2 id="securite-titre">{w(WORDS.security)}</h2>
      <ul class="rows">
        <li>
          <div class="rows__main">
            <strong>{w(WORDS.password)}</strong>
            <p>{w(own.hasPassword ? WORDS.passwordLead : WORDS.noPassword)}</p>
          </div>
          {own.hasPassword && (
            <ButtonLink small icon="key-round" href={to.password()}>
              {w(WORDS.changePassword)}
            </ButtonLink>
          )}
        </li>
        <li>
          <div class="rows__main">
            <strong>{w(WORDS.factor)}</strong>{' '}
            <StateChip tone={since ? 'ok' : 'neutral'}>{w(since ? WORDS.factorOn : WORDS.factorOff)}</StateChip>
            <p>
              {since
                ? w(WORDS.factorSince)
                    .replace('{when}', moment(since, org.timeZone, lang))
                    .replace('{count}', String(codesLeft))
                : w(WORDS.factorLead)}
            </p>
          </div>
          <ButtonLink small href={to.secondFactor()}>
            {w(since ? WORDS.changeFactor : WORDS.addFactor)}
          </ButtonLink>
        </li>
        <li>
          <div class="rows__main">
            <strong>{w(WORDS.passkeys)}</strong> <StateChip tone={passkeys > 0 ? 'ok' : 'neutral'}>{String(passkeys)}</StateChip>
            <p>{w(WORDS.passkeysLead)}</p>
          </div>
          <ButtonLink small href={to.passkeys()}>
            {w(WORDS.changePasskeys)}
          </ButtonLink>
        </li>
        {(installation.providers.length > 0 || identities > 0) && (
          <li>
            <div class="rows__main">
              <strong>{w(WORDS.identities)}</strong> <StateChip tone={identities > 0 ? 'ok' : 'neutral'}>{String(identities)}</StateChip>
              <p>{w(WORDS.identitiesLead)}</p>
            </div>
            <ButtonLink small href={to.identities()}>
              {w(WORDS.changeIdentities)}
            </ButtonLink>
          </li>
        )}
      </ul>
    </section>
  );
};
