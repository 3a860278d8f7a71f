import { memberNames } from '../../identity/members.ts';
import type { Bilingual } from '../../kernel/bilingual.ts';
import { listNotices, markAllRead, type Notice, takeNotice } from '../../records/notices/read.ts';
import { actorName, moment } from '../../records/pages/HistoryList.tsx';
import { Button } from '../../ui/components/Button.tsx';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { Facets } from '../../ui/components/Facets.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { StateChip } from '../../ui/components/Tag.tsx';
import { PostButton } from '../../ui/forms/Form.tsx';
import { formatNumber } from '../../ui/typography.ts';
import { deskPage, notFound, type Reply, redirect } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { ABOUT, SAID, WORDS } from './messages.ts';

const MOST = 100;

/** « Avis » : what others did with what concerns the visitor, the latest first. */
export async function noticesPage(visit: Visit): Promise<Reply> {
  const { tx, org, actor, paths, query } = visit;
  const w = words.bind(null, visit);
  const unread = query.get('vue') !== 'tous';
  const rows = await listNotices(tx, org.id, actor.account ?? '', { unread, most: MOST });
  const names = rows.length > 0 ? await memberNames(tx) : new Map<string, string>();
  return deskPage({
    title: w(WORDS.title),
    current: 'notices',
    body: (
      <>
        <PageHead
          title={w(WORDS.title)}
          intro={w(WORDS.intro)}
          actions={
            rows.some(({ readAt }) => readAt === null) && (
              <PostButton action={paths.readNotices()}>
                <Button small icon="check">
                  {w(WORDS.markAll)}
                </Button>
              </PostButton>
            )
          }
        />
        <Facets
          label={w(WORDS.filter)}
          facets={[
            { label: w(WORDS.unread), href: paths.notices(), current: unread },
            { label: w(WORDS.all), href: paths.notices({ vue: 'tous' }), current: !unread },
          ]}
        />
        {rows.length === 0 ? (
          <EmptyState title={w(unread ? WORDS.nothingUnread : WORDS.nothing)}>{w(WORDS.nothingLead)}</EmptyState>
        ) : (
          <ul class="rows rows--under" data-rows>
            {rows.map((one) => (
              <Row key={one.id} visit={visit} notice={one} names={names} marked={!unread} />
            ))}
          </ul>
        )}
        <p class="help notices__foot">
          {w(WORDS.kept)} <a href={`${paths.account()}#avis`}>{w(WORDS.change)}</a>.
        </p>
      </>
    ),
  });
}

const textOf = ({ said, kind }: Pick<Notice, 'said' | 'kind'>): Bilingual => SAID[said] ?? SAID[kind] ?? WORDS.title;

interface RowProps {
  readonly visit: Visit;
  readonly notice: Notice;
  readonly names: ReadonlyMap<string, string>;
  /** Says which are new: not in the list that holds nothing else. */
  readonly marked: boolean;
}

const Row = ({ visit, notice, names, marked }: RowProps) => {
  const { org, lang, paths, slots } = visit;
  const w = words.bind(null, visit);
  const { id, kind, by, n, at, readAt, register, title } = notice;
  const who = by === null ? w(WORDS.somebody) : actorName(by, names, lang);
  return (
    <li>
      <div class="rows__main">
        <p>{w(textOf(notice)).replace('{who}', () => who)}</p>
        <a href={paths.notice(id)}>{ABOUT[kind] ? w(ABOUT[kind]).replace('{about}', () => title) : title}</a>
        <p>
          {[
            w(slots.registerWord(register)),
            moment(at, org.timeZone, lang),
            ...(n > 1 ? [w(WORDS.times).replace('{n}', formatNumber(n, lang))] : []),
          ].join(' · ')}
        </p>
      </div>
      {marked && readAt === null && <StateChip tone="open">{w(WORDS.isNew)}</StateChip>}
    </li>
  );
};

/** Where a notice leads; null: nowhere any more. */
function hrefOf(visit: Visit, { kind, register, record, target }: Notice): string | null {
  const { paths, slots } = visit;
  if (record !== null) return slots.recordHref(visit, register, record);
  if (kind === 'closing') {
    const at = target.lastIndexOf(' ');
    return paths.closing(target.slice(0, at), target.slice(at + 1));
  }
  return kind === 'correction' ? paths.correction(target) : kind === 'import' ? paths.import(target) : null;
}

/** Marks a notice as read and goes to what it is of. */
export async function openNotice(visit: Visit): Promise<Reply> {
  const { tx, org, actor, params, now } = visit;
  const found = await takeNotice(tx, org.id, actor.account ?? '', params.id ?? '', now);
  const href = found && hrefOf(visit, found);
  return href ? redirect(href) : notFound;
}

export async function readAll({ tx, org, actor, now, paths }: Visit): Promise<Reply> {
  await markAllRead(tx, org.id, actor.account ?? '', now);
  return redirect(paths.notices({ vue: 'tous' }));
}
