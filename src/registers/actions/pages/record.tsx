import { type Bilingual, written } from '../../../kernel/bilingual.ts';
import { WORDS as RECORD_WORDS, VISIBILITY_TAGS, VISIBILITY_WORDS } from '../../../records/pages/messages.ts';
import { publicAttachments } from '../../../records/pages/PublicAttachments.tsx';
import { SummaryLink } from '../../../records/pages/summary.tsx';
import { recordTrail } from '../../../records/pages/trail.tsx';
import { plannedNear } from '../../../records/presence/Strip.tsx';
import { loadSpine, type Spine } from '../../../records/spine.ts';
import { loadVocabulary, type Vocabulary, wordOf } from '../../../records/vocabulary.ts';
import { Button, ButtonLink } from '../../../ui/components/Button.tsx';
import { type Fact, Facts } from '../../../ui/components/Facts.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { Tag } from '../../../ui/components/Tag.tsx';
import { Day } from '../../../ui/components/When.tsx';
import { Form, PostButton } from '../../../ui/forms/Form.tsx';
import { TextArea } from '../../../ui/forms/TextArea.tsx';
import { countryName } from '../../../web/countries.ts';
import { deskPage, notFound, portalPage, type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { moveAction } from '../actions.ts';
import { KIND_WORDS, LEADER_WORDS, MOVE_WORDS, ROLE_WORDS, STATE_WORDS, STREAM_WORDS, VERB_WORDS, WORDS } from '../messages.ts';
import { mayChange } from '../policy.ts';
import { type Action, facts, MOVES, type Move, presence } from '../rules.ts';
import { type LoadedParticipant, loadAction, loadPublicAction, type PublicAction, postNames } from '../store.ts';
import { StateOf } from './list.tsx';

export interface Loaded {
  readonly spine: Spine;
  readonly action: Action;
  readonly participants: readonly LoadedParticipant[];
}

/** The action of an id, if the visitor may see it. */
export async function load(visit: Visit, id: string): Promise<Loaded | null> {
  const spine = await loadSpine(visit.tx, visit.org.id, id);
  const loaded = spine?.register === 'actions' ? await loadAction(visit.tx, visit.org.id, id) : null;
  if (!spine || !loaded) return null;
  // Only actions.ts writes the state of an action's spine.
  return {
    spine,
    action: { ...loaded.row, state: spine.state as Action['state'], on: spine.on, participants: loaded.participants },
    participants: loaded.participants,
  };
}

/** Key facts of an action, the same for the desk and the public. */
export function keyFacts(visit: Visit, action: PublicAction, postName: string, vocabulary: Vocabulary): readonly Fact[] {
  const w = words.bind(null, visit);
  const list = (name: string, codes: readonly string[]) => codes.map((code) => w(wordOf(vocabulary, name, code))).join(', ');
  return [
    { label: w(WORDS.kind), value: w(KIND_WORDS[action.kind]) },
    { label: w(WORDS.stream), value: w(STREAM_WORDS[action.stream]) },
    { label: w(WORDS.post), value: postName },
    { label: w(WORDS.country), value: action.countries.map((code) => countryName(code, visit.lang)).join(', ') },
    { label: w(WORDS.territory), value: list('territory', action.territories) },
    { label: w(WORDS.sector), value: list('sector', action.sectors) },
    { label: w(WORDS.initiative), value: list('initiative', action.initiatives) },
    { label: w(WORDS.commitment), value: list('commitment', action.commitments) },
    { label: w(WORDS.role), value: w(ROLE_WORDS[action.role]) },
    { label: w(WORDS.ledBy), value: w(LEADER_WORDS[action.ledBy]) },
    { label: w(WORDS.conforms), value: action.conforms === null ? '' : w(action.conforms ? WORDS.yes : WORDS.no) },
  ];
}

export async function postName(visit: Visit, post: string | null): Promise<string> {
  if (!post) return words(visit, WORDS.headOffice);
  const found = (await postNames(visit.tx, visit.org.id)).find((one) => one.id === post);
  return found ? (visit.lang === 'fr' ? found.nameFr : found.nameEn) : '–';
}

export async function actionPage(visit: Visit): Promise<Reply> {
  const { tx, org, paths } = visit;
  const loaded = await load(visit, visit.params.id ?? '');
  if (!loaded) return notFound;
  const { spine, action, participants } = loaded;
  const vocabulary = await loadVocabulary(tx, org.id);
  const w = words.bind(null, visit);
  const mine = mayChange(visit.actor, spine);
  return deskPage({
    title: spine.title,
    current: 'actions',
    crumbs: [{ label: w(WORDS.actions), href: paths.deskRegister('actions') }],
    body: (
      <>
        <PageHead
          over={<span class="num">{spine.number}</span>}
          title={spine.title}
          intro={<Day iso={action.on} />}
          chips={
            <>
              <StateOf visit={visit} state={action.state} />
              <Tag icon={spine.visibility === 'public' || spine.visibility === 'organisation' ? undefined : 'lock'}>
                {w(VISIBILITY_TAGS[spine.visibility])}
              </Tag>
            </>
          }
          actions={
            <>
              {mine && action.state === 'planned' && action.on <= visit.today && (
                <PostButton action={paths.deskAct('actions', spine.id, 'tenue')}>
                  <Button kind="primary" small>
                    {w(MOVE_WORDS.hold)}
                  </Button>
                </PostButton>
              )}
              <SummaryLink visit={visit} record={spine.id} />
              {action.state === 'planned' && (
                <ButtonLink href={paths.actionCalendar(spine.id)} icon="calendar" small>
                  {w(WORDS.toCalendar)}
                </ButtonLink>
              )}
              {mine && action.state !== 'cancelled' && (
                <ButtonLink href={paths.deskEdit('actions', spine.id)} icon="pencil" small>
                  {w(WORDS.edit)}
                </ButtonLink>
              )}
            </>
          }
        />
        <div class="record">
          <div class="record__body">
            <Participants visit={visit} participants={participants} />
            {action.summary && <Prose title={w(WORDS.summary)} text={action.summary} />}
            {action.outcome && <Prose title={w(WORDS.outcome)} text={action.outcome} />}
            {action.reason && <Prose title={w(WORDS.reason)} text={action.reason} />}
          </div>
          <aside class="record__aside" aria-label={w(RECORD_WORDS.glance)}>
            <Facts facts={keyFacts(visit, action, await postName(visit, action.post), vocabulary)} />
            {await visit.slots.countsToward(visit, facts(action))}
            {await plannedNear(visit, presence(action), spine.id)}
            {mine && <Moves visit={visit} id={spine.id} state={action.state} />}
          </aside>
          {
            await recordTrail(visit, {
              record: spine.id,
              back: paths.deskRecord('actions', spine.id),
              verbs: VERB_WORDS,
              fields: FIELD_WORDS,
              value: (field, value) => valueWord(visit, vocabulary, field, value),
            })
          }
        </div>
      </>
    ),
  });
}

const Prose = ({ title, text }: { title: string; text: string }) => (
  <section>
    <h2>{title}</h2>
    <p class="prewrap">{text}</p>
  </section>
);

const Participants = ({ visit, participants }: { visit: Visit; participants: readonly LoadedParticipant[] }) =>
  participants.length === 0 ? null : (
    <section>
      <h2>{words(visit, WORDS.participants)}</h2>
      <ul class="stack">
        {participants.map((p) => (
          <li key={p.contact}>
            {p.name === null ? (
              <Tag icon="lock">{words(visit, WORDS.notDisclosed)}</Tag>
            ) : (
              <a href={visit.paths.deskRecord('contacts', p.contact)}>{p.name}</a>
            )}
            {p.note && <span class="muted"> · {p.note}</span>}
            {p.influential && (
              <>
                {' '}
                <Tag>{words(visit, WORDS.influential)}</Tag>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );

/** Cancelling and withdrawing ask for a reason; confirming that it was held is the one primary button, at the top. */
const Moves = ({ visit, id, state }: { visit: Visit; id: string; state: Action['state'] }) => {
  const move: Move | null = state === 'planned' ? 'cancel' : state === 'held' ? 'withdraw' : null;
  if (!move || !(move in MOVES[state])) return null;
  return (
    <details class="data">
      <summary>{words(visit, MOVE_WORDS[move])}</summary>
      <Form action={visit.paths.deskAct('actions', id, move === 'cancel' ? 'annulation' : 'retrait')}>
        <TextArea name="reason" label={words(visit, WORDS.reason)} value="" />
        <div class="row">
          <Button kind="danger" small>
            {words(visit, MOVE_WORDS[move])}
          </Button>
        </div>
      </Form>
    </details>
  );
};

/** Moves an action, then shows it again. */
export const moveTo =
  (move: Move) =>
  async (visit: Visit): Promise<Reply> => {
    const moved = await moveAction(visit, visit.params.id ?? '', move, visit.form.get('reason'));
    return moved.ok ? redirect(visit.paths.deskRecord('actions', moved.value)) : refused(...moved.refusals);
  };

export async function publicActionPage(visit: Visit): Promise<Reply> {
  const { tx, org, paths } = visit;
  const loaded = await loadPublicAction(tx, org.id, visit.params.id ?? '');
  if (!loaded) return notFound;
  const w = words.bind(null, visit);
  return portalPage({
    title: loaded.title,
    current: 'actions',
    shared: true,
    crumbs: [
      { label: w({ fr: 'Accueil', en: 'Home' }), href: paths.home() },
      { label: w(WORDS.actions), href: paths.actions() },
      { label: loaded.number },
    ],
    body: (
      <div class="wrap section">
        <p class="eyebrow num">{loaded.number}</p>
        <h1 lang={written(visit.lang)}>{loaded.title}</h1>
        <p class="lead">
          <Day iso={loaded.onDay} />
        </p>
        <Facts facts={keyFacts(visit, loaded, await postName(visit, loaded.post), await loadVocabulary(tx, org.id))} long />
        {await publicAttachments(visit, visit.params.id ?? '')}
      </div>
    ),
  });
}

const FIELD_WORDS: Readonly<Record<string, Bilingual>> = {
  title: WORDS.purpose,
  state: WORDS.state,
  on: WORDS.date,
  kind: WORDS.kind,
  stream: WORDS.stream,
  role: WORDS.role,
  ledBy: WORDS.ledBy,
  countries: WORDS.country,
  territories: WORDS.territory,
  sectors: WORDS.sector,
  initiatives: WORDS.initiative,
  commitments: WORDS.commitment,
  positioning: WORDS.positioning,
  sustainable: WORDS.sustainable,
  newMarket: WORDS.newMarket,
  publicDiplomacy: WORDS.publicDiplomacy,
  conforms: WORDS.conforms,
  summary: WORDS.summary,
  outcome: WORDS.outcome,
  reason: WORDS.reason,
};

const CODE_WORDS: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  state: STATE_WORDS,
  kind: KIND_WORDS,
  stream: STREAM_WORDS,
  role: ROLE_WORDS,
  ledBy: LEADER_WORDS,
  visibility: VISIBILITY_WORDS,
};
const LISTS: Readonly<Record<string, string>> = {
  sectors: 'sector',
  initiatives: 'initiative',
  commitments: 'commitment',
  territories: 'territory',
};

function valueWord(visit: Visit, vocabulary: Vocabulary, field: string, value: unknown): string | undefined {
  if (typeof value === 'string') {
    const word = CODE_WORDS[field]?.[value];
    return word && words(visit, word);
  }
  const list = LISTS[field];
  return list && Array.isArray(value)
    ? value.map((code) => words(visit, wordOf(vocabulary, list, String(code)))).join(', ') || '–'
    : undefined;
}
