import type { OwnAccount } from '../../../identity/account.ts';
import { totpText, totpUri } from '../../../identity/totp.ts';
import { say } from '../../../kernel/bilingual.ts';
import { moment } from '../../../records/pages/HistoryList.tsx';
import { Button } from '../../../ui/components/Button.tsx';
import type { FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { QrCode } from '../../../ui/components/QrCode.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import { SegmentedRadios } from '../../../ui/forms/SegmentedRadios.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { type Visit, words } from '../../../web/visit.ts';
import { FACTOR_WORDS as WORDS } from '../messages/factor.ts';
import { PasswordField } from './ProofFields.tsx';

interface Props {
  readonly visit: Visit;
  readonly own: OwnAccount;
  readonly errors: FieldErrors;
}

/** The square, the key as text, and the first code. */
export const Enrolment = ({ visit, own, errors, secret, suite }: Props & { secret: Buffer; suite: string }) => {
  const w = words.bind(null, visit);
  return (
    <>
      <section class="stack" aria-labelledby="carre">
        <h2 id="carre">{w(WORDS.scan)}</h2>
        <QrCode text={totpUri(secret, { issuer: say(visit.org.name, visit.lang), label: own.email })} label={w(WORDS.qrLabel)} />
        <p>
          {w(WORDS.secret)} <code>{totpText(secret)}</code>
        </p>
      </section>
      <section class="stack" aria-labelledby="confirmation">
        <h2 id="confirmation">{w(WORDS.confirm)}</h2>
        <p class="muted">{w(WORDS.confirmEnds)}</p>
        <Form action={visit.paths.secondFactorAct('confirmation')}>
          <input type="hidden" name="suite" value={suite} />
          <Code label={w(WORDS.codeField)} error={errors.code} />
          <PasswordField visit={visit} own={own} errors={errors} />
          <FormActions>
            <Button kind="primary">{w(WORDS.confirmGo)}</Button>
          </FormActions>
        </Form>
      </section>
    </>
  );
};

/** New recovery codes, or none of all this any more. */
export const ChangeFactor = ({ visit, own, errors, since, left }: Props & { since: Temporal.Instant; left: number }) => {
  const w = words.bind(null, visit);
  return (
    <>
      <Notice tone="ok">
        {w(WORDS.on).replace('{when}', moment(since, visit.org.timeZone, visit.lang))} {w(WORDS.codesLeft).replace('{count}', String(left))}
      </Notice>
      <section class="stack" aria-labelledby="changement">
        <h2 id="changement">{w(WORDS.change)}</h2>
        <Form action={visit.paths.secondFactorAct('changement')}>
          <SegmentedRadios
            name="what"
            label={w(WORDS.what)}
            help={w(WORDS.whatHelp)}
            value={visit.form.get('what') || 'codes'}
            error={errors.what}
            options={[
              { value: 'codes', label: w(WORDS.renew) },
              { value: 'off', label: w(WORDS.off) },
            ]}
          />
          <Code label={w(WORDS.codeOrRecovery)} error={errors.code} />
          <PasswordField visit={visit} own={own} errors={errors} />
          <FormActions>
            <Button kind="primary">{w(WORDS.changeGo)}</Button>
          </FormActions>
        </Form>
      </section>
    </>
  );
};

const Code = ({ label, error }: { label: string; error: string | undefined }) => (
  <TextField name="code" label={label} value="" error={error} autocomplete="one-time-code" maxlength={40} width="medium" />
);
