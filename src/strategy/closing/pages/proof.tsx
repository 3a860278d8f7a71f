import { Commands } from '../../../ui/components/Commands.tsx';
import { formatNumber } from '../../../ui/typography.ts';
import { notFound, type Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { FIGURE } from '../messages.ts';
import { type ProofFile, proofOf } from '../proof.ts';
import { figureAsPublished } from '../published.ts';
import type { FigureView } from './figure-view.ts';

interface Props {
  readonly visit: Visit;
  readonly view: FigureView;
  readonly proof: ProofFile | null;
}

/** The verifier that shares no code with this: test/peers/verify_journal.py. */
const COMMANDS = {
  figure: 'python3 verify_journal.py figure preuve.json KEY',
  list: 'python3 verify_journal.py list liste.json preuve.json',
} as const;

/** « Vérifier ce chiffre » : what the journal proves of it, and how to check that elsewhere. */
export const ProofBlock = ({ visit, view: { published }, proof }: Props) => {
  const { lang, paths } = visit;
  const { stored, figure, closing, line } = published;
  const w = words.bind(null, visit);
  if (!proof) return <p>{w(closing.publishedAt ? FIGURE.proofSoon : FIGURE.proofLater)}</p>;
  const place = `${formatNumber(proof.index + 1, lang)} / ${formatNumber(proof.size, lang)} (${proof.shard})`;
  return (
    <>
      <p>{w(FIGURE.proofHow).replace('{place}', place)}</p>
      <p>
        <a href={paths.figureProof(stored.id, figure.indicator, figure.year)}>{w(FIGURE.proofFile)}</a> (JSON)
      </p>
      <Commands lead={w(FIGURE.proofCheck)} lines={line ? [COMMANDS.figure, COMMANDS.list] : [COMMANDS.figure]} />
      <p>
        {w(FIGURE.proofKey)} <code class="digest">{proof.key}</code>
      </p>
      <p>
        <a href={paths.transparency()}>{w(FIGURE.proofJournal)}</a>
      </p>
    </>
  );
};

/** The proof as a file, for everybody's tools. */
export async function proofFile(visit: Visit): Promise<Reply> {
  const { tx, org, params, query, today, slots } = visit;
  const asked = { plan: params.plan ?? '', no: params.no ?? '', year: query.get('exercice') };
  const published = await figureAsPublished(tx, org.id, asked, today, slots.kinds);
  const proof = published && (await proofOf(tx, org, asked.plan, published.figure));
  if (!proof) return notFound;
  const name = `${org.slug}-${asked.plan}-${asked.no}-${asked.year}-preuve.json`;
  return { kind: 'file', type: 'application/json; charset=utf-8', name, body: `${JSON.stringify(proof, null, 1)}\n` };
}
