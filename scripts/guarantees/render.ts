import type { Guarantee } from './list.ts';

/** What a run measured: `on` is its day (UTC). */
export interface Figure {
  readonly id: string;
  readonly figure: string;
  readonly on: string;
  readonly seed?: number;
}

const HEAD = `# Guarantees

Written by \`npm run guarantees\` from \`scripts/guarantees/list.ts\` and from what the last runs measured; not by hand. Figures depend on the machine; \`--seed\` repeats a run.
`;

function proofOf({ tests, figures }: Guarantee, measured: ReadonlyMap<string, Figure>): string {
  const lines = Object.entries(figures).map(([id, command]) => {
    const found = measured.get(id);
    if (!found) return `\`${command}\`: not measured yet.`;
    return `${found.figure} (\`${command}\`, ${found.on}${found.seed === undefined ? '' : `, seed ${found.seed}`}).`;
  });
  return [`Proved by ${tests.map((test) => `\`${test}\``).join(', ')}.`, ...(lines.length ? lines : ['Passes or fails; measures nothing.'])]
    .map((line) => `- ${line}`)
    .join('\n');
}

/** The document: promises that are kept, with their last figures, then those that are not kept yet. */
export function renderGuarantees(all: readonly Guarantee[], measured: ReadonlyMap<string, Figure>): string {
  const kept = all.filter(({ tests }) => tests.length > 0);
  const open = all.filter(({ tests }) => tests.length === 0);
  const sections = kept.map((one) => `## ${one.id}. ${one.promise}\n\nNot covered: ${one.limits}\n\n${proofOf(one, measured)}\n`);
  return [HEAD, ...sections, `## Not kept yet\n\n${open.map(({ id, promise }) => `- ${id}. ${promise}`).join('\n')}\n`].join('\n');
}
