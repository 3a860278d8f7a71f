import type { Unit } from '../../../identity/units.ts';
import type { Bilingual } from '../../../kernel/bilingual.ts';
import { VISIBILITIES } from '../../../kernel/visibility.ts';
import { VISIBILITY_WORDS } from '../../../records/pages/messages.ts';
import type { Vocabulary } from '../../../records/vocabulary.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { Checkbox } from '../../../ui/forms/Checkbox.tsx';
import { DateField } from '../../../ui/forms/DateField.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import { MultiCheck } from '../../../ui/forms/MultiCheck.tsx';
import type { Option } from '../../../ui/forms/options.ts';
import { SegmentedRadios } from '../../../ui/forms/SegmentedRadios.tsx';
import { Select } from '../../../ui/forms/Select.tsx';
import { TextArea } from '../../../ui/forms/TextArea.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { type Visit, words } from '../../../web/visit.ts';
import { WORDS } from '../messages.ts';
import { mayKeepHistory } from '../policy.ts';
import type { FormValues } from './form-values.ts';
import { HistoryFieldset } from './HistoryFieldset.tsx';
import { PartyLines } from './PartyLines.tsx';

interface Props {
  readonly visit: Visit;
  readonly action: string;
  /** Where giving up leads. */
  readonly cancel: string;
  readonly values: FormValues;
  readonly errors: FieldErrors;
  readonly vocabulary: Vocabulary;
  readonly units: readonly Unit[];
  /** Version of the agreement that is edited; null for a new one. */
  readonly version: number | null;
  readonly lines: number;
  /** What was authorised does not change here. */
  readonly authorised?: boolean | undefined;
}

/** Fields that are one step away: a fault among them opens that step. */
const FOLDED = [
  'sectors',
  'ministries',
  'important',
  'urgent',
  'urgencyReason',
  'endsOn',
  'noticeMonths',
  'amends',
  'succeeds',
  'visibility',
  'unit',
] as const;

export const AgreementForm = ({ visit, action, cancel, values, errors, vocabulary, units, version, lines, authorised }: Props) => {
  const { paths } = visit;
  const { one } = values;
  const isNew = version === null;
  const w = (text: Bilingual) => words(visit, text);
  const listed = (list: string): readonly Option[] => [...(vocabulary[list] ?? [])].map(([value, label]) => ({ value, label: w(label) }));
  return (
    <Form
      class="form entry__form"
      action={action}
      idempotencyKey={isNew ? visit.fresh : undefined}
      version={version ?? undefined}
      draft={values.history ? 'history' : 'agreement'}
    >
      <ErrorSummary errors={errors} />
      {authorised && <Notice>{w(WORDS.authorisedStands)}</Notice>}
      {isNew && !values.history && mayKeepHistory(visit.actor) && (
        <p>
          <a href={paths.deskNew('agreements', { reprise: 'oui' })}>{w(WORDS.takeUp)}</a>
        </p>
      )}
      <TextField name="title" label={w(WORDS.title)} value={one.title} error={errors.title} maxlength={500} lang="fr" />
      <TextField name="titleEn" label={w(WORDS.titleEn)} value={one.titleEn} error={errors.titleEn} maxlength={500} lang="en" optional />
      <SegmentedRadios name="kind" label={w(WORDS.kind)} value={one.kind} error={errors.kind} options={listed('agreementKind')} />
      <Select name="nature" label={w(WORDS.nature)} value={one.nature} error={errors.nature} options={listed('agreementNature')} />
      <PartyLines visit={visit} parties={values.parties} lines={lines} errors={errors} />
      <TextArea name="subject" label={w(WORDS.subject)} help={w(WORDS.subjectHelp)} value={one.subject} error={errors.subject} optional />
      {values.history && <HistoryFieldset visit={visit} values={one} errors={errors} />}
      <details class="more" open={!isNew || FOLDED.some((name) => errors[name] !== undefined)}>
        <summary>{w(WORDS.more)}</summary>
        <div class="form">
          <MultiCheck
            name="sectors"
            label={w(WORDS.sector)}
            value={values.sectors}
            error={errors.sectors}
            options={listed('sector')}
            optional
          />
          <TextField
            name="ministries"
            label={w(WORDS.ministries)}
            value={one.ministries}
            error={errors.ministries}
            maxlength={500}
            optional
          />
          <DateField name="endsOn" label={w(WORDS.endsOn)} help={w(WORDS.endsOnHelp)} value={one.endsOn} error={errors.endsOn} optional />
          <TextField
            name="noticeMonths"
            label={w(WORDS.noticeMonths)}
            value={one.noticeMonths}
            error={errors.noticeMonths}
            inputmode="numeric"
            width="short"
          />
          <fieldset class="field">
            <legend class="label">{w(WORDS.flags)}</legend>
            <Checkbox name="tacit" label={w(WORDS.tacit)} value={one.tacit === 'true'} />
            <Checkbox
              name="important"
              label={w(WORDS.important)}
              help={w(WORDS.importantHelp)}
              error={errors.important}
              value={one.important === 'true'}
            />
            <Checkbox name="urgent" label={w(WORDS.urgent)} error={errors.urgent} value={one.urgent === 'true'} />
          </fieldset>
          <TextArea
            name="urgencyReason"
            label={w(WORDS.urgencyReason)}
            value={one.urgencyReason}
            error={errors.urgencyReason}
            rows={3}
            optional
          />
          <TextField
            name="amends"
            label={w(WORDS.amends)}
            help={w(WORDS.byNumber)}
            value={one.amends}
            error={errors.amends}
            width="medium"
            optional
          />
          <TextField
            name="succeeds"
            label={w(WORDS.succeeds)}
            help={w(WORDS.byNumber)}
            value={one.succeeds}
            error={errors.succeeds}
            width="medium"
            optional
          />
          {units.length > 0 && (
            <Select
              name="unit"
              label={w(WORDS.unit)}
              value={one.unit}
              error={errors.unit}
              optional
              options={units.map(({ id, name }) => ({ value: id, label: w(name) }))}
            />
          )}
          <SegmentedRadios
            name="visibility"
            label={w(WORDS.visibility)}
            value={one.visibility}
            error={errors.visibility}
            options={VISIBILITIES.map((value) => ({ value, label: w(VISIBILITY_WORDS[value]) }))}
          />
        </div>
      </details>
      <FormActions>
        <Button kind="primary">{w(isNew ? WORDS.save : WORDS.saveChanges)}</Button>
        <a class="btn btn--quiet" href={cancel}>
          {w(WORDS.abandon)}
        </a>
      </FormActions>
    </Form>
  );
};
