import { Button } from '../../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import { Select } from '../../../ui/forms/Select.tsx';
import { TextArea } from '../../../ui/forms/TextArea.tsx';
import { formatNumber } from '../../../ui/typography.ts';
import type { Form as FormValues } from '../../../web/form.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { BATCH_NOUNS, type BatchNoun } from '../batch-fields.ts';
import type { LoadedRequest } from '../edits.ts';
import { DESK_WORDS } from '../messages/desk.ts';
import { BATCH_WORDS as WORDS } from '../messages/inbox.ts';
import { MOVE_WORDS } from '../messages.ts';
import type { Kind } from '../rules.ts';
import type { Template } from '../templates/store.ts';
import type { Choices } from './choices.ts';
import { StateOf } from './StateOf.tsx';

interface Props {
  readonly visit: Visit;
  readonly kind: Kind;
  readonly noun: BatchNoun;
  readonly chosen: readonly LoadedRequest[];
  readonly values: FormValues;
  readonly errors: FieldErrors;
  readonly choices: Choices;
  readonly templates: readonly Template[];
}

/** The lanes of a kind. */
export const inboxOf = ({ paths }: Visit, kind: Kind): string =>
  paths.deskRegister('requests', kind === 'complaint' ? { nature: 'plaintes' } : {});

export const countWords = (visit: Visit, n: number): string =>
  n === 1 ? words(visit, WORDS.one) : words(visit, WORDS.many).replace('{n}', formatNumber(n, visit.lang));

/** What an act on many asks, and the requests that it is about, each still with its box. */
export const BatchForm = (props: Props) => {
  const { visit, kind, noun, chosen, errors } = props;
  const w = words.bind(null, visit);
  const move = BATCH_NOUNS[noun];
  return (
    <Form action={visit.paths.requestBatch()} idempotencyKey={visit.fresh}>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="acte" value={noun} />
      {kind === 'complaint' && <input type="hidden" name="nature" value="plaintes" />}
      {move === 'assign' && <Assignment {...props} />}
      {move === 'acknowledge' && <Templates {...props} />}
      {(move === 'close' || move === 'spam') && (
        <TextArea
          name="reason"
          label={w(DESK_WORDS.reason)}
          help={move === 'close' ? w(WORDS.closeHelp) : undefined}
          value={props.values.get('reason')}
          error={errors.reason}
          rows={4}
          maxlength={2000}
        />
      )}
      <fieldset class="stack-s">
        <legend class="label">{w(WORDS.chosen)}</legend>
        <ul class="rows">
          {chosen.map(({ spine, request }) => (
            <li key={spine.id}>
              <label class="check rows__main">
                <input type="checkbox" name="demande" value={spine.id} checked />
                <span>
                  <span class="num">{spine.number}</span>{' '}
                  <span lang={request.lang === visit.lang ? undefined : request.lang}>{spine.title}</span>
                </span>
              </label>
              <StateOf visit={visit} state={request.state} />
            </li>
          ))}
        </ul>
      </fieldset>
      <FormActions>
        <Button kind={move === 'spam' ? 'danger' : 'primary'}>{w(MOVE_WORDS[move])}</Button>
        <a class="btn btn--quiet" href={inboxOf(visit, kind)}>
          {w(WORDS.back)}
        </a>
      </FormActions>
    </Form>
  );
};

const Assignment = ({ visit, values, errors, choices }: Props) => (
  <>
    <Select
      name="assignee"
      label={words(visit, DESK_WORDS.responsible)}
      value={values.get('assignee')}
      error={errors.assignee}
      options={choices.people}
      optional
    />
    <Select
      name="unit"
      label={words(visit, DESK_WORDS.unit)}
      value={values.get('unit')}
      error={errors.unit}
      options={choices.units}
      optional
    />
  </>
);

const Templates = ({ visit, values, errors, templates }: Props) => {
  const w = words.bind(null, visit);
  const of = (lang: Template['lang']) => templates.filter((one) => one.lang === lang).map(({ id, name }) => ({ value: id, label: name }));
  if (templates.length === 0) return <p>{w(WORDS.noTemplate)}</p>;
  return (
    <>
      <Select
        name="modeleFr"
        label={w(WORDS.templateFr)}
        help={w(WORDS.templateHelp)}
        value={values.get('modeleFr')}
        error={errors.modeleFr}
        options={of('fr')}
        optional
      />
      <Select
        name="modeleEn"
        label={w(WORDS.templateEn)}
        value={values.get('modeleEn')}
        error={errors.modeleEn}
        options={of('en')}
        optional
      />
    </>
  );
};
