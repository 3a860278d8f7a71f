import { DataTable } from '../../ui/components/DataTable.tsx';
import { LinkGo } from '../../ui/components/LinkGo.tsx';
import { portalPage, type Reply } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { KEPT, WORDS } from './privacy-messages.ts';

/** What the site leaves in a browser, why and until when. */
export async function privacyPage(visit: Visit): Promise<Reply> {
  const w = words.bind(null, visit);
  return portalPage({
    title: w(WORDS.title),
    current: '',
    shared: true,
    description: w(WORDS.lead),
    crumbs: [{ label: w(WORDS.home), href: visit.paths.home() }, { label: w(WORDS.title) }],
    body: (
      <div class="wrap section prose">
        <h1>{w(WORDS.title)}</h1>
        <p class="lead">{w(WORDS.lead)}</p>
        <h2>{w(WORDS.browserTitle)}</h2>
        <DataTable
          caption={w(WORDS.browserTitle)}
          hideCaption
          rows={KEPT}
          rowKey={({ what }) => what.fr}
          columns={[
            { id: 'what', label: w(WORDS.what), head: true, cell: ({ what }) => w(what) },
            { id: 'why', label: w(WORDS.why), cell: ({ why }) => w(why) },
            { id: 'until', label: w(WORDS.until), cell: ({ until }) => w(until) },
          ]}
        />
        <h2>{w(WORDS.lossTitle)}</h2>
        <p>{w(WORDS.loss)}</p>
        <h2>{w(WORDS.sharedTitle)}</h2>
        <p>{w(WORDS.shared)}</p>
        <h2>{w(WORDS.askTitle)}</h2>
        <p>{w(WORDS.ask)}</p>
        <p>
          <LinkGo href={visit.paths.requestForm()}>{w(WORDS.write)}</LinkGo>
        </p>
      </div>
    ),
  });
}
