import { say } from '../../kernel/bilingual.ts';
import { loadPlans } from '../../strategy/index.ts';
import { DataTable } from '../../ui/components/DataTable.tsx';
import { type FileName, fileOf } from '../../ui/paths.ts';
import { portalPage, type Reply } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { WORDS } from './messages.ts';

/** Data that the public may take away: where its page is, and its address in the programming interface. */
interface Offered {
  readonly label: string;
  readonly href: string;
  readonly what: string;
  /** Address of the list whose files these are. */
  readonly files: string;
  readonly json: string;
}

const FILES = [
  ['liste.csv', WORDS.listCsv],
  ['donnees.csv', WORDS.dataCsv],
  ['liste.xlsx', WORDS.xlsx],
] as const satisfies readonly (readonly [FileName, unknown])[];

/** Every public file, with direct links, what the formats are, and what is not said of their licence. */
export async function openDataPage(visit: Visit): Promise<Reply> {
  const { tx, org, lang, paths } = visit;
  const w = words.bind(null, visit);
  const api = `/api/v1/${org.slug}`;
  const plans = (await loadPlans(tx, org.id)).filter(({ published }) => published);
  const offered: readonly Offered[] = [
    ...plans.map(({ id, title }) => ({
      label: say(title, lang),
      href: paths.plan(id),
      what: w(WORDS.plan),
      files: paths.planTable(id),
      json: `${api}/plans/${id}/results`,
    })),
    {
      label: w({ fr: 'Actions', en: 'Actions' }),
      href: paths.actions(),
      what: w(WORDS.actions),
      files: paths.actions(),
      json: `${api}/actions`,
    },
    {
      label: w({ fr: 'Ententes', en: 'Agreements' }),
      href: paths.agreements(),
      what: w(WORDS.agreements),
      files: paths.agreements(),
      json: `${api}/agreements`,
    },
    {
      label: w({ fr: 'Réseau', en: 'Network' }),
      href: paths.network(),
      what: w(WORDS.network),
      files: paths.network(),
      json: `${api}/posts`,
    },
    {
      label: w(WORDS.missions),
      href: paths.missions(),
      what: w(WORDS.missionsWhat),
      files: paths.missions(),
      json: paths.missionsJson(),
    },
    {
      label: w(WORDS.standards),
      href: paths.standardResults(),
      what: w(WORDS.standardsWhat),
      files: paths.standardResults(),
      json: paths.standardResultsJson(),
    },
  ];
  return portalPage({
    title: w(WORDS.openData),
    current: 'data',
    shared: true,
    description: w(WORDS.openLead),
    crumbs: [{ label: w(WORDS.home), href: paths.home() }, { label: w(WORDS.openData) }],
    body: (
      <div class="wrap section stack">
        <h1>{w(WORDS.openData)}</h1>
        <p class="lead">{w(WORDS.openLead)}</p>
        <DataTable
          caption={w(WORDS.openData)}
          hideCaption
          rows={offered}
          rowKey={({ files }) => files}
          columns={[
            { id: 'data', label: w(WORDS.file), head: true, cell: ({ label, href }) => <a href={href}>{label}</a> },
            { id: 'what', label: w(WORDS.what), class: 'c-words', cell: ({ what }) => what },
            {
              id: 'files',
              label: w(WORDS.files),
              class: 'c-words',
              cell: ({ label, files, json }) => (
                <ul class="offered">
                  {FILES.map(([file, word]) => (
                    <li key={file}>
                      <a href={fileOf(files, file)}>
                        {w(word)}
                        <span class="sr">, {label}</span>
                      </a>
                    </li>
                  ))}
                  <li>
                    <a href={json}>
                      {w(WORDS.json)}
                      <span class="sr">, {label}</span>
                    </a>
                  </li>
                </ul>
              ),
            },
          ]}
        />
        <div class="prose">
          <p>{w(WORDS.figures)}</p>
          <p>
            <a href={paths.dictionary()}>{w(WORDS.dictionary)}</a>
          </p>
          <h2>{w(WORDS.formats)}</h2>
          <p>{w(WORDS.csvHow)}</p>
          <p>{w(WORDS.inertHow)}</p>
          <p>
            {w(WORDS.jsonHow)} <a href={paths.api()}>{w(WORDS.api)}</a>
          </p>
          <h2>{w(WORDS.licence)}</h2>
          <p>{w(WORDS.licenceNone)}</p>
        </div>
      </div>
    ),
  });
}
