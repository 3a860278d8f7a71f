import type { Refusal } from '../../../kernel/decision.ts';
import type { Quarter } from '../../../kernel/quarter.ts';
import type { Dossier } from './rules/part.ts';
import { obstaclesOf } from './rules/ready.ts';

export interface QuarterToPublish {
  readonly quarter: Quarter;
  readonly today: string;
  readonly dossiers: readonly Dossier[];
  /** Missions of the quarter that the actor may not see. */
  readonly hidden: number;
}

/**
 * What must hold for a quarter to be published, and again to be corrected: it is over, all of its missions are seen, and each legal
 * column of each is filled. Refusals `quarterRuns`, `missionsHidden`, `quarterNotCompleted`, `quarterMissing.*`.
 */
export function checkQuarter({ quarter, today, dossiers, hidden }: QuarterToPublish): readonly Refusal[] {
  if (today <= quarter.last) return [{ id: 'quarterRuns', values: { last: quarter.last } }];
  if (hidden > 0) return [{ id: 'missionsHidden', values: { count: hidden } }];
  return dossiers.flatMap(({ number, mission }) =>
    obstaclesOf(mission, quarter).map(
      (one): Refusal =>
        one.kind === 'notCompleted'
          ? { id: 'quarterNotCompleted', values: { number, until: mission.until } }
          : { id: `quarterMissing.${one.column}`, values: { number, of: one.of ?? '' } },
    ),
  );
}
