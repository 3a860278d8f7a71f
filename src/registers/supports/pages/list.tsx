import { isId } from '../../../kernel/ids.ts';
import { bestOf, hereOfWanted, keptFor, PAGE, pageByDay, wantedOf } from '../../../records/listing.ts';
import { VISIBILITY_TAGS } from '../../../records/pages/messages.ts';
import { registerPage } from '../../../records/pages/register-page.tsx';
import { loadVocabulary, wordOf } from '../../../records/vocabulary.ts';
import { type Column, Sub } from '../../../ui/components/DataTable.tsx';
import { StateChip, Tag } from '../../../ui/components/Tag.tsx';
import { Day } from '../../../ui/components/When.tsx';
import { dayBefore } from '../../../web/list-place.ts';
import type { Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import type { SupportNames } from '../columns.ts';
import { PARTY_KIND_WORDS, STATE_WORDS, WORDS } from '../messages.ts';
import { mayRecord } from '../policy.ts';
import { PARTY_KINDS, STATES, type State } from '../rules.ts';
import { postNames } from '../store.ts';
import { countByPartyKind, type ListedSupport, type ListFilter, listSupports } from '../store-list.ts';

/** The filters of the address; what makes no sense there is left out. */
export function asked(visit: Visit): ListFilter {
  const { query } = visit;
  return {
    partyKind: PARTY_KINDS.find((kind) => kind === query.get('genre')),
    state: STATES.find((state) => state === query.get('etat')),
    service: query.get('service').slice(0, 60) || undefined,
    post: isId(query.get('poste')) ? query.get('poste') : undefined,
    before: dayBefore(visit) ?? undefined,
  };
}

export const namesOf = async ({ tx, org, lang }: Visit): Promise<SupportNames> => ({
  lang,
  vocabulary: await loadVocabulary(tx, org.id),
  posts: new Map((await postNames(tx, org.id)).map(({ id, nameFr, nameEn }) => [id, lang === 'fr' ? nameFr : nameEn])),
});

const TONES = { given: 'ok', cancelled: 'neutral' } as const satisfies Record<State, string>;
export const StateOf = ({ visit, state }: { visit: Visit; state: string }) => {
  const known = STATES.find((one) => one === state);
  return known ? <StateChip tone={TONES[known]}>{words(visit, STATE_WORDS[known])}</StateChip> : null;
};

/** Who may read, when that is not everybody in the organisation. */
export const LockTag = ({ visit, visibility }: { visit: Visit; visibility: string }) =>
  visibility === 'unit' || visibility === 'named' ? <Tag icon="lock">{words(visit, VISIBILITY_TAGS[visibility])}</Tag> : null;

/** The recipient by name, or the word that says the visitor may not know. */
export const PartyName = ({ visit, id, name }: { visit: Visit; id: string; name: string | null }) =>
  name === null ? <Tag icon="lock">{words(visit, WORDS.hidden)}</Tag> : <a href={visit.paths.deskRecord('contacts', id)}>{name}</a>;

function columns(visit: Visit, { posts, vocabulary }: SupportNames): readonly Column<ListedSupport>[] {
  const w = words.bind(null, visit);
  return [
    { id: 'on', label: w(WORDS.date), nowrap: true, cell: (row) => <Day iso={row.onDay} short /> },
    {
      id: 'title',
      label: w(WORDS.support),
      head: true,
      cell: (row) => (
        <>
          <a href={visit.paths.deskRecord('supports', row.id)}>{row.title}</a>
          <Sub>
            {w(wordOf(vocabulary, 'supportService', row.service))} <LockTag visit={visit} visibility={row.visibility} />
          </Sub>
        </>
      ),
    },
    {
      id: 'party',
      label: w(WORDS.party),
      cell: (row) => (
        <>
          <PartyName visit={visit} id={row.party} name={row.partyName} />
          <Sub>{w(PARTY_KIND_WORDS[row.partyKind])}</Sub>
        </>
      ),
    },
    // Who has no post abroad does everything from the head office.
    ...(posts.size > 0
      ? [
          {
            id: 'post',
            label: w(WORDS.post),
            cell: (row: ListedSupport) => (row.post ? (posts.get(row.post) ?? '–') : w(WORDS.headOffice)),
          },
        ]
      : []),
    {
      id: 'sectors',
      label: w(WORDS.sector),
      class: 'at-wide',
      cell: (row) => row.sectors.map((code) => w(wordOf(vocabulary, 'sector', code))).join(', ') || '–',
    },
    { id: 'state', label: w(WORDS.state), cell: (row) => <StateOf visit={visit} state={row.state} /> },
    { id: 'number', label: w(WORDS.number), end: true, nowrap: true, cell: (row) => <span class="num">{row.number}</span> },
  ];
}

export async function supportsDesk(visit: Visit): Promise<Reply> {
  const { tx, org, paths } = visit;
  const w = words.bind(null, visit);
  const wanted = wantedOf(visit);
  const filter = { ...asked(visit), ...(await keptFor(visit, 'supports')) };
  const { partyKind, service, post, state } = filter;
  const rows = await listSupports(tx, org.id, filter, PAGE + 1);
  const names = await namesOf(visit);
  const services = [...(names.vocabulary.supportService ?? [])].map(([value, label]) => ({ value, label: w(label) }));
  const posts = [...names.posts].map(([value, label]) => ({ value, label }));
  const states = STATES.map((value) => ({ value, label: w(STATE_WORDS[value]) }));
  return registerPage({
    visit,
    base: paths.deskRegister('supports'),
    title: w(WORDS.supports),
    current: 'supports',
    create: mayRecord(visit.actor) && { href: paths.deskNew('supports'), label: w(WORDS.record) },
    wanted,
    here: { ...hereOfWanted(wanted), genre: partyKind, etat: state, service, poste: post },
    by: {
      param: 'genre',
      label: w(WORDS.partyKind),
      value: partyKind,
      all: w(WORDS.all),
      options: PARTY_KINDS.map((value) => ({ value, label: w(PARTY_KIND_WORDS[value]) })),
      counts: await countByPartyKind(tx, org.id, filter),
    },
    choices: [
      { param: 'service', label: w(WORDS.service), value: service, all: w(WORDS.all), options: services },
      { param: 'poste', label: w(WORDS.post), value: post, all: w(WORDS.all), options: posts },
      { param: 'etat', label: w(WORDS.state), value: state, all: w(WORDS.all), options: states },
    ],
    columns: columns(visit, names),
    page: pageByDay(visit, rows, ({ onDay }) => onDay),
    display: 'byDay',
    best: bestOf(filter.ids),
    none: { title: w(WORDS.none), help: w(WORDS.noneYet) },
  });
}
