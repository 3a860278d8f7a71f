import { countryName } from '../../../../web/countries.ts';
import type { RecordSummary } from '../../../../web/summary.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { SHARED } from '../../messages.ts';
import { openThing } from '../../shared/pages/record.tsx';
import { CLASS_WORDS, STATE_WORDS, WORDS } from '../messages.ts';
import { ACCREDITATIONS } from '../noun.ts';
import { accreditationFacts } from './record.tsx';

/** An accreditation on paper. */
export async function accreditationSummary(visit: Visit, id: string): Promise<RecordSummary | null> {
  const open = await openThing(visit, ACCREDITATIONS, id);
  if (!open) return null;
  const { thing } = open;
  const w = words.bind(null, visit);
  return {
    kind: w(WORDS.accreditation),
    state: w(STATE_WORDS[thing.state]),
    sections: [
      {
        facts: [
          { label: w(WORDS.class), value: w(CLASS_WORDS[thing.class]) },
          { label: w(WORDS.country), value: countryName(thing.country, visit.lang) },
          ...(await accreditationFacts(visit, open)),
        ],
      },
      { title: w(WORDS.note), text: thing.note },
      { title: w(SHARED.reason), text: thing.reason },
    ],
  };
}
