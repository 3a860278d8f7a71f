import type { Decision } from '../../../kernel/decision.ts';
import { readFields } from '../../../web/read-fields.ts';
import { notFound, type Reply, redirect, refused } from '../../../web/reply.ts';
import type { Visit } from '../../../web/visit.ts';
import { dischargeFields } from '../fields.ts';
import { discharge, removeObligation, removeStep, removeText } from '../hanging.ts';
import type { ActForm } from './act-forms.ts';
import { showRecord } from './record.tsx';
import { within } from './within.ts';

export { ACT_FORMS } from './act-forms.ts';

const away = (refusals: readonly { readonly id: string }[]): boolean => refusals.some(({ id }) => id === 'notFound' || id === 'forbidden');

/** Does an act, then shows the agreement again; what is refused comes back in its form as it was typed. */
export const actOn =
  (act: ActForm) =>
  async (visit: Visit): Promise<Reply> => {
    const id = visit.params.id ?? '';
    if (visit.done) return redirect(visit.paths.deskRecord('agreements', id));
    const done = await act.run(visit, id);
    if (done.ok) return redirect(visit.paths.deskRecord('agreements', done.value));
    return away(done.refusals) ? refused(...done.refusals) : showRecord(visit, { act, refusals: done.refusals });
  };

type OnPart = (visit: Visit, id: string, part: string) => Promise<Decision<string>>;
const onPart =
  (run: OnPart) =>
  async (visit: Visit): Promise<Reply> => {
    const { id = '', part = '' } = visit.params;
    const done = await run(visit, id, part);
    if (done.ok) return redirect(visit.paths.deskRecord('agreements', done.value));
    if (done.refusals.some(({ id: why }) => why === 'notFound')) return notFound;
    return away(done.refusals) ? refused(...done.refusals) : showRecord(visit, { part, refusals: done.refusals });
  };

export const takeBackStep = onPart(removeStep);
export const takeBackObligation = onPart(removeObligation);
export const takeBackText = onPart(removeText);
export const attest = onPart(async (visit, id, part) => {
  const read = readFields(dischargeFields, within(visit.form, part));
  return read.ok ? discharge(visit, id, part, read.value) : read;
});
