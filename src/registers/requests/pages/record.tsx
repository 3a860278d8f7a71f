import { ClockPanel, ClockWorking, TermChip } from '../../../clocks/ClockParts.tsx';
import { mostUrgent, readClocks, type ShownRun } from '../../../clocks/read.ts';
import { termFields, termValue } from '../../../clocks/words.ts';
import { memberNames } from '../../../identity/members.ts';
import { ATTACHMENT_FIELDS } from '../../../records/attachments/messages.ts';
import { loadHistory } from '../../../records/history.ts';
import { attachmentWord } from '../../../records/pages/AboutFields.tsx';
import { recordAttachments } from '../../../records/pages/Attachments.tsx';
import { HistoryList } from '../../../records/pages/HistoryList.tsx';
import { WORDS as RECORD_WORDS, VERBS } from '../../../records/pages/messages.ts';
import { loadSpine } from '../../../records/spine.ts';
import { loadVocabulary } from '../../../records/vocabulary.ts';
import { Notice } from '../../../ui/components/Notice.tsx';
import { deskPage, notFound, type Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { findForActor, type LoadedRequest } from '../actions.ts';
import { DESK_WORDS as WORDS } from '../messages/desk.ts';
import { DONE_WORDS, FIELD_WORDS, KIND_WORDS, VERB_WORDS } from '../messages.ts';
import { mayHandle } from '../policy.ts';
import { SATISFACTION_FIELDS, SATISFACTION_VERBS } from '../satisfaction/messages.ts';
import { loadMessages } from '../store/thread.ts';
import { actPanel, type Typed } from './ActPanel.tsx';
import { type Asked, askedBeside } from './asked.ts';
import { CaseHead } from './CaseHead.tsx';
import { Glance } from './Glance.tsx';
import { InboxHead } from './InboxHead.tsx';
import { headOf, lanesOf } from './InboxList.tsx';
import { Messages } from './Messages.tsx';
import { moveOf } from './nouns.ts';
import { unitNames, valueWords } from './value-words.ts';

export const requestPage = (visit: Visit): Promise<Reply> => showRecord(visit, null);

/** The page of a request, with the list that it was chosen from beside it. */
export async function showRecord(visit: Visit, typed: Typed | null): Promise<Reply> {
  const { tx, org, paths } = visit;
  const loaded = await findForActor(visit, visit.params.id ?? '', false);
  if (!loaded) return notFound;
  const { spine, request } = loaded;
  const w = words.bind(null, visit);
  const asked = askedBeside(visit, request.kind);
  const people = await memberNames(tx);
  const units = await unitNames(visit);
  const clocks = (await readClocks(tx, org.id, [spine.id], visit.now, true)).get(spine.id) ?? [];
  const done = typed ? undefined : moveOf(visit.query.get('fait'));
  const into = request.mergedInto === null ? null : await loadSpine(tx, org.id, request.mergedInto);
  const messages = await loadMessages(tx, org.id, spine.id);
  return deskPage({
    title: spine.title,
    current: 'requests',
    crumbs: [{ label: w(KIND_WORDS[request.kind].many), href: paths.deskRegister('requests', asked.here) }],
    status: typed && Object.keys(typed.errors).length > 0 ? 422 : 200,
    beside: await besideOf(visit, asked, loaded),
    body: (
      <div class="case">
        {done && (
          <Notice tone="ok" live>
            {w(DONE_WORDS[done])}
          </Notice>
        )}
        <CaseHead visit={visit} loaded={loaded} clocks={clocks} people={people} units={units} asked={asked} />
        <div class="case__grid">
          <div class="case__body">
            <Terms visit={visit} clocks={clocks} />
            <Messages visit={visit} messages={messages} people={people} request={request} />
            {mayHandle(visit.actor, request.kind) && (await actPanel({ visit, loaded, clocks, asked, typed }))}
            {await recordAttachments(visit, spine.id, people)}
          </div>
          <aside class="case__aside" aria-label={w(RECORD_WORDS.glance)}>
            <h2 class="case__facts">{w(RECORD_WORDS.glance)}</h2>
            <Glance visit={visit} loaded={loaded} people={people} units={units} into={into?.number} />
          </aside>
          <section class="stack case__history" id="historique">
            <h2>{w(RECORD_WORDS.history)}</h2>
            {await historyOf(visit, spine.id, clocks, people)}
          </section>
        </div>
      </div>
    ),
  });
}

async function besideOf(visit: Visit, asked: Asked, { spine, request }: LoadedRequest) {
  const { body } = await lanesOf(visit, asked, spine.id);
  return (
    <aside class="inbox__list no-print" aria-label={words(visit, KIND_WORDS[request.kind].many)} data-keep-scroll>
      <InboxHead {...(await headOf(visit, asked, false))} level={2} />
      {body}
    </aside>
  );
}

async function historyOf(visit: Visit, id: string, clocks: readonly ShownRun[], people: ReadonlyMap<string, string>) {
  const { tx, org, lang } = visit;
  const vocabulary = await loadVocabulary(tx, org.id);
  const wordOf = await valueWords(visit, people);
  return (
    <HistoryList
      entries={await loadHistory(tx, org.id, id)}
      lang={lang}
      timeZone={org.timeZone}
      names={people}
      verbs={{ ...VERBS, ...VERB_WORDS, ...SATISFACTION_VERBS }}
      fields={{ ...ATTACHMENT_FIELDS, ...termFields(clocks), ...FIELD_WORDS, ...SATISFACTION_FIELDS }}
      value={(field, value) => attachmentWord(vocabulary, field, value)?.[lang] ?? termValue(field, value, lang) ?? wordOf(field, value)}
    />
  );
}

/** How the day that is due first was found; the others are folded away. */
const Terms = ({ visit, clocks }: { visit: Visit; clocks: readonly ShownRun[] }) => {
  const { lang } = visit;
  const dated = clocks.filter(({ due }) => due !== null);
  const running = mostUrgent(dated.filter(({ outcome }) => outcome === 'running'));
  const others = dated.filter((run) => run !== running);
  if (dated.length === 0) return null;
  return (
    <div class="stack" id="delais">
      {running && <ClockPanel run={running} lang={lang} />}
      {others.length > 0 && (
        <details class="more">
          <summary>{words(visit, running ? WORDS.otherTerms : WORDS.terms)}</summary>
          <div class="stack">
            {others.map((run) => (
              <section key={run.standard + run.number} class="stack-s">
                <h3 class="case__term">
                  {words(visit, run.name)} <TermChip run={run} lang={lang} />
                </h3>
                <ClockWorking run={run} lang={lang} />
              </section>
            ))}
          </div>
        </details>
      )}
    </div>
  );
};
