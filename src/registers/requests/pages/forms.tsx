import type { VNode } from 'preact';
import { EXCLUSION_WORDS, MISS_WORDS } from '../../../clocks/messages.ts';
import type { ShownRun } from '../../../clocks/read.ts';
import { EXCLUSIONS, MISSES } from '../../../clocks/run.ts';
import { FilesField } from '../../../records/pages/FilesField.tsx';
import { Button } from '../../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { DateField } from '../../../ui/forms/DateField.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import { SegmentedRadios } from '../../../ui/forms/SegmentedRadios.tsx';
import { Select } from '../../../ui/forms/Select.tsx';
import { TextArea } from '../../../ui/forms/TextArea.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { type Query, withQuery } from '../../../ui/paths.ts';
import type { Form as FormValues } from '../../../web/form.ts';
import { type Visit, words } from '../../../web/visit.ts';
import type { LoadedRequest } from '../actions.ts';
import { FILES } from '../form-files.ts';
import { DESK_WORDS as WORDS } from '../messages/desk.ts';
import { ANSWER_WORDS, CORRECTION_WORDS, MOVE_WORDS } from '../messages.ts';
import { ANSWERS, CORRECTIONS } from '../rules.ts';
import type { Template } from '../templates/store.ts';
import type { Choices } from './choices.ts';
import { LETTERS, PreviewButton, TemplateChooser } from './Letter.tsx';
import { type HandlerMove, NOUNS, takesFiles } from './nouns.ts';

interface FormProps {
  readonly visit: Visit;
  readonly loaded: LoadedRequest;
  /** As it was typed, or empty. */
  readonly values: FormValues;
  readonly errors: FieldErrors;
  readonly choices: Choices;
  /** Those that fit the act, the person and the category. */
  readonly templates: readonly Template[];
  readonly clocks: readonly ShownRun[];
  /** The list beside which the request is open, to be said in an address again. */
  readonly list: Query;
}

/** The form of one act: the page of a request shows one at a time. */
export const ActForm = ({ move, ...props }: FormProps & { move: HandlerMove }) => {
  const { visit, loaded, errors } = props;
  const Fields = FIELDS[move];
  const kind = move === 'spam' ? 'danger' : 'primary';
  return (
    <Form
      action={withQuery(visit.paths.deskAct('requests', loaded.spine.id, NOUNS[move]), props.list)}
      version={loaded.spine.version}
      draft="act"
      multipart={takesFiles(move)}
    >
      <ErrorSummary errors={errors} />
      {LETTERS[move] && <TemplateChooser {...props} move={move} />}
      <Fields {...props} />
      <FormActions>
        <Button kind={kind}>{words(visit, move === 'answer' ? WORDS.sendAnswer : MOVE_WORDS[move])}</Button>
        {LETTERS[move] && <PreviewButton visit={visit} id={loaded.spine.id} list={props.list} />}
      </FormActions>
    </Form>
  );
};

const Means = ({ visit, loaded, values, errors, help = '' }: FormProps & { help?: string }) => {
  const w = words.bind(null, visit);
  const means = ANSWERS.filter((how) => how !== 'email' || loaded.request.email !== '');
  return (
    <SegmentedRadios
      name="how"
      label={w(WORDS.how)}
      help={`${w(WORDS.howHelp)} ${help}`.trim()}
      value={values.get('how') || means[0]}
      error={errors.how}
      options={means.map((value) => ({ value, label: w(ANSWER_WORDS[value]) }))}
    />
  );
};

const Why = ({ visit, values, errors, optional }: FormProps & { optional?: boolean }) => (
  <TextArea
    name="reason"
    label={words(visit, WORDS.reason)}
    value={values.get('reason')}
    error={errors.reason}
    rows={3}
    maxlength={2000}
    optional={optional}
  />
);

const Body = ({
  visit,
  loaded,
  values,
  errors,
  label,
  help,
  optional,
}: FormProps & { label: string; help?: string; optional?: boolean }) => (
  <TextArea
    name="body"
    label={label}
    help={help}
    value={values.get('body')}
    error={errors.body}
    rows={8}
    maxlength={10_000}
    lang={loaded.request.lang === visit.lang ? undefined : loaded.request.lang}
    optional={optional}
  />
);

const Standard = ({ visit, clocks, values, errors }: Pick<FormProps, 'visit' | 'clocks' | 'values' | 'errors'>) => (
  <Select
    name="standard"
    label={words(visit, WORDS.term)}
    value={values.get('standard') || clocks[0]?.standard}
    error={errors.standard}
    empty={null}
    options={[...new Map(clocks.map(({ standard, name }) => [standard, name]))].map(([value, name]) => ({
      value,
      label: words(visit, name),
    }))}
  />
);

