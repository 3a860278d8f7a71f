import { isId } from '../../../kernel/ids.ts';
import { bestOf, hereOfWanted, keptFor, PAGE, pageByDay, wantedOf } from '../../../records/listing.ts';
import { VISIBILITY_TAGS } from '../../../records/pages/messages.ts';
import { RegisterList } from '../../../records/pages/RegisterList.tsx';
import { registerPage } from '../../../records/pages/register-page.tsx';
import { loadVocabulary, wordOf } from '../../../records/vocabulary.ts';
import { type Column, Sub } from '../../../ui/components/DataTable.tsx';
import { ExportMenu } from '../../../ui/components/ExportMenu.tsx';
import { OpenHead } from '../../../ui/components/PageHead.tsx';
import { StateChip, Tag } from '../../../ui/components/Tag.tsx';
import { Day } from '../../../ui/components/When.tsx';
import { Written } from '../../../ui/components/Written.tsx';
import { ALL_FILES, withQuery } from '../../../ui/paths.ts';
import { countryName } from '../../../web/countries.ts';
import { dayBefore } from '../../../web/list-place.ts';
import { portalPage, type Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import type { ActionNames } from '../columns.ts';
import { KIND_WORDS, STATE_WORDS, STREAM_WORDS, WORDS } from '../messages.ts';
import { mayRecord } from '../policy.ts';
import { KINDS, type Kind, STATES, type State } from '../rules.ts';
import { postNames } from '../store.ts';
import { countActions, type ListedAction, type ListFilter, listActions } from '../store-list.ts';

const isKind = (text: string): text is Kind => (KINDS as readonly string[]).includes(text);
const isState = (text: string): text is State => (STATES as readonly string[]).includes(text);

interface Asked {
  readonly kind: Kind | undefined;
  readonly state: State | undefined;
  readonly post: string | undefined;
  readonly filter: ListFilter;
}

/** The filters of the address; what makes no sense there is left out. */
export function asked(visit: Visit): Asked {
  const { query } = visit;
  const kind = isKind(query.get('genre')) ? (query.get('genre') as Kind) : undefined;
  const state = isState(query.get('etat')) ? (query.get('etat') as State) : undefined;
  const post = isId(query.get('poste')) ? query.get('poste') : undefined;
  return { kind, state, post, filter: { kind, state, post, before: dayBefore(visit) ?? undefined } };
}

const TONES = { planned: 'open', held: 'ok', cancelled: 'neutral' } as const satisfies Record<State, string>;
export const StateOf = ({ visit, state }: { visit: Visit; state: string }) =>
  isState(state) ? <StateChip tone={TONES[state]}>{words(visit, STATE_WORDS[state])}</StateChip> : null;

export async function namesOf({ tx, org, lang }: Visit): Promise<ActionNames> {
  const posts = await postNames(tx, org.id);
  return {
    lang,
    posts: new Map(posts.map((post) => [post.id, lang === 'fr' ? post.nameFr : post.nameEn])),
    vocabulary: await loadVocabulary(tx, org.id),
  };
}

function columns(
  visit: Visit,
  { posts, vocabulary }: ActionNames,
  href: (id: string) => string,
  inside: boolean,
): readonly Column<ListedAction>[] {
  const { lang } = visit;
  const w = words.bind(null, visit);
  return [
    { id: 'on', label: w(WORDS.date), nowrap: true, cell: (row) => <Day iso={row.onDay} short /> },
    {
      id: 'title',
      label: w(WORDS.action),
      head: true,
      cell: (row) => (
        <>
          <Written href={href(row.id)}>{row.title}</Written>
          <Sub>
            {w(KIND_WORDS[row.kind])} · {w(STREAM_WORDS[row.stream])}
            {inside && row.audience !== 'org' && (
              <>
                {' '}
                <Tag icon={row.audience === 'public' ? undefined : 'lock'}>
                  {w(VISIBILITY_TAGS[row.audience === 'public' ? 'public' : row.audience.startsWith('unit') ? 'unit' : 'named'])}
                </Tag>
              </>
            )}
          </Sub>
        </>
      ),
    },
    // Who has no post abroad does everything from the head office.
    ...(posts.size > 0
      ? [{ id: 'post', label: w(WORDS.post), cell: (row: ListedAction) => (row.post ? (posts.get(row.post) ?? '–') : w(WORDS.headOffice)) }]
      : []),
    { id: 'countries', label: w(WORDS.country), cell: (row) => row.countries.map((code) => countryName(code, lang)).join(', ') || '–' },
    {
      id: 'sectors',
      label: w(WORDS.sector),
      class: 'at-wide',
      cell: (row) => row.sectors.map((code) => w(wordOf(vocabulary, 'sector', code))).join(', ') || '–',
    },
    ...(inside ? [{ id: 'state', label: w(WORDS.state), cell: (row: ListedAction) => <StateOf visit={visit} state={row.state} /> }] : []),
    { id: 'number', label: w(WORDS.number), end: true, nowrap: true, cell: (row) => <span class="num">{row.number}</span> },
  ];
}

/** What both lists show; `inside`: the desk's, with every state. */
async function list(visit: Visit, base: string, href: (id: string) => string, inside: boolean, fixed: Partial<ListFilter> = {}) {
  const { tx, org } = visit;
  const w = words.bind(null, visit);
  const { kind, state, post, filter } = asked(visit);
  const wanted = wantedOf(visit);
  const kept = { ...filter, ...fixed, ...(await keptFor(visit, 'actions')) };
  const rows = await listActions(tx, org.id, kept, PAGE + 1);
  const names = await namesOf(visit);
  const posts = [...names.posts].map(([value, label]) => ({ value, label }));
  const states = STATES.map((value) => ({ value, label: w(STATE_WORDS[value]) }));
  return {
    visit,
    base,
    title: w(WORDS.actions),
    wanted,
    here: { ...hereOfWanted(wanted), genre: kind, etat: inside ? state : undefined, poste: post },
    by: {
      param: 'genre',
      label: w(WORDS.kind),
      value: kind,
      all: w(WORDS.all),
      options: KINDS.map((value) => ({ value, label: w(KIND_WORDS[value]) })),
      counts: await countActions(tx, org.id, kept),
    },
    choices: [
      { param: 'poste', label: w(WORDS.post), value: post, all: w(WORDS.allPosts), options: posts },
      ...(inside ? [{ param: 'etat', label: w(WORDS.state), value: state, all: w(WORDS.allStates), options: states }] : []),
    ],
    columns: columns(visit, names, href, inside),
    page: pageByDay(visit, rows, ({ onDay }) => onDay),
    best: bestOf(kept.ids),
    searchLabel: w(WORDS.search),
    none: { title: w(WORDS.none), help: w(WORDS.noneYet) },
  };
}

export async function actionsDesk(visit: Visit): Promise<Reply> {
  const { paths, actor } = visit;
  return registerPage({
    ...(await list(visit, paths.deskRegister('actions'), (id) => paths.deskRecord('actions', id), true)),
    current: 'actions',
    create: mayRecord(actor) && { href: paths.deskNew('actions'), label: words(visit, WORDS.record) },
    display: 'byDay',
  });
}

/** The public register: what was held and is published. */
export async function actionsPortal(visit: Visit): Promise<Reply> {
  const { paths } = visit;
  const listed = await list(visit, paths.actions(), (id) => paths.action(id), false, { state: 'held' });
  const { title, base, here } = listed;
  return portalPage({
    title,
    current: 'actions',
    shared: true,
    description: words(visit, WORDS.publicIntro),
    crumbs: [{ label: words(visit, { fr: 'Accueil', en: 'Home' }), href: paths.home() }, { label: title }],
    body: (
      <div class="wrap section stack">
        <OpenHead
          title={title}
          lead={words(visit, WORDS.publicIntro)}
          actions={<ExportMenu page={withQuery(base, here)} files={ALL_FILES} />}
        />
        <RegisterList {...listed} />
      </div>
    ),
  });
}
