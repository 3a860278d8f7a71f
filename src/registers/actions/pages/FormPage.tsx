import type { ComponentChildren } from 'preact';
import type { Bilingual } from '../../../kernel/bilingual.ts';
import { VISIBILITIES } from '../../../kernel/visibility.ts';
import { VISIBILITY_WORDS } from '../../../records/pages/messages.ts';
import { CheckButton } from '../../../records/presence/Strip.tsx';
import type { Vocabulary } from '../../../records/vocabulary.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Checkbox } from '../../../ui/forms/Checkbox.tsx';
import { Combobox } from '../../../ui/forms/Combobox.tsx';
import { DateField } from '../../../ui/forms/DateField.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import { MultiCheck } from '../../../ui/forms/MultiCheck.tsx';
import type { Option } from '../../../ui/forms/options.ts';
import { SegmentedRadios } from '../../../ui/forms/SegmentedRadios.tsx';
import { Select } from '../../../ui/forms/Select.tsx';
import { TextArea } from '../../../ui/forms/TextArea.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { formatDate } from '../../../ui/typography.ts';
import { countryOptions } from '../../../web/countries.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { KIND_WORDS, LEADER_WORDS, ROLE_WORDS, STATE_WORDS, STREAM_WORDS, WORDS } from '../messages.ts';
import { KINDS, LEADERS, ROLES_PLAYED, STREAMS } from '../rules.ts';

/** What the form shows: as it was typed, or the defaults, or the action as it is. */
export interface FormValues {
  readonly one: Readonly<Record<string, string>>;
  readonly many: Readonly<Record<string, readonly string[]>>;
  readonly participant: Option | null;
  /** People already chosen, by id. */
  readonly chosen: readonly Option[];
}

export interface FormChoices {
  readonly posts: readonly Option[];
  readonly lastMet: readonly Option[];
  readonly vocabulary: Vocabulary;
}

interface Props {
  readonly visit: Visit;
  readonly action: string;
  readonly values: FormValues;
  readonly errors: FieldErrors;
  readonly choices: FormChoices;
  /** Version of the action that is edited; null for a new one. */
  readonly version: number | null;
  readonly aside: ComponentChildren;
  /** What is already planned near. */
  readonly near: ComponentChildren;
}

const optionsOf = <Code extends string>(
  visit: Visit,
  codes: readonly Code[],
  labels: Readonly<Record<Code, Bilingual>>,
): readonly Option[] => codes.map((value) => ({ value, label: words(visit, labels[value]) }));

const listed = (visit: Visit, vocabulary: Vocabulary, list: string): readonly Option[] =>
  [...(vocabulary[list] ?? [])].map(([value, label]) => ({ value, label: words(visit, label) }));

/** Fields that are one step away: a fault among them opens that step. */
const FOLDED = [
  'post',
  'countries',
  'territories',
  'initiatives',
  'commitments',
  'conforms',
  'checklist',
  'summary',
  'outcome',
  'visibility',
] as const;

interface OneOrMoreProps {
  readonly name: string;
  readonly label: string;
  readonly value: readonly string[] | undefined;
  readonly error: string | undefined;
  readonly options: readonly Option[];
}

/** One is chosen quickly; an action that has several, from a file or a programme, shows and keeps them all. */
const OneOrMore = ({ value = [], ...field }: OneOrMoreProps) =>
  value.filter(Boolean).length > 1 ? (
    <MultiCheck {...field} value={value} optional tall />
  ) : (
    <Select {...field} value={value[0]} optional />
  );

