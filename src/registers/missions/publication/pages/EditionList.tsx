import { DataTable, Sub } from '../../../../ui/components/DataTable.tsx';
import { StateChip } from '../../../../ui/components/Tag.tsx';
import { Day } from '../../../../ui/components/When.tsx';
import { formatCents, formatNumber } from '../../../../ui/typography.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import type { Edition } from '../edition.ts';
import { WORDS } from '../messages.ts';
import { dayOf } from './quarters.tsx';

interface Props {
  readonly visit: Visit;
  /** The latest first. */
  readonly editions: readonly Edition[];
  readonly href: (edition: number) => string;
}

/** Every edition of a quarter, the earlier ones beside the one in force. */
export const EditionList = ({ visit, editions, href }: Props) => {
  const { lang } = visit;
  const w = words.bind(null, visit);
  if (editions.length === 0) return null;
  return (
    <section class="stack" id="editions">
      <h2>{w(WORDS.editions)}</h2>
      <DataTable
        caption={w(WORDS.editions)}
        hideCaption
        compact
        rows={editions}
        rowKey={({ edition }) => String(edition)}
        columns={[
          {
            id: 'edition',
            label: w(WORDS.edition),
            head: true,
            cell: ({ edition, motive }) => (
              <>
                <a href={href(edition)}>{`${w(WORDS.edition)} ${edition}`}</a>
                <Sub>{motive === '' ? w(WORDS.first) : w(WORDS.correction).replace('{motive}', motive)}</Sub>
              </>
            ),
          },
          {
            id: 'state',
            label: w(WORDS.state),
            cell: (one) =>
              one === editions[0] ? <StateChip tone="ok">{w(WORDS.inForce)}</StateChip> : <StateChip>{w(WORDS.superseded)}</StateChip>,
          },
          { id: 'on', label: w(WORDS.publishedOn), nowrap: true, cell: ({ publishedAt }) => <Day iso={dayOf(visit, publishedAt)} short /> },
          {
            id: 'missions',
            label: w(WORDS.missions),
            end: true,
            cell: ({ missions }) => (missions === 0 ? w(WORDS.nothing) : formatNumber(missions, lang)),
          },
          { id: 'cost', label: w(WORDS.cost), end: true, nowrap: true, cell: ({ cents }) => formatCents(cents, lang) },
        ]}
      />
    </section>
  );
};
