import type { Bilingual } from '../../../kernel/bilingual.ts';
import { VISIBILITY_WORDS } from '../../../records/pages/messages.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Panel } from '../../../ui/components/Panel.tsx';
import { Checkbox } from '../../../ui/forms/Checkbox.tsx';
import { Combobox } from '../../../ui/forms/Combobox.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import type { Option } from '../../../ui/forms/options.ts';
import { SegmentedRadios } from '../../../ui/forms/SegmentedRadios.tsx';
import { Select } from '../../../ui/forms/Select.tsx';
import { TextArea } from '../../../ui/forms/TextArea.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { countryOptions } from '../../../web/countries.ts';
import type { Form as FormValues } from '../../../web/form.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { PARTY_KIND_WORDS, WORDS } from '../messages.ts';
import { type ContactKind, LANGUAGES, PARTY_KINDS } from '../rules.ts';
import type { Card } from '../store/contact.ts';
import { CardLine, languageName } from './parts.tsx';

interface Props {
  readonly visit: Visit;
  readonly action: string;
  readonly kind: ContactKind;
  /** What is shown: as it was typed, or the contact as it is. */
  readonly values: FormValues;
  readonly errors: FieldErrors;
  readonly duplicates: readonly Card[];
  readonly version: number | null;
  /** The organisation of the current role, as it was chosen. */
  readonly body: Option | null;
}

/** One screen: the name, what the person does and where; the rest is one step away. */
export const ContactForm = (props: Props) => {
  const { visit, action, kind, values, errors, duplicates, version } = props;
  const isNew = version === null;
  const w = (text: Bilingual) => words(visit, text);
  const hidden = ['email', 'phone', 'notes', 'visibility', 'language'] as const;
  return (
    <div class="entry">
      <Form
        class="form entry__form"
        action={action}
        idempotencyKey={isNew ? visit.fresh : undefined}
        version={version ?? undefined}
        draft={kind}
      >
        <ErrorSummary errors={errors} />
        <input type="hidden" name="kind" value={kind} />
        {duplicates.length > 0 && <Duplicates visit={visit} duplicates={duplicates} />}
        <Names {...props} />
        {kind === 'body' && (
          <Select
            name="partyKind"
            label={w(WORDS.partyKind)}
            value={values.get('partyKind')}
            error={errors.partyKind}
            options={PARTY_KINDS.map((value) => ({ value, label: w(PARTY_KIND_WORDS[value]) }))}
          />
        )}
        {kind === 'person' && isNew && <CurrentRole {...props} />}
        <Select
          name="country"
          label={w(WORDS.country)}
          value={values.get('country')}
          error={errors.country}
          optional
          options={countryOptions(visit.lang)}
        />
        <details
          class="more"
          open={!isNew || hidden.some((name) => errors[name] !== undefined || (name !== 'visibility' && values.get(name) !== ''))}
        >
          <summary>{w(WORDS.more)}</summary>
          <Details {...props} />
        </details>
        <FormActions>
          <Button kind="primary">{w(isNew ? WORDS.save : WORDS.saveChanges)}</Button>
          {duplicates.length > 0 && (
            <Button name="anyway" value="true">
              {w(WORDS.saveAnyway)}
            </Button>
          )}
          <a class="btn btn--quiet" href={visit.paths.deskRegister('contacts')}>
            {w(WORDS.abandon)}
          </a>
        </FormActions>
      </Form>
    </div>
  );
};

const Duplicates = ({ visit, duplicates }: { visit: Visit; duplicates: readonly Card[] }) => (
  <Panel title={words(visit, WORDS.duplicates)}>
    <ul class="stack-s">
      {duplicates.map((card) => (
        <li key={card.id}>
          <CardLine visit={visit} card={card} />
        </li>
      ))}
    </ul>
  </Panel>
);

const Names = ({ visit, kind, values, errors }: Props) => {
  const w = words.bind(null, visit);
  return kind === 'person' ? (
    <>
      <div class="entry__pair">
        <TextField name="given" label={w(WORDS.given)} value={values.get('given')} error={errors.given} maxlength={100} optional />
        <TextField name="family" label={w(WORDS.family)} value={values.get('family')} error={errors.family} maxlength={100} />
      </div>
      <Checkbox
        name="partyKind"
        sends="artist"
        label={w(WORDS.artist)}
        help={w(WORDS.artistHelp)}
        value={values.get('partyKind') === 'artist'}
        error={errors.partyKind}
      />
    </>
  ) : (
    <TextField name="name" label={w(WORDS.name)} value={values.get('name')} error={errors.name} maxlength={200} />
  );
};

const CurrentRole = ({ visit, values, errors, body }: Props) => {
  const w = words.bind(null, visit);
  return (
    <div class="entry__pair">
      <TextField name="title" label={w(WORDS.currentRole)} value={values.get('title')} error={errors.title} maxlength={200} optional />
      <Combobox
        name="body"
        label={w(WORDS.body)}
        value={body}
        error={errors.body}
        optional
        src={visit.paths.deskOptions('contacts', { genre: 'body' })}
        options={[]}
      />
    </div>
  );
};

const Details = ({ visit, values, errors }: Props) => {
  const w = words.bind(null, visit);
  return (
    <div class="form">
      <TextField
        name="email"
        type="email"
        label={w(WORDS.email)}
        value={values.get('email')}
        error={errors.email}
        inputmode="email"
        maxlength={254}
        optional
      />
      <TextField
        name="phone"
        type="tel"
        label={w(WORDS.phone)}
        value={values.get('phone')}
        error={errors.phone}
        inputmode="tel"
        maxlength={40}
        width="medium"
        optional
      />
      <Select
        name="language"
        label={w(WORDS.language)}
        value={values.get('language')}
        error={errors.language}
        optional
        options={LANGUAGES.map((value) => ({ value, label: languageName(value, visit.lang) }))}
      />
      <TextArea name="notes" label={w(WORDS.notes)} help={w(WORDS.notesHelp)} value={values.get('notes')} error={errors.notes} optional />
      <SegmentedRadios
        name="visibility"
        label={w(WORDS.visibility)}
        value={values.get('visibility')}
        error={errors.visibility}
        options={(['organisation', 'unit', 'named'] as const).map((value) => ({ value, label: w(VISIBILITY_WORDS[value]) }))}
      />
    </div>
  );
};
