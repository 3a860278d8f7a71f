import type { Bilingual } from '../../../kernel/bilingual.ts';
import { actorName, moment } from '../../../records/pages/HistoryList.tsx';
import { Tag } from '../../../ui/components/Tag.tsx';
import { type Visit, words } from '../../../web/visit.ts';
import { DESK_WORDS as WORDS } from '../messages/desk.ts';
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
}

/** Everything written, oldest first; notes are told apart at first sight. */
export const Messages = ({ visit, messages, people }: Props) => (
  <section class="stack" id="echanges">
    <h2>{words(visit, WORDS.messages)}</h2>
    {messages.map((message) => (
      <article key={message.id} class={message.kind === 'note' ? 'note' : 'panel'}>
        <p class="small row">
          <strong>{message.kind === 'person' ? words(visit, WORDS.fromPerson) : actorName(message.author, people, visit.lang)}</strong>
          <span class="muted">{moment(message.at, visit.org.timeZone, visit.lang)}</span>
          {message.kind !== 'person' && (
            <Tag icon={message.kind === 'note' ? 'sticky-note' : undefined}>
              {words(visit, KIND_TAGS[message.kind])}
              {message.mail && ` ${words(visit, WORDS.mailed)}`}
            </Tag>
          )}
        </p>
        <p class="prewrap">{message.body}</p>
      </article>
    ))}
  </section>
);
