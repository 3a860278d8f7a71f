import type { FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { DateField } from '../../../ui/forms/DateField.tsx';
import { Select } from '../../../ui/forms/Select.tsx';
import { TextArea } from '../../../ui/forms/TextArea.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { type Visit, words } from '../../../web/visit.ts';
import { STATE_WORDS } from '../messages/moves.ts';
import { WORDS } from '../messages.ts';
import { SIGNED_STATES } from '../states/rules.ts';

interface Props {
  readonly visit: Visit;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: FieldErrors;
}

const DAYS = ['signedOn', 'endorsedOn', 'tabledOn', 'approvedOn', 'inForceOn', 'endedOn', 'denouncedOn'] as const;

/** What is known of an agreement that was signed before it was recorded here; what is not known stays empty. */
export const HistoryFieldset = ({ visit, values, errors }: Props) => {
  const w = words.bind(null, visit);
  return (
    <fieldset class="field">
      <legend class="label">{w(WORDS.life)}</legend>
      <p class="help">{w(WORDS.historyHelp)}</p>
      <input type="hidden" name="history" value="true" />
      <div class="form">
        <Select
          name="state"
          label={w(WORDS.state)}
          value={values.state}
          error={errors.state}
          options={SIGNED_STATES.map((value) => ({ value, label: w(STATE_WORDS[value]) }))}
        />
        <TextField
          name="official"
          label={w(WORDS.official)}
          help={w(WORDS.officialHelp)}
          value={values.official}
          error={errors.official}
          width="medium"
          optional
        />
        {DAYS.map((name) => (
          <DateField key={name} name={name} label={w(WORDS[name])} value={values[name]} error={errors[name]} optional />
        ))}
        <TextField name="signedPlace" label={w(WORDS.signedPlace)} value={values.signedPlace} error={errors.signedPlace} optional />
        <TextField name="signatories" label={w(WORDS.signatories)} value={values.signatories} error={errors.signatories} optional />
        <TextField
          name="endorsedReference"
          label={w(WORDS.endorsedReference)}
          value={values.endorsedReference}
          error={errors.endorsedReference}
          optional
        />
        <TextArea name="source" label={w(WORDS.source)} help={w(WORDS.sourceHelp)} value={values.source} error={errors.source} rows={2} />
      </div>
    </fieldset>
  );
};
