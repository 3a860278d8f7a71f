import { z } from 'zod';
import type { Bilingual } from '../../kernel/bilingual.ts';
import { accept, type Decision, refuse } from '../../kernel/decision.ts';
import { FIELD_WORDS as SHARED } from '../../web/api/messages.ts';
import { type ApiRoute, operation, type RawCall } from '../../web/api/route.ts';
import { intakeFields } from './fields.ts';
import { API_WORDS as WORDS } from './messages/api.ts';
import { fileByProgram, openByPerson } from './person.ts';
import { CORRECTIONS, KINDS, STATES } from './rules.ts';
import { loadMessages } from './store/thread.ts';

/** The header that holds the code: a code stands in no address. */
const CODE = 'Follow-Up-Code';

const words: Readonly<Record<string, Bilingual>> = { ...SHARED, ...WORDS.fields };

const filed = z.object({ number: z.string(), code: z.string().nullable() });
const message = z.object({
  kind: z.enum(['person', 'acknowledgement', 'correction', 'reply', 'notice']),
  at: z.iso.datetime(),
  body: z.string(),
});
const followed = z.object({
  number: z.string(),
  kind: z.enum(KINDS),
  state: z.enum(STATES),
  subject: z.string(),
  receivedAt: z.iso.datetime(),
  completeAt: z.iso.datetime().nullable(),
  correction: z.enum(CORRECTIONS).nullable(),
  answeredAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  transferredTo: z.string(),
  messages: z.array(message),
});

const NUMBER = 'D-2026-0012';
const CODE_EXAMPLE = '7KQ2-0M3N-V5XT-9RWE-1HJB-C4GZ-A8PS';

/** What throttled somebody, as programs are told it: seconds to wait. */
function waiting<T>({ now }: RawCall['visit'], decision: Decision<T>): Decision<T> {
  if (decision.ok) return decision;
  const until = decision.refusals[0]?.values?.until;
  if (typeof until !== 'string') return decision;
  const seconds = Math.max(1, Math.ceil((Temporal.Instant.from(until).epochMilliseconds - now.epochMilliseconds) / 1000));
  return refuse({ id: 'tooManyRequests', values: { seconds } });
}

const file = operation({
  method: 'POST',
  path: '/requests',
  operation: 'fileRequest',
  resource: 'requests',
  door: true,
  summary: { fr: 'Envoyer une demande de renseignements', en: 'Send a request for information' },
  more: WORDS.fileMore,
  words,
  body: { name: 'RequestInput', schema: intakeFields.omit({ kind: true }) },
  response: { name: 'FiledRequest', schema: filed },
  example: {
    request: {
      category: 'renseignements',
      subject: 'Question fictive',
      body: 'Où s’adresser? (texte fictif)',
      email: 'personne@exemple.invalid',
    },
    response: { number: NUMBER, code: CODE_EXAMPLE },
  },
  answer: async (call) => {
    const { visit, inside, body } = call;
    const sending = { key: call.header('Idempotency-Key').replace(/^"(.*)"$/, '$1'), account: inside ? visit.actor.account : null };
    const sent = waiting(visit, await fileByProgram(visit, { ...body, kind: 'request' }, sending));
    if (!sent.ok) return sent;
    const { number, secret } = sent.value;
    return accept({ body: { number, code: secret }, made: `/requests/${number}` });
  },
});

const follow = operation({
  method: 'GET',
  path: '/requests/{number}',
  operation: 'followRequest',
  resource: 'requests',
  door: true,
  summary: { fr: 'Suivre une demande', en: 'Follow a request' },
  more: WORDS.followMore,
  words,
  params: { number: { says: WORDS.fields.number, example: NUMBER } },
  headers: { [CODE]: { says: WORDS.fields.code, example: CODE_EXAMPLE } },
  response: { name: 'FollowedRequest', schema: followed },
  example: {
    response: {
      number: NUMBER,
      kind: 'request',
      state: 'received',
      subject: 'Question fictive',
      receivedAt: '2026-04-08T14:20:00Z',
      completeAt: '2026-04-08T14:20:00Z',
      correction: null,
      answeredAt: null,
      endedAt: null,
      transferredTo: '',
      messages: [{ kind: 'person', at: '2026-04-08T14:20:00Z', body: 'Où s’adresser? (texte fictif)' }],
    },
  },
  answer: async (call) => {
    const { visit } = call;
    const opened = waiting(
      visit,
      await openByPerson(visit, { number: visit.params.number ?? '', secret: call.header(CODE).slice(0, 100) }),
    );
    if (!opened.ok) return opened;
    const { spine, request } = opened.value;
    const { kind, state, receivedAt, completeAt, correction, answeredAt, endedAt, transferredTo } = request;
    const messages = (await loadMessages(visit.tx, visit.org.id, spine.id)).flatMap(({ kind: said, at, body }) =>
      said === 'note' ? [] : [{ kind: said, at: at.toString(), body }],
    );
    const dates = { receivedAt, completeAt, answeredAt, endedAt };
    return accept({ body: { number: spine.number, kind, state, subject: spine.title, ...dates, correction, transferredTo, messages } });
  },
});

/** What the public forms do, for programs: a portal that files requests for its visitors and shows them where these stand. */
export const requestsApi: readonly ApiRoute[] = [file, follow];
