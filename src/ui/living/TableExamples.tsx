import { type Column, DataTable, Missing, Sub } from '../components/DataTable.tsx';
import { Fig } from '../components/Fig.tsx';
import { Pager } from '../components/Pager.tsx';
import { VerdictChip } from '../components/VerdictChip.tsx';
import { useSurroundings } from '../surroundings.ts';
import { formatNumber, formatPercent } from '../typography.ts';
import type { Verdict } from '../verdicts.ts';
import { Example } from './Example.tsx';

interface Row {
  readonly name: { readonly fr: string; readonly en: string };
  readonly days: number;
  readonly met: number | null;
  readonly total: number;
  readonly target: number;
  readonly verdict: Verdict;
}

const rows: readonly Row[] = [
  { name: { fr: 'Accusé de réception', en: 'Acknowledgement' }, days: 2, met: 1241, total: 1272, target: 95, verdict: 'achieved' },
  { name: { fr: 'Réponse à une demande', en: 'Answer to a request' }, days: 10, met: 1184, total: 1272, target: 90, verdict: 'achieved' },
  { name: { fr: 'Réponse à une plainte', en: 'Answer to a complaint' }, days: 15, met: 21, total: 27, target: 85, verdict: 'partly' },
  { name: { fr: 'Résultat d’un stage', en: 'Result of an internship' }, days: 15, met: null, total: 0, target: 85, verdict: 'dataMissing' },
];

const words = {
  fr: {
    title: 'Tableau',
    caption: 'Normes de service, exercice fictif',
    standard: 'Norme',
    met: 'À temps',
    share: 'Part',
    target: 'Cible',
    verdict: 'Verdict',
    why: 'sondage reporté',
    days: 'jours ouvrables',
    count: '1 à 4 de 12',
  },
  en: {
    title: 'Table',
    caption: 'Service standards, a fictional year',
    standard: 'Standard',
    met: 'On time',
    share: 'Share',
    target: 'Target',
    verdict: 'Verdict',
    why: 'survey postponed',
    days: 'business days',
    count: '1 to 4 of 12',
  },
} as const;

export const TableExamples = () => {
  const { lang } = useSurroundings();
  const w = words[lang];
  const columns: readonly Column<Row>[] = [
    {
      id: 'standard',
      label: w.standard,
      head: true,
      sort: { href: '?exemple=sort', order: 'ascending' },
      cell: (row) => (
        <>
          <a href="#kit">{row.name[lang]}</a>
          <Sub>{`${row.days} ${w.days}`}</Sub>
        </>
      ),
    },
    {
      id: 'met',
      label: w.met,
      end: true,
      sort: { href: '?exemple=by-met' },
      cell: (row) => (row.met === null ? <Missing why={w.why} /> : formatNumber(row.met, lang)),
    },
    {
      id: 'share',
      label: w.share,
      end: true,
      tint: true,
      cell: (row) =>
        row.met === null ? <Missing /> : <Fig href="#kit">{formatPercent(row.met, row.total, lang, { rounding: 'down' })}</Fig>,
    },
    { id: 'target', label: w.target, end: true, nowrap: true, cell: (row) => formatPercent(row.target, 100, lang) },
    { id: 'verdict', label: w.verdict, cell: (row) => <VerdictChip verdict={row.verdict} /> },
  ];
  return (
    <Example title={w.title}>
      <DataTable caption={w.caption} columns={columns} rows={rows} rowKey={(row) => row.name.en} compact />
      <Pager previous="?exemple=previous" next="?exemple=next">
        {w.count}
      </Pager>
    </Example>
  );
};
