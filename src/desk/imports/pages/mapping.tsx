import { Button } from '../../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import { SegmentedRadios } from '../../../ui/forms/SegmentedRadios.tsx';
import { Select } from '../../../ui/forms/Select.tsx';
import type { Importer } from '../../../web/importer.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { columnsOf, isRequired } from '../keys.ts';
import { MODE_WORDS, WORDS } from '../messages.ts';
import { MODES } from '../rules.ts';
import type { Run } from '../store.ts';

/** What each column of the file stands for, with its first values beside it, and what may be done with the rows. */
export const Mapping = ({ visit, run, importer, errors }: { visit: Visit; run: Run; importer: Importer<Visit>; errors: FieldErrors }) => {
  const w = words.bind(null, visit);
  const typed = visit.form.get('mode') !== '';
  const options = columnsOf(importer).map(({ id, label }) => ({
    value: id,
    label: isRequired(importer, id) ? w(WORDS.required).replace('{column}', w(label)) : w(label),
  }));
  const samples = (place: number): string =>
    run.sample
      .map((cells) => cells[place] ?? '')
      .filter((cell) => cell !== '')
      .slice(0, 3)
      .join(' · ');
  return (
    <Form action={visit.paths.importAct(run.id, 'correspondance')}>
      <ErrorSummary errors={errors} />
      <SegmentedRadios
        name="mode"
        label={w(WORDS.mode)}
        value={typed ? visit.form.get('mode') : run.mode}
        error={errors.mode}
        options={MODES.map((mode) => ({ value: mode, label: w(MODE_WORDS[mode]) })).toReversed()}
      />
      <h2>{w(WORDS.mapping)}</h2>
      <p>{w(WORDS.mappingLead)}</p>
      {run.headers.map((header, place) => (
        <Select
          key={`column-${place}`}
          name={`column-${place}`}
          label={header === '' ? `${w(WORDS.column)} ${place + 1}` : header}
          help={samples(place)}
          error={errors[`column-${place}`]}
          value={typed ? visit.form.get(`column-${place}`) : run.mapping[place]}
          empty={w(WORDS.ignored)}
          options={options}
        />
      ))}
      <details class="more">
        <summary>{w(WORDS.howReadTitle)}</summary>
        <p>{w(WORDS.howRead)}</p>
      </details>
      <FormActions>
        <Button kind="primary">{w(WORDS.check)}</Button>
        <Button kind="quiet" formaction={visit.paths.importAct(run.id, 'arret')}>
          {w(WORDS.abandon)}
        </Button>
      </FormActions>
    </Form>
  );
};