const FIELDS: Readonly<Record<HandlerMove, (props: FormProps) => VNode>> = {
  answer: (props) => (
    <>
      <Body {...props} label={words(props.visit, WORDS.answer)} help={words(props.visit, WORDS.answerHelp)} />
      <Means {...props} help={words(props.visit, WORDS.postHelp)} />
      <FilesField
        name={FILES}
        label={words(props.visit, WORDS.filesToPerson)}
        error={props.errors[FILES]}
        limits={props.visit.installation.files.limits}
        lang={props.visit.lang}
        multiple
        optional
      />
    </>
  ),
  acknowledge: (props) => (
    <>
      <Body {...props} label={words(props.visit, WORDS.acknowledgementText)} optional={props.loaded.request.email === ''} />
      <Means {...props} />
    </>
  ),
  ask: (props) => (
    <>
      <SegmentedRadios
        name="correction"
        label={words(props.visit, WORDS.whatIsWrong)}
        value={props.values.get('correction')}
        error={props.errors.correction}
        help={words(props.visit, WORDS.correctionHelp)}
        options={CORRECTIONS.map((value) => ({ value, label: words(props.visit, CORRECTION_WORDS[value].label) }))}
      />
      <Body {...props} label={words(props.visit, WORDS.toPerson)} />
    </>
  ),
  complete: ({ visit, loaded, values, errors }) =>
    loaded.request.correction !== 'incomplete' ? (
      <p>{words(visit, loaded.request.correction === null ? WORDS.confirmComplete : WORDS.confirmMended)}</p>
    ) : (
      <DateField
        name="completedOn"
        label={words(visit, WORDS.completedOn)}
        value={values.get('completedOn') || visit.today}
        error={errors.completedOn}
      />
    ),
  assign: ({ visit, loaded, values, errors, choices }) => (
    <>
      <Select
        name="assignee"
        label={words(visit, WORDS.responsible)}
        value={values.get('assignee') || loaded.request.assignee}
        error={errors.assignee}
        options={choices.people}
        optional
      />
      <Select
        name="unit"
        label={words(visit, WORDS.unit)}
        value={values.get('unit') || loaded.request.unit}
        error={errors.unit}
        options={choices.units}
        optional
      />
    </>
  ),
  exclude: ({ visit, clocks, values, errors }) => (
    <>
      <Standard visit={visit} values={values} errors={errors} clocks={clocks.filter(({ outcome }) => outcome !== 'excluded')} />
      <Select
        name="exclusion"
        label={words(visit, WORDS.reason)}
        value={values.get('exclusion')}
        error={errors.exclusion}
        options={EXCLUSIONS.map((value) => ({ value, label: words(visit, EXCLUSION_WORDS[value]) }))}
      />
    </>
  ),
  explain: ({ visit, clocks, values, errors }) => (
    <>
      <Standard visit={visit} values={values} errors={errors} clocks={clocks.filter(({ missed }) => missed)} />
      <Select
        name="miss"
        label={words(visit, WORDS.reason)}
        value={values.get('miss')}
        error={errors.miss}
        options={MISSES.map((value) => ({ value, label: words(visit, MISS_WORDS[value]) }))}
      />
      <TextArea
        name="explanation"
        label={words(visit, WORDS.explanation)}
        value={values.get('explanation')}
        error={errors.explanation}
        rows={3}
        maxlength={2000}
        optional
      />
    </>
  ),
  note: (props) => <Body {...props} label={words(props.visit, WORDS.note)} help={words(props.visit, WORDS.noteHelp)} />,
  close: (props) => (
    <TextArea
      name="reason"
      label={words(props.visit, WORDS.sayWhy)}
      value={props.values.get('reason')}
      error={props.errors.reason}
      rows={4}
      maxlength={2000}
      optional={props.loaded.request.answeredAt !== null}
    />
  ),
  reopen: (props) => <Why {...props} />,
  spam: (props) => <Why {...props} />,
  merge: ({ visit, values, errors }) => (
    <TextField
      name="number"
      label={words(visit, WORDS.otherNumber)}
      value={values.get('number')}
      error={errors.number}
      width="medium"
      maxlength={60}
    />
  ),
  transfer: (props) => (
    <>
      <TextField
        name="to"
        label={words(props.visit, WORDS.organisation)}
        value={props.values.get('to')}
        error={props.errors.to}
        maxlength={200}
      />
      <DateField
        name="consentOn"
        label={words(props.visit, WORDS.consentOn)}
        value={props.values.get('consentOn')}
        error={props.errors.consentOn}
      />
      <TextArea
        name="reason"
        label={words(props.visit, WORDS.toPerson)}
        value={props.values.get('reason')}
        error={props.errors.reason}
        rows={4}
        maxlength={2000}
        optional
      />
    </>
  ),
};
