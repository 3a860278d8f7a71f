import { Fragment } from 'preact';
import type { Bilingual } from '../../../kernel/bilingual.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import { SegmentedRadios } from '../../../ui/forms/SegmentedRadios.tsx';
import { Select } from '../../../ui/forms/Select.tsx';
import { TextArea } from '../../../ui/forms/TextArea.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import type { Form as FormValues } from '../../../web/form.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { DESK_WORDS } from '../messages/desk.ts';
import { PLACEHOLDER_WORDS, PURPOSE_WORDS, TEMPLATE_WORDS as WORDS } from '../messages/templates.ts';
import { KIND_WORDS } from '../messages.ts';
import { KINDS, type Kind } from '../rules.ts';
import { PLACEHOLDER_IDS, PLACEHOLDERS, PURPOSES } from '../templates/rules.ts';

interface Props {
  readonly visit: Visit;
  /** null: a new template. */
  readonly id: string | null;
  readonly values: FormValues;
  readonly errors: FieldErrors;
  readonly categories: ReadonlyMap<Kind, ReadonlyMap<string, Bilingual>>;
}

/** A template: what it is for, and its words. */
export const TemplateForm = ({ visit, id, values, errors, categories }: Props) => {
  const { paths, lang } = visit;
  const w = words.bind(null, visit);
  return (
    <Form action={paths.template(id ?? 'nouveau')} idempotencyKey={id === null ? visit.fresh : undefined} draft="template">
      <ErrorSummary errors={errors} />
      <TextField name="name" label={w(WORDS.name)} value={values.get('name')} error={errors.name} maxlength={100} />
      <SegmentedRadios
        name="purpose"
        label={w(WORDS.purpose)}
        value={values.get('purpose')}
        error={errors.purpose}
        options={PURPOSES.map((value) => ({ value, label: w(PURPOSE_WORDS[value]) }))}
      />
      <SegmentedRadios
        name="lang"
        label={w(WORDS.lang)}
        value={values.get('lang')}
        error={errors.lang}
        options={[
          { value: 'fr', label: w(DESK_WORDS.french) },
          { value: 'en', label: w(DESK_WORDS.english) },
        ]}
      />
      <SegmentedRadios
        name="kind"
        label={w(WORDS.kind)}
        value={values.get('kind')}
        error={errors.kind}
        options={KINDS.map((value) => ({ value, label: w(KIND_WORDS[value].one) }))}
      />
      <Select
        name="category"
        label={w(WORDS.category)}
        help={w(WORDS.categoryHelp)}
        value={values.get('category')}
        error={errors.category}
        optional
        options={KINDS.flatMap((kind) =>
          [...(categories.get(kind) ?? [])].map(([value, label]) => ({ value, label: w(label), group: w(KIND_WORDS[kind].many) })),
        )}
      />
      <TextArea
        name="body"
        label={w(WORDS.body)}
        help={w(WORDS.bodyHelp)}
        value={values.get('body')}
        error={errors.body}
        rows={12}
        maxlength={10_000}
        lang={values.get('lang') === lang ? undefined : values.get('lang')}
      />
      <dl class="placeholders">
        {PLACEHOLDER_IDS.map((one) => (
          <Fragment key={one}>
            <dt>
              <code>{`{${PLACEHOLDERS[one][lang]}}`}</code>
            </dt>
            <dd>{w(PLACEHOLDER_WORDS[one])}</dd>
          </Fragment>
        ))}
      </dl>
      <FormActions>
        <Button kind="primary">{w(WORDS.save)}</Button>
        <a class="btn btn--quiet" href={paths.templates()}>
          {w(WORDS.abandon)}
        </a>
      </FormActions>
    </Form>
  );
};
