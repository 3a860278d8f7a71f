import type { ComponentChildren } from 'preact';
import { Button } from '../../../../ui/components/Button.tsx';
import { Form, FormActions } from '../../../../ui/forms/Form.tsx';
import { TextArea } from '../../../../ui/forms/TextArea.tsx';
import { type Visit, words } from '../../../../web/visit.ts';
import { SATISFACTION_WORDS as WORDS } from '../messages.ts';

/** What one may add to an answer; `proof` is what opens the request again. */
export const CommentForm = ({ visit, action, proof }: { visit: Visit; action: string; proof?: ComponentChildren }) => (
  <Form action={action} draft="comment">
    {proof}
    <TextArea
      name="comment"
      label={words(visit, WORDS.comment)}
      help={words(visit, WORDS.commentHelp)}
      value={visit.form.get('comment')}
      rows={4}
      maxlength={2000}
      optional
    />
    <FormActions>
      <Button kind="secondary">{words(visit, WORDS.sendComment)}</Button>
    </FormActions>
  </Form>
);
