import { say } from '../../kernel/bilingual.ts';
import { DataTable } from '../../ui/components/DataTable.tsx';
import { Fold } from '../../ui/components/Fold.tsx';
import { inLanguage } from '../../ui/paths.ts';
import { formatNumber, plural } from '../../ui/typography.ts';
import { API_REFUSALS, problemAnchor } from '../../web/api/messages.ts';
import type { ApiRoute } from '../../web/api/route.ts';
import { RESOURCE_WORDS, RESOURCES } from '../../web/api/scopes.ts';
import type { RefusalWords } from '../../web/refusals.ts';
import { portalPage, type Reply } from '../../web/reply.ts';
import type { Slice } from '../../web/route.ts';
import { get } from '../../web/route.ts';
import { type Visit, words } from '../../web/visit.ts';
import { curlOf } from './example.ts';
import { WORDS } from './messages.ts';
import { Operation } from './Operation.tsx';

/** What the composition knows of every slice. */
interface Described {
  readonly routes: () => readonly ApiRoute[];
  readonly refusals: () => RefusalWords;
}

/** The description of the programming interface, from the schemas that read its requests. */
export const apiSlice = (described: Described): Slice => ({
  id: 'api',
  routes: [get('/api', 'portal', (visit) => apiPage(visit, described))],
});

async function apiPage(visit: Visit, { routes, refusals }: Described): Promise<Reply> {
  const { lang, org, paths, installation } = visit;
  const w = words.bind(null, visit);
  const all = routes();
  const site = installation.site;
  const groups = RESOURCES.map((resource) => ({ resource, routes: all.filter((route) => route.resource === resource) })).filter(
    (group) => group.routes.length > 0,
  );
  const problems = Object.entries({ ...refusals(), ...API_REFUSALS }).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const first = all.find(({ creates }) => creates);
  return portalPage({
    title: w(WORDS.title),
    current: '',
    shared: true,
    crumbs: [{ label: w(WORDS.home), href: paths.home() }, { label: w(WORDS.title) }],
    description: w(WORDS.lead),
    body: (
      <div class="wrap section stack">
        <div class="prose">
          <h1>{w(WORDS.title)}</h1>
          <p class="lead">{w(WORDS.lead)}</p>
          <p>
            <a href={inLanguage('/api/openapi.json', lang)}>{w(WORDS.document)}</a>
          </p>
          <h2>{w(WORDS.start)}</h2>
          <p>
            {w(WORDS.base)} <code>{`${site}/api/v1/${org.slug}`}</code>
          </p>
          <p>{w(WORDS.keyHow)}</p>
          {first && <pre class="note">{curlOf(first, site, org.slug)}</pre>}
          <h2>{w(WORDS.manners)}</h2>
          <ul>
            {[WORDS.pages, WORDS.versions, WORDS.once, WORDS.limits, WORDS.problemsSaid].map((text) => (
              <li key={text.en}>{w(text)}</li>
            ))}
          </ul>
        </div>
        <section aria-labelledby="operations">
          <h2 id="operations">{w(WORDS.operations)}</h2>
          {groups.map((group) => (
            <section class="ops" key={group.resource} aria-labelledby={`groupe-${group.resource}`}>
              <h3 id={`groupe-${group.resource}`}>{w(RESOURCE_WORDS[group.resource])}</h3>
              <div class="folds">
                {group.routes.map((route) => (
                  <Operation key={route.operation} visit={visit} route={route} site={site} />
                ))}
              </div>
            </section>
          ))}
        </section>
        <section class="stack-s" aria-labelledby="problemes">
          <h2 id="problemes">{w(WORDS.problems)}</h2>
          <p>{w(WORDS.problemsLead)}</p>
          <div class="folds">
            <Fold
              id="tous-les-problemes"
              title={<h3>{w(WORDS.allProblems)}</h3>}
              aside={plural(problems.length, lang, w(WORDS.oneProblem), w(WORDS.manyProblems)).replace(
                '{n}',
                formatNumber(problems.length, lang),
              )}
            >
              <DataTable
                caption={w(WORDS.problems)}
                hideCaption
                compact
                rows={problems}
                rowKey={([id]) => id}
                columns={[
                  { id: 'id', label: w(WORDS.problem), head: true, cell: ([id]) => <code id={problemAnchor(id)}>{id}</code> },
                  { id: 'says', label: w(WORDS.says), class: 'c-words', cell: ([, text]) => say(text, lang) },
                ]}
              />
            </Fold>
          </div>
        </section>
      </div>
    ),
  });
}
