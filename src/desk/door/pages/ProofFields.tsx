import type { OwnAccount } from '../../../identity/account.ts';
import type { FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { type Visit, words } from '../../../web/visit.ts';
import { PROVIDER_WORDS as WORDS } from '../messages/provider.ts';
import { WORDS as DOOR } from '../messages.ts';

interface Props {
  readonly visit: Visit;
  readonly own: OwnAccount;
  readonly errors: FieldErrors;
}

/** What a change of how one signs in is proved with: the password, where the account has one. */
export const PasswordField = ({ visit, own, errors }: Props) =>
  own.hasPassword ? (
    <>
      {/* Tells the browser's own keeper of passwords whose password this is. */}
      <input type="hidden" name="username" value={own.email} autocomplete="username" />
      <TextField
        name="present"
        type="password"
        label={words(visit, DOOR.present)}
        value=""
        error={errors.present}
        autocomplete="current-password"
      />
    </>
  ) : (
    <p class="muted">{words(visit, WORDS.proofFresh)}</p>
  );

/** The password, or a code for who has codes. */
export const ProofFields = ({ visit, own, errors, codes }: Props & { codes: boolean }) => (
  <>
    <PasswordField visit={visit} own={own} errors={errors} />
    {codes && (
      <TextField
        name="code"
        label={words(visit, WORDS.orCode)}
        value=""
        error={errors.code}
        autocomplete="one-time-code"
        maxlength={40}
        width="medium"
        optional
      />
    )}
  </>
);
