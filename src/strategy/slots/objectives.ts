import type { Objective, Visit } from '../../web/visit.ts';
import { findPlansOn } from '../plans/store.ts';

/** The objectives and commitments of the plans of these days, each under the title of its plan. */
export async function objectives({ tx, org }: Pick<Visit, 'tx' | 'org'>, days: readonly string[]): Promise<readonly Objective[]> {
  const plans = await findPlansOn(tx, org.id, days);
  return plans.flatMap(({ plan }) =>
    plan.nodes
      .filter(({ kind }) => kind === 'objective' || kind === 'commitment')
      .map(({ id, no, label }) => ({
        code: `${plan.id}/${id}`,
        label: no === undefined ? label : { fr: `${no}. ${label.fr}`, en: `${no}. ${label.en}` },
        plan: plan.title,
      })),
  );
}
