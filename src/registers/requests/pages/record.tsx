import type { ComponentChildren } from 'preact';
import { ClockWorking, TermChip } from '../../../clocks/ClockParts.tsx';
import { readClocks, type ShownRun } from '../../../clocks/read.ts';
import { termFields, termValue } from '../../../clocks/words.ts';
import { memberNames } from '../../../identity/members.ts';
import { loadUnits } from '../../../identity/units.ts';
import type { Bilingual } from '../../../kernel/bilingual.ts';
import { isId } from '../../../kernel/ids.ts';
import { ATTACHMENT_FIELDS } from '../../../records/attachments/messages.ts';
import { loadHistory } from '../../../records/history.ts';
import { attachmentWord } from '../../../records/pages/AboutFields.tsx';
import { recordAttachments } from '../../../records/pages/Attachments.tsx';
import { HistoryList } from '../../../records/pages/HistoryList.tsx';
import { WORDS as RECORD_WORDS, VERBS } from '../../../records/pages/messages.ts';
import { SummaryLink } from '../../../records/pages/summary.tsx';
import { loadVocabulary } from '../../../records/vocabulary.ts';
import type { FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Facets } from '../../../ui/components/Facets.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { Tag } from '../../../ui/components/Tag.tsx';
import { Day } from '../../../ui/components/When.tsx';
import { type Form as FormValues, formOf } from '../../../web/form.ts';
import { deskPage, notFound, type Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { findForActor, type LoadedRequest } from '../actions.ts';
import { dayOf } from '../kept.ts';
import { DESK_WORDS as WORDS } from '../messages/desk.ts';
import {
  ANSWER_WORDS,
  CHANNEL_WORDS,
  CORRECTION_WORDS,
  FIELD_WORDS,
  KIND_WORDS,
  MOVE_WORDS,
  STATE_WORDS,
  VERB_WORDS,
} from '../messages.ts';
import { mayHandle } from '../policy.ts';
import { CORRECTIONS, possible } from '../rules.ts';
import { LEVEL_WORDS, SATISFACTION_FIELDS, SATISFACTION_VERBS } from '../satisfaction/messages.ts';
import { loadMessages } from '../store/thread.ts';
import { templatesFor } from '../templates/store.ts';
import { choicesOf } from './choices.ts';
import { ActForm } from './forms.tsx';
import { Glance } from './Glance.tsx';
import { LETTERS } from './Letter.tsx';
import { Messages } from './Messages.tsx';
import { HANDLER_MOVES, type HandlerMove, moveOf, NOUNS } from './nouns.ts';
import { StateOf } from './StateOf.tsx';

/** The form of an act that was refused, to be shown again. */
interface Typed {
  readonly move: HandlerMove;
  readonly values: FormValues;
  readonly errors: FieldErrors;
  /** Over the form: what became of it when it was not refused. */
  readonly above?: ComponentChildren;
}

export const requestPage = (visit: Visit): Promise<Reply> => showRecord(visit, null);

export async function showRecord(visit: Visit, typed: Typed | null): Promise<Reply> {
  const { tx, org, paths } = visit;
  const loaded = await findForActor(visit, visit.params.id ?? '', false);
  if (!loaded) return notFound;
  const { spine, request } = loaded;
  const w = words.bind(null, visit);
  const people = await memberNames(tx);
  const clocks = (await readClocks(tx, org.id, [spine.id], visit.now, true)).get(spine.id) ?? [];
  const messages = await loadMessages(tx, org.id, spine.id);
  const wordOf = await valueWords(visit, people);
  const vocabulary = await loadVocabulary(tx, org.id);
  const list = paths.deskRegister('requests', request.kind === 'complaint' ? { nature: 'plaintes' } : {});
  return deskPage({
    title: spine.title,
    current: 'requests',
    crumbs: [{ label: w(KIND_WORDS[request.kind].many), href: list }],
    status: typed && Object.keys(typed.errors).length > 0 ? 422 : 200,
    body: (
      <>
        <PageHead
          over={
            <>
              <span class="num">{spine.number}</span> · {w(KIND_WORDS[request.kind].one)} · {w(CHANNEL_WORDS[request.channel])}
            </>
          }
          title={spine.title}
          intro={<Day iso={spine.on} />}
          actions={<SummaryLink visit={visit} record={spine.id} />}
          chips={
            <>
              <StateOf visit={visit} state={request.state} />
              {clocks
                .filter(({ outcome }) => outcome !== 'restarted')
                .map((run) => (
                  <TermChip key={run.standard + run.number} run={run} lang={visit.lang} named />
                ))}
              {request.kind === 'complaint' && <Tag icon="lock">{w(WORDS.officersOnly)}</Tag>}
            </>
          }
        />
        <div class="record">
          <div class="record__body">
            <Terms visit={visit} clocks={clocks} />
            <Messages visit={visit} messages={messages} people={people} />
            {await recordAttachments(visit, spine.id, people)}
            {mayHandle(visit.actor, request.kind) && (await actsOf(visit, loaded, clocks, typed))}
            <section class="stack" id="historique">
              <h2>{w(RECORD_WORDS.history)}</h2>
              <HistoryList
                entries={await loadHistory(tx, org.id, spine.id)}
                lang={visit.lang}
                timeZone={org.timeZone}
                names={people}
                verbs={{ ...VERBS, ...VERB_WORDS, ...SATISFACTION_VERBS }}
                fields={{ ...ATTACHMENT_FIELDS, ...termFields(clocks), ...FIELD_WORDS, ...SATISFACTION_FIELDS }}
                value={(field, value) =>
                  attachmentWord(vocabulary, field, value)?.[visit.lang] ?? termValue(field, value, visit.lang) ?? wordOf(field, value)
                }
              />
            </section>
          </div>
          <aside class="record__aside" aria-label={w(RECORD_WORDS.glance)}>
            <Glance visit={visit} loaded={loaded} people={people} units={await unitNames(visit)} />
          </aside>
        </div>
      </>
    ),
  });
}

/** Acts that few requests know: behind « Autres actes ». */
const RARE: ReadonlySet<HandlerMove> = new Set(['merge', 'transfer', 'spam', 'exclude', 'explain']);

/** What can be done now, one form at a time: the one of the address, the one that was refused, or the answer. */
async function actsOf(visit: Visit, loaded: LoadedRequest, clocks: readonly ShownRun[], typed: Typed | null) {
  const { spine, request } = loaded;
  const w = words.bind(null, visit);
  const moves = HANDLER_MOVES.filter(
    (move) =>
      possible(request).includes(move) &&
      (move !== 'exclude' || clocks.some(({ outcome }) => outcome !== 'excluded')) &&
      (move !== 'explain' || clocks.some(({ missed }) => missed)),
  );
  const asked = moveOf(visit.query.get('acte'));
  const move = typed?.move ?? moves.find((one) => one === asked) ?? moves.find((one) => one === 'answer') ?? moves[0];
  if (!move) return null;
  const letter = LETTERS[move];
  const rare = moves.filter((one) => RARE.has(one));
  const facetsOf = (some: readonly HandlerMove[]) =>
    some.map((one) => ({
      label: w(MOVE_WORDS[one]),
      href: `${visit.paths.deskRecord('requests', spine.id)}?acte=${NOUNS[one]}#acte`,
      current: one === move,
    }));
  return (
    <section class="stack" id="acte">
      <h2>{w(MOVE_WORDS[move])}</h2>
      <Facets label={w(WORDS.acts)} facets={facetsOf(moves.filter((one) => !RARE.has(one)))} />
      {rare.length > 0 && (
        <details class="more" open={RARE.has(move)}>
          <summary>{w(WORDS.otherActs)}</summary>
          <Facets label={w(WORDS.otherActs)} facets={facetsOf(rare)} />
        </details>
      )}
      {typed?.above}
      <ActForm
        visit={visit}
        loaded={loaded}
        move={move}
        values={typed?.values ?? formOf({})}
        errors={typed?.errors ?? {}}
        clocks={clocks}
        choices={await choicesOf(visit, request.kind)}
        templates={letter ? await templatesFor(visit.tx, visit.org.id, request, letter.purpose) : []}
      />
    </section>
  );
}

/** How each due day was found; the first one that runs is open. */
const Terms = ({ visit, clocks }: { visit: Visit; clocks: readonly ShownRun[] }) =>
  clocks.some(({ due }) => due !== null) ? (
    <section class="stack" id="delais">
      <h2>{words(visit, WORDS.terms)}</h2>
      {clocks
        .filter(({ due }) => due !== null)
        .map((run) => (
          <details key={run.standard + run.number} class="more">
            <summary>
              {words(visit, run.name)} <TermChip run={run} lang={visit.lang} />
            </summary>
            <ClockWorking run={run} lang={visit.lang} />
          </details>
        ))}
    </section>
  ) : null;

export const unitNames = async ({ tx, org, lang }: Visit): Promise<ReadonlyMap<string, string>> =>
  new Map((await loadUnits(tx, org.id)).map(({ id, name }) => [id, name[lang]]));

/** The word of a value in the history, where it is a code, an id or a moment. */
async function valueWords(visit: Visit, people: ReadonlyMap<string, string>) {
  const w = words.bind(null, visit);
  const units = await unitNames(visit);
  const codes: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
    state: STATE_WORDS,
    channel: CHANNEL_WORDS,
    answeredHow: ANSWER_WORDS,
    satisfaction: LEVEL_WORDS,
    correction: Object.fromEntries(CORRECTIONS.map((one) => [one, CORRECTION_WORDS[one].label])),
  };
  return (field: string, value: unknown): string | undefined => {
    if (typeof value !== 'string') return undefined;
    if (field.endsWith('At')) return dayOf(visit.org, Temporal.Instant.from(value));
    if (isId(value)) return people.get(value) ?? units.get(value);
    const word = codes[field]?.[value];
    return word && w(word);
  };
}