/** One screen: what an officer always needs is in sight, the rest is one step away. */
export const ActionForm = ({ visit, action, values, errors, choices, version, aside, near }: Props) => {
  const { lang, paths, today } = visit;
  const { one, many } = values;
  const isNew = version === null;
  const w = (text: Bilingual) => words(visit, text);
  const sectors = listed(visit, choices.vocabulary, 'sector');
  const initiatives = listed(visit, choices.vocabulary, 'initiative');
  const commitments = listed(visit, choices.vocabulary, 'commitment');
  const territories = listed(visit, choices.vocabulary, 'territory');
  const checklist = listed(visit, choices.vocabulary, 'publicDiplomacyChecklist');
  return (
    <div class="entry">
      <Form
        class="form entry__form"
        action={action}
        idempotencyKey={isNew ? visit.fresh : undefined}
        version={version ?? undefined}
        draft="action"
      >
        <ErrorSummary errors={errors} />
        {one.about && <input type="hidden" name="about" value={one.about} />}
        <SegmentedRadios
          name="kind"
          label={w(WORDS.kind)}
          columns
          value={one.kind}
          error={errors.kind}
          options={optionsOf(visit, KINDS, KIND_WORDS)}
        />
        <div class="entry__pair">
          <DateField
            name="on"
            label={w(WORDS.date)}
            value={one.on}
            error={errors.on}
            help={w(WORDS.today).replace('{today}', formatDate(today, lang))}
          />
          {isNew && (
            <SegmentedRadios
              name="state"
              label={w(WORDS.state)}
              value={one.state}
              error={errors.state}
              options={optionsOf(visit, ['held', 'planned'] as const, STATE_WORDS)}
            />
          )}
        </div>
        {values.chosen.length > 0 && (
          <MultiCheck
            name="participants"
            label={w(WORDS.people)}
            value={values.chosen.map((p) => p.value)}
            options={values.chosen}
            optional
          />
        )}
        <Combobox
          name="participant"
          label={w(WORDS.person)}
          help={w(WORDS.personHelp)}
          value={values.participant}
          error={errors.participant}
          src={paths.deskOptions('contacts')}
          options={choices.lastMet}
        />
        <TextField
          name="title"
          label={w(WORDS.purpose)}
          help={w(WORDS.purposeHelp)}
          value={one.title}
          error={errors.title}
          maxlength={200}
        />
        <div class="entry__pair entry__pair--wide">
          <SegmentedRadios
            name="stream"
            label={w(WORDS.stream)}
            value={one.stream}
            error={errors.stream}
            options={optionsOf(visit, STREAMS, STREAM_WORDS)}
          />
          <OneOrMore name="sectors" label={w(WORDS.sector)} value={many.sectors} error={errors.sectors} options={sectors} />
        </div>
        <details class="more" open={!isNew || FOLDED.some((name) => errors[name] !== undefined)}>
          <summary>{w(WORDS.more)}</summary>
          <div class="form">
            <Select
              name="post"
              label={w(WORDS.post)}
              value={one.post}
              error={errors.post}
              empty={w(WORDS.headOffice)}
              options={choices.posts}
            />
            <OneOrMore
              name="countries"
              label={w(WORDS.country)}
              value={many.countries}
              error={errors.countries}
              options={countryOptions(lang)}
            />
            {territories.length > 0 && (
              <OneOrMore
                name="territories"
                label={w(WORDS.territory)}
                value={many.territories}
                error={errors.territories}
                options={territories}
              />
            )}
            {initiatives.length > 0 && (
              <MultiCheck
                name="initiatives"
                error={errors.initiatives}
                label={w(WORDS.initiative)}
                value={many.initiatives ?? []}
                optional
                options={initiatives}
              />
            )}
            {commitments.length > 0 && (
              <MultiCheck
                name="commitments"
                error={errors.commitments}
                label={w(WORDS.commitment)}
                value={many.commitments ?? []}
                optional
                options={commitments}
              />
            )}
            <fieldset class="field">
              <legend class="label">{w(WORDS.flags)}</legend>
              <Checkbox name="positioning" label={w(WORDS.positioning)} value={one.positioning === 'true'} />
              <Checkbox name="sustainable" label={w(WORDS.sustainable)} value={one.sustainable === 'true'} />
              <Checkbox name="newMarket" label={w(WORDS.newMarket)} value={one.newMarket === 'true'} />
              <Checkbox name="publicDiplomacy" label={w(WORDS.publicDiplomacy)} value={one.publicDiplomacy === 'true'} />
            </fieldset>
            <Select
              name="conforms"
              label={w(WORDS.conforms)}
              value={one.conforms}
              error={errors.conforms}
              empty={w(WORDS.notJudged)}
              options={[
                { value: 'yes', label: w(WORDS.yes) },
                { value: 'no', label: w(WORDS.no) },
              ]}
            />
            {checklist.length > 0 && (
              <MultiCheck
                name="checklist"
                error={errors.checklist}
                label={w(WORDS.checklist)}
                value={many.checklist ?? []}
                optional
                options={checklist}
              />
            )}
            <SegmentedRadios name="role" label={w(WORDS.role)} value={one.role} options={optionsOf(visit, ROLES_PLAYED, ROLE_WORDS)} />
            <SegmentedRadios name="ledBy" label={w(WORDS.ledBy)} value={one.ledBy} options={optionsOf(visit, LEADERS, LEADER_WORDS)} />
            <TextArea name="summary" label={w(WORDS.summary)} value={one.summary} error={errors.summary} optional />
            <TextArea name="outcome" label={w(WORDS.outcome)} value={one.outcome} error={errors.outcome} optional />
            <SegmentedRadios
              name="visibility"
              label={w(WORDS.visibility)}
              value={one.visibility}
              error={errors.visibility}
              options={optionsOf(visit, VISIBILITIES, VISIBILITY_WORDS)}
            />
          </div>
        </details>
        {near}
        <FormActions>
          <Button kind="primary">{w(isNew ? WORDS.save : WORDS.saveChanges)}</Button>
          {isNew && (
            <Button name="another" value="1">
              {w(WORDS.saveAndNew)}
            </Button>
          )}
          {near && <CheckButton visit={visit} action={action} />}
          <a class="btn btn--quiet" href={paths.deskRegister('actions')}>
            {w(WORDS.abandon)}
          </a>
        </FormActions>
      </Form>
      <aside class="entry__aside" aria-label={w(WORDS.countsToward)}>
        {aside}
      </aside>
    </div>
  );
};
