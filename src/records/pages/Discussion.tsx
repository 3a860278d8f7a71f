import { type Lang, say } from '../../kernel/bilingual.ts';
import { Button } from '../../ui/components/Button.tsx';
import { Form, PostButton } from '../../ui/forms/Form.tsx';
import { Select } from '../../ui/forms/Select.tsx';
import { TextArea } from '../../ui/forms/TextArea.tsx';
import { TextField } from '../../ui/forms/TextField.tsx';
import type { Paths } from '../../ui/paths.ts';
import type { Comment } from '../comments.ts';
import { LINK_KINDS, type LinkedRecord } from '../links.ts';
import { actorName, moment } from './HistoryList.tsx';
import { LINK_WORDS, WORDS } from './messages.ts';

interface Props {
  readonly record: string;
  /** Where to come back to: the page of the record. */
  readonly back: string;
  readonly lang: Lang;
  readonly timeZone: string;
  readonly paths: Paths;
  readonly names: ReadonlyMap<string, string>;
  /** Sent twice, a comment is made once. */
  readonly fresh: string;
}

/** Comments of a record, and the form to add one. */
export const Comments = ({ comments, ...props }: Props & { comments: readonly Comment[] }) => {
  const { lang, names, timeZone } = props;
  return (
    <section class="stack" id="commentaires">
      <h2>{say(WORDS.comments, lang)}</h2>
      {comments.length === 0 && <p class="muted">{say(WORDS.noComment, lang)}</p>}
      {comments.map((comment) => (
        <article key={comment.id} class="panel">
          <p class="small">
            <strong>{actorName(comment.author, names, lang)}</strong> <span class="muted">{moment(comment.at, timeZone, lang)}</span>
          </p>
          <p class="prewrap">{comment.body}</p>
        </article>
      ))}
      <Form action={props.paths.comment(props.record)} idempotencyKey={`${props.fresh}-comment`} draft="comment" checked>
        <input type="hidden" name="back" value={props.back} />
        <TextArea name="body" label={say(WORDS.comment, lang)} help={say(WORDS.commentHelp, lang)} value="" required />
        <div class="row">
          <Button small>{say(WORDS.commentGo, lang)}</Button>
        </div>
      </Form>
    </section>
  );
};

/** Records linked with this one, and the form to link another by its number. */
export const Links = ({
  links,
  hrefOf,
  ...props
}: Props & { links: readonly LinkedRecord[]; hrefOf: (register: string, id: string) => string }) => {
  const { lang, paths, record, back } = props;
  return (
    <section class="stack" id="liens">
      <h2>{say(WORDS.links, lang)}</h2>
      {links.length === 0 && <p class="muted">{say(WORDS.noLink, lang)}</p>}
      <ul class="stack">
        {links.map((link) => (
          <li key={`${link.kind}${link.id}`} class="row">
            <span class="muted">{say(LINK_WORDS[link.kind][link.inward ? 'in' : 'out'], lang)}</span>
            <a href={hrefOf(link.register, link.id)}>{link.title}</a> <span class="num muted">{link.number}</span>
            <PostButton action={paths.link(record)} values={{ back, remove: link.id, inward: link.inward ? '1' : '' }}>
              <Button small kind="quiet">
                {say(WORDS.unlink, lang)}
              </Button>
            </PostButton>
          </li>
        ))}
      </ul>
      <details class="data">
        <summary>{say(WORDS.addLink, lang)}</summary>
        <Form action={paths.link(record)} checked>
          <input type="hidden" name="back" value={back} />
          <Select
            name="kind"
            label={say(WORDS.linkKind, lang)}
            value="relates"
            empty={null}
            options={LINK_KINDS.map((kind) => ({ value: kind, label: say(LINK_WORDS[kind].out, lang) }))}
          />
          <TextField name="number" label={say(WORDS.link, lang)} value="" width="medium" required />
          <div class="row">
            <Button small>{say(WORDS.linkGo, lang)}</Button>
          </div>
        </Form>
      </details>
    </section>
  );
};
