import { accept, type Decision, refuse } from '../kernel/decision.ts';
import { type Bounds, compileElsewhere, TooBusy, TooHeavy } from './elsewhere.ts';
import { inputsOf, type Request } from './inputs.ts';

export interface Written {
  readonly pdf: Buffer;
  readonly pages: number;
}

/** A document of some 1 500 pages; what is longer is no document that somebody reads. */
const MOST_BYTES = 5_000_000;
const MOST_TRIES = 3;

/**
 * Writes a document as an accessible PDF (PDF/UA-1, checked as it is written). The same request gives the same bytes. Refused:
 * `documentTooLong`, `documentTooHeavy` (beyond `bounds`), `documentsBusy`. Throws when a template is wrong.
 */
export async function writePdf(request: Request, bounds?: Bounds): Promise<Decision<Written>> {
  const inputs = inputsOf(request);
  if (Buffer.byteLength(inputs) > MOST_BYTES) return refuse({ id: 'documentTooLong' });
  try {
    let last = await compileElsewhere(request.template, inputs, bounds);
    // What no font has is known once it has been tried: a sign stands for it then. Rarely, one hides another.
    const missing = new Set<string>();
    for (let again = 0; last.kind === 'missing' && again < MOST_TRIES; again++) {
      for (const one of last.characters) missing.add(one);
      last = await compileElsewhere(request.template, inputsOf(request, missing), bounds);
    }
    if (last.kind !== 'pdf') throw new Error(`The template ${request.template} cannot be written: ${JSON.stringify(last)}`);
    return accept({ pdf: Buffer.from(last.pdf), pages: last.pages });
  } catch (error) {
    if (error instanceof TooBusy) return refuse({ id: 'documentsBusy' });
    if (error instanceof TooHeavy) return refuse({ id: 'documentTooHeavy' });
    throw error;
  }
}
