import type { Bilingual } from '../../../kernel/bilingual.ts';
import { actorName, moment } from '../../../records/pages/HistoryList.tsx';
import { Icon } from '../../../ui/components/Icon.tsx';
import { type Visit, words } from '../../../web/visit.ts';
import { DESK_WORDS as WORDS } from '../messages/desk.ts';
import type { Request } from '../rules.ts';
import type { Message, MessageKind } from '../store/thread.ts';

export const KIND_TAGS: Readonly<Record<Exclude<MessageKind, 'person'>, Bilingual>> = {
  acknowledgement: WORDS.acknowledgement,
  correction: WORDS.correction,
  reply: WORDS.reply,
  notice: WORDS.notice,
  note: WORDS.note,
};

interface Props {
  readonly visit: Visit;
  readonly messages: readonly Message[];
  readonly people: ReadonlyMap<string, string>;
  /** Who wrote first: the name, '' when none was given, and the language. */
  readonly request: Pick<Request, 'name' | 'lang'>;
}

const LOOKS = { person: 'msg', note: 'msg msg--note' } as const;

/** Everything written, oldest first: what the person wrote, what she was sent, and notes, each told apart at first sight. */
export const Messages = ({ visit, messages, people, request }: Props) => (
  <section class="thread" id="echanges">
    <h2>{words(visit, WORDS.messages)}</h2>
    {messages.map(({ id, kind, author, at, body, mail }) => (
      <article key={id} class={kind === 'person' || kind === 'note' ? LOOKS[kind] : 'msg msg--ours'}>
        <p class="msg__h">
          {kind === 'note' && <Icon name="sticky-note" size={14} />}
          <b>{kind === 'person' ? request.name || words(visit, WORDS.fromPerson) : words(visit, KIND_TAGS[kind])}</b>{' '}
          <span class="muted">
            {kind !== 'person' && `${mail ? `${words(visit, WORDS.mailed)} · ` : ''}${actorName(author, people, visit.lang)} · `}
            {moment(at, visit.org.timeZone, visit.lang)}
          </span>
        </p>
        <p class="prewrap" lang={kind === 'note' || request.lang === visit.lang ? undefined : request.lang}>
          {body}
        </p>
      </article>
    ))}
  </section>
);
