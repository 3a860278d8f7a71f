import { loadStandards } from '../../../clocks/store.ts';
import { memberNames } from '../../../identity/members.ts';
import { isDay } from '../../../kernel/day.ts';
import { isId } from '../../../kernel/ids.ts';
import { DataTable, Sub } from '../../../ui/components/DataTable.tsx';
import { EmptyState } from '../../../ui/components/EmptyState.tsx';
import { Facets } from '../../../ui/components/Facets.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { Pager } from '../../../ui/components/Pager.tsx';
import { Day } from '../../../ui/components/When.tsx';
import { deskPage, type Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { DESK_WORDS } from '../messages/desk.ts';
import { INBOX_WORDS } from '../messages/inbox.ts';
import { MISS_PAGE_WORDS as WORDS } from '../messages/notices.ts';
import { mayReadComplaints } from '../policy.ts';
import { type MissKey, unexplained } from '../store/misses.ts';
import { NOUNS } from './nouns.ts';

const PAGE = 50;

function keyIn({ query }: Visit): MissKey | null {
  const [due, record, standard = ''] = query.get('apres').split('_');
  return isDay(due) && isId(record) && /^[a-z-]{1,40}$/.test(standard) ? { due, record, standard } : null;
}

/** Terms that were missed and whose reason nobody has said. */
export async function missesPage(visit: Visit): Promise<Reply> {
  const { tx, org, paths, actor, today } = visit;
  const w = words.bind(null, visit);
  const complaints = visit.query.get('nature') === 'plaintes' && mayReadComplaints(actor);
  const mine = visit.query.get('vue') === 'miennes';
  const here = { nature: complaints ? 'plaintes' : '', vue: mine ? 'miennes' : '' };
  const after = keyIn(visit);
  const asked = { kind: complaints ? 'complaint' : 'request', assignee: mine ? actor.account : null, today, after } as const;
  const rows = await unexplained(tx, org.id, asked, PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const [standards, people] = [await loadStandards(tx, org.id), await memberNames(tx)];
  const nameOf = (code: string, edition: string): string => {
    const found = standards.find((one) => one.code === code && one.validFrom === edition);
    return found ? w(found.name) : code;
  };
  const last = shown.at(-1);
  const title = w(WORDS.title);
  return deskPage({
    title,
    current: 'requests',
    crumbs: [
      {
        label: w(complaints ? DESK_WORDS.complaints : DESK_WORDS.requests),
        href: paths.deskRegister('requests', { nature: here.nature }),
      },
      { label: title },
    ],
    body: (
      <>
        <PageHead title={title} intro={w(WORDS.lead)} />
        <Facets
          label={w(DESK_WORDS.responsible)}
          facets={[
            { label: w(DESK_WORDS.all), href: paths.misses({ ...here, vue: '' }), current: !mine },
            { label: w(DESK_WORDS.mine), href: paths.misses({ ...here, vue: 'miennes' }), current: mine },
          ]}
        />
        {shown.length === 0 ? (
          <EmptyState title={w(WORDS.none)}>{w(WORDS.noneLead)}</EmptyState>
        ) : (
          <DataTable
            caption={title}
            hideCaption
            sticky
            compact
            rows={shown}
            rowKey={(row) => `${row.record} ${row.standard} ${row.run}`}
            columns={[
              {
                id: 'title',
                label: w(DESK_WORDS.subject),
                head: true,
                cell: (row) => (
                  <>
                    <a
                      href={`${paths.deskRecord('requests', row.record)}?acte=${NOUNS.explain}#acte`}
                      lang={row.lang === visit.lang ? undefined : row.lang}
                    >
                      {row.title}
                    </a>
                    <Sub>
                      {row.number} · {(row.assignee && people.get(row.assignee)) || w(INBOX_WORDS.free)}
                    </Sub>
                  </>
                ),
              },
              { id: 'standard', label: w(DESK_WORDS.term), cell: (row) => nameOf(row.standard, row.edition) },
              { id: 'due', label: w(WORDS.due), nowrap: true, cell: (row) => <Day iso={row.due} short /> },
              {
                id: 'ended',
                label: w(WORDS.ended),
                nowrap: true,
                cell: (row) => (row.stopped ? <Day iso={row.stopped} short /> : w(WORDS.notYet)),
              },
            ]}
          />
        )}
        <Pager
          next={rows.length > PAGE && last ? paths.misses({ ...here, apres: `${last.due}_${last.record}_${last.standard}` }) : undefined}
          previous={after ? paths.misses(here) : undefined}
        />
      </>
    ),
  });
}
