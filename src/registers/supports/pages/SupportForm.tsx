import type { ComponentChildren } from 'preact';
import type { Bilingual } from '../../../kernel/bilingual.ts';
import { VISIBILITY_WORDS } from '../../../records/pages/messages.ts';
import type { Vocabulary } from '../../../records/vocabulary.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
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
import type { Form as FormValues } from '../../../web/form.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { PARTY_KIND_WORDS, WORDS } from '../messages.ts';
import { PARTY_KINDS } from '../rules.ts';

export interface FormChoices {
  readonly posts: readonly Option[];
  readonly recipients: readonly Option[];
  readonly vocabulary: Vocabulary;
}

interface Props {
  readonly visit: Visit;
  readonly action: string;
  /** What is shown: as it was typed, or the defaults, or the support as it is. */
  readonly values: FormValues;
  readonly party: Option | null;
  readonly errors: FieldErrors;
  readonly choices: FormChoices;
  readonly version: number | null;
  readonly aside: ComponentChildren;
}

const listed = (visit: Visit, vocabulary: Vocabulary, list: string): readonly Option[] =>
  [...(vocabulary[list] ?? [])].map(([value, label]) => ({ value, label: words(visit, label) }));

/** One screen: whom, what, when and where are in sight, the rest is one step away. */
export const SupportForm = (props: Props) => {
  const { visit, action, values, party, errors, choices, version, aside } = props;
  const isNew = version === null;
  const w = (text: Bilingual) => words(visit, text);
  return (
    <div class="entry">
      <Form
        class="form entry__form"
        action={action}
        idempotencyKey={isNew ? visit.fresh : undefined}
        version={version ?? undefined}
        draft="support"
      >
        <ErrorSummary errors={errors} />
        <Combobox
          name="party"
          label={w(WORDS.party)}
          help={w(WORDS.partyHelp)}
          value={party}
          error={errors.party}
          src={visit.paths.deskOptions('contacts', { pour: 'soutien' })}
          options={choices.recipients}
        />
        <SegmentedRadios
          name="partyKind"
          label={w(WORDS.newPartyKind)}
          optional
          value={values.get('partyKind')}
          error={errors.partyKind}
          options={PARTY_KINDS.map((value) => ({ value, label: w(PARTY_KIND_WORDS[value]) }))}
        />
        <Select
          name="service"
          label={w(WORDS.service)}
          value={values.get('service')}
          error={errors.service}
          options={listed(visit, choices.vocabulary, 'supportService')}
        />
        <TextField name="title" label={w(WORDS.purpose)} value={values.get('title')} error={errors.title} maxlength={200} />
        <div class="entry__pair">
          <DateField
            name="on"
            label={w(WORDS.date)}
            help={w(WORDS.today).replace('{today}', formatDate(visit.today, visit.lang))}
            value={values.get('on')}
            error={errors.on}
          />
          <Select
            name="post"
            label={w(WORDS.post)}
            value={values.get('post')}
            error={errors.post}
            empty={w(WORDS.headOffice)}
            options={choices.posts}
          />
        </div>
        <MultiCheck
          name="sectors"
          label={w(WORDS.sector)}
          value={values.all('sectors')}
          error={errors.sectors}
          optional
          tall
          options={listed(visit, choices.vocabulary, 'sector')}
        />
        <More {...props} />
        <FormActions>
          <Button kind="primary">{w(isNew ? WORDS.save : WORDS.saveChanges)}</Button>
          {isNew && (
            <Button name="another" value="1">
              {w(WORDS.saveAndNew)}
            </Button>
          )}
          <a class="btn btn--quiet" href={visit.paths.deskRegister('supports')}>
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

const More = ({ visit, values, errors, version }: Props) => {
  const w = words.bind(null, visit);
  const open = version !== null || ['result', 'countries', 'visibility'].some((name) => errors[name] !== undefined);
  return (
    <details class="more" open={open}>
      <summary>{w(WORDS.more)}</summary>
      <div class="form">
        <TextArea
          name="result"
          label={w(WORDS.result)}
          help={w(WORDS.resultHelp)}
          value={values.get('result')}
          error={errors.result}
          optional
        />
        <MultiCheck
          name="countries"
          label={w(WORDS.country)}
          help={w(WORDS.countryHelp)}
          value={values.all('countries')}
          error={errors.countries}
          optional
          tall
          options={countryOptions(visit.lang)}
        />
        <SegmentedRadios
          name="visibility"
          label={w(WORDS.visibility)}
          value={values.get('visibility')}
          error={errors.visibility}
          options={(['organisation', 'unit', 'named'] as const).map((value) => ({ value, label: w(VISIBILITY_WORDS[value]) }))}
        />
      </div>
    </details>
  );
};
