import type { ComponentChildren } from 'preact';
import { Button } from '../../../../ui/components/Button.tsx';
import type { FieldErrors } from '../../../../ui/components/ErrorSummary.tsx';
import { Form, FormActions } from '../../../../ui/forms/Form.tsx';
import { SegmentedRadios } from '../../../../ui/forms/SegmentedRadios.tsx';
import { type Visit, words } from '../../../../web/visit.ts';
import { LEVEL_WORDS, SATISFACTION_WORDS as WORDS } from '../messages.ts';
import { type Question as Asked, LEVELS, standingOf } from '../rules.ts';
import { CommentForm } from './CommentForm.tsx';

interface Props {
  readonly visit: Visit;
  readonly question: Asked;
  readonly errors: FieldErrors;
  /** Hidden fields that open the request again. */
  readonly proof: ComponentChildren;
}

/** The question on the follow-up page, as long as it may be answered. */
export const Question = ({ visit, question, errors, proof }: Props) => {
  const w = words.bind(null, visit);
  const standing = standingOf(question, visit.now);
  if (standing === 'commentable') return <CommentForm visit={visit} action={visit.paths.followUpAct('commentaire')} proof={proof} />;
  if (standing !== 'open') return null;
  return (
    <section class="stack">
      <h2>{w(WORDS.title)}</h2>
      <Form action={visit.paths.followUpAct('satisfaction')}>
        {proof}
        <SegmentedRadios
          name="level"
          label={w(WORDS.question)}
          value=""
          error={errors.level}
          options={LEVELS.map((level) => ({ value: level, label: w(LEVEL_WORDS[level]) }))}
        />
        <FormActions>
          <Button kind="secondary">{w(WORDS.send)}</Button>
        </FormActions>
      </Form>
    </section>
  );
};
