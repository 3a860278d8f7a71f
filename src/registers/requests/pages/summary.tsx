import { memberNames } from '../../../identity/members.ts';
import { actorName, moment } from '../../../records/pages/HistoryList.tsx';
import type { RecordSummary } from '../../../web/summary.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { findForActor } from '../actions.ts';
import { DESK_WORDS as WORDS } from '../messages/desk.ts';
import { CHANNEL_WORDS, KIND_WORDS, STATE_WORDS } from '../messages.ts';
import { loadMessages } from '../store/thread.ts';
import { glanceFacts } from './Glance.tsx';
import { KIND_TAGS } from './Messages.tsx';
import { unitNames } from './value-words.ts';

/** A request on paper, with what was written. Notes are for the staff: they stay on the page. */
export async function requestSummary(visit: Visit, id: string): Promise<RecordSummary | null> {
  const loaded = await findForActor(visit, id, false);
  if (!loaded) return null;
  const { request } = loaded;
  const { tx, org, lang } = visit;
  const w = words.bind(null, visit);
  const people = await memberNames(tx);
  const messages = (await loadMessages(tx, org.id, id)).filter(({ kind }) => kind !== 'note');
  return {
    kind: w(KIND_WORDS[request.kind].one),
    state: w(STATE_WORDS[request.state]),
    sections: [
      {
        facts: [
          { label: w(WORDS.channel), value: w(CHANNEL_WORDS[request.channel]) },
          ...glanceFacts({ visit, loaded, people, units: await unitNames(visit) }),
        ],
      },
      ...messages.map(({ kind, author, at, body }) => ({
        title: `${kind === 'person' ? w(WORDS.fromPerson) : w(KIND_TAGS[kind])} – ${moment(at, org.timeZone, lang)}`,
        text: kind === 'person' ? body : `${actorName(author, people, lang)}\n\n${body}`,
      })),
    ],
  };
}
