import { say } from '../../../kernel/bilingual.ts';
import { Button } from '../../../ui/components/Button.tsx';
import type { FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { SectionHead } from '../../../ui/components/PageHead.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import { TextArea } from '../../../ui/forms/TextArea.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { formatDate } from '../../../ui/typography.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { MOST_EXPLANATION } from '../fields.ts';
import { DECLARATION, WORDS } from '../messages.ts';
import { explanationField, needsExplanation } from '../rules.ts';
import type { ClosingView } from './closing-view.ts';

export interface FormProps {
  readonly visit: Visit;
  readonly view: ClosingView;
  /** What was typed, when a form is shown again. */
  readonly typed: (name: string) => string | undefined;
  readonly errors: FieldErrors;
}

const Hidden = ({ view }: Pick<FormProps, 'view'>) => <input type="hidden" name="year" value={view.year.label} />;

/** Explanations while the year may change: those that are needed in the open, the others folded. Saved as a draft, or sent with the year. */
export const ExplanationForm = ({ visit, view, typed, errors }: FormProps) => {
  const { lang, paths } = visit;
  const w = words.bind(null, visit);
  const box = ({ indicator, result }: ClosingView['rows'][number]) => {
    const name = explanationField(indicator.no);
    return (
      <TextArea
        key={indicator.no}
        name={name}
        label={w(WORDS.explainOne).replace('{no}', indicator.no).replace('{label}', say(indicator.label, lang))}
        value={typed(name) ?? view.explanations.get(indicator.no)}
        error={errors[name]}
        optional={!needsExplanation(result.verdict)}
        rows={3}
        maxlength={MOST_EXPLANATION}
      />
    );
  };
  const needed = view.rows.filter(({ result }) => needsExplanation(result.verdict));
  const others = view.rows.filter(({ result }) => !needsExplanation(result.verdict));
  return (
    <section id="explications" class="stack">
      <SectionHead title={w(WORDS.explanations)} />
      <p>{w(WORDS.explanationsLead)}</p>
      <Form
        action={paths.closingAct(view.stored.id, 'explications')}
        idempotencyKey={visit.fresh}
        version={view.planYear.version}
        draft={view.year.label}
      >
        <Hidden view={view} />
        {needed.map(box)}
        {others.length > 0 && (
          <details class="data" open={others.some(({ indicator }) => (view.explanations.get(indicator.no) ?? '') !== '')}>
            <summary>{w(WORDS.others)}</summary>
            {others.map(box)}
          </details>
        )}
        <FormActions>
          {view.over && (
            <Button kind="primary" formaction={paths.closingAct(view.stored.id, 'soumission')}>
              {w(WORDS.submit)}
            </Button>
          )}
          <Button>{w(WORDS.saveDraft)}</Button>
        </FormActions>
      </Form>
    </section>
  );
};

/** The statement of reliability, signed by name. */
export const ApprovalForm = ({ visit, view, typed, errors }: FormProps) => {
  const { lang, paths, actor, today } = visit;
  const w = words.bind(null, visit);
  const text = say(DECLARATION, lang)
    .replace('{year}', view.year.label)
    .replace('{plan}', say(view.stored.title, lang))
    .replace('{day}', formatDate(today, lang));
  return (
    <section id="approbation" class="stack">
      <SectionHead title={w(WORDS.reliability)} />
      <p>{w(WORDS.reliabilityLead)}</p>
      <Form action={paths.closingAct(view.stored.id, 'approbation')} idempotencyKey={visit.fresh} version={view.planYear.version}>
        <Hidden view={view} />
        <input type="hidden" name="seen" value={view.seen} />
        <TextArea
          name="declaration"
          label={w(WORDS.declaration)}
          value={typed('declaration') ?? text}
          error={errors.declaration}
          rows={6}
          maxlength={8000}
        />
        <TextField name="signer" label={w(WORDS.signer)} value={typed('signer') ?? actor.name} error={errors.signer} />
        <TextField name="signerFunction" label={w(WORDS.signerFunction)} value={typed('signerFunction')} error={errors.signerFunction} />
        <FormActions>
          <Button kind="primary">{w(WORDS.approve)}</Button>
        </FormActions>
      </Form>
    </section>
  );
};

export const ReturnForm = ({ visit, view, typed, errors }: FormProps) => {
  const w = words.bind(null, visit);
  return (
    <details class="data" open={errors.reason !== undefined}>
      <summary>{w(WORDS.returnSummary)}</summary>
      <Form action={visit.paths.closingAct(view.stored.id, 'retour')} idempotencyKey={visit.fresh} version={view.planYear.version}>
        <Hidden view={view} />
        <TextArea name="reason" label={w(WORDS.reason)} value={typed('reason')} error={errors.reason} rows={3} maxlength={2000} />
        <FormActions>
          <Button>{w(WORDS.returnIt)}</Button>
        </FormActions>
      </Form>
    </details>
  );
};

export const PublicationForm = ({ visit, view }: Pick<FormProps, 'visit' | 'view'>) => {
  const w = words.bind(null, visit);
  return (
    <section id="publication" class="stack">
      <Notice>{w(WORDS.publishLead)}</Notice>
      <Form action={visit.paths.closingAct(view.stored.id, 'publication')} idempotencyKey={visit.fresh} version={view.planYear.version}>
        <Hidden view={view} />
        <FormActions>
          <Button kind="primary">{w(WORDS.publish)}</Button>
        </FormActions>
      </Form>
    </section>
  );
};
