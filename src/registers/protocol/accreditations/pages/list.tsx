import { addDays } from '../../../../kernel/day.ts';
import { ButtonLink } from '../../../../ui/components/Button.tsx';
import { type Column, Sub } from '../../../../ui/components/DataTable.tsx';
import { Notice } from '../../../../ui/components/Notice.tsx';
import { StateChip } from '../../../../ui/components/Tag.tsx';
import { Day } from '../../../../ui/components/When.tsx';
import { countryName, countryOptions } from '../../../../web/countries.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { SHARED } from '../../messages.ts';
import { LockTag, listPages } from '../../shared/pages/list.tsx';
import type { Listed } from '../../shared/store.ts';
import { ACCREDITATION_FILES } from '../columns.ts';
import type { AccreditationFields } from '../fields.ts';
import { CLASS_WORDS, KIND_WORDS, STATE_WORDS, WORDS } from '../messages.ts';
import { ACCREDITATIONS } from '../noun.ts';
import { type Accreditation, CLASSES, KINDS, SOON_DAYS, type State } from '../rules.ts';
import { endingSoon } from '../store.ts';

const TONES = { notified: 'open', accredited: 'ok', ended: 'neutral', withdrawn: 'neutral' } as const satisfies Record<State, string>;
export const AccreditationState = ({ visit, state }: { visit: Visit; state: State }) => (
  <StateChip tone={TONES[state]}>{words(visit, STATE_WORDS[state])}</StateChip>
);

/** A last day, and whether it is near. */
export const EndDay = ({ visit, row }: { visit: Visit; row: Accreditation }) => {
  const { today } = visit;
  if (row.until === null) return <span class="muted">{words(visit, WORDS.noEnd)}</span>;
  const near = row.state === 'accredited' && row.until >= today && row.until <= addDays(today, SOON_DAYS);
  return (
    <>
      <Day iso={row.until} short />
      {near && <Sub>{words(visit, WORDS.soon)}</Sub>}
    </>
  );
};

export const accreditationList = listPages<AccreditationFields, Accreditation>({
  noun: ACCREDITATIONS,
  words: { list: WORDS.accreditations, record: WORDS.record, all: SHARED.allFeminine },
  states: STATE_WORDS,
  description: ACCREDITATION_FILES,
  choices: [
    { param: 'pays', column: 'country', label: WORDS.country, options: ({ lang }) => countryOptions(lang) },
    {
      param: 'classe',
      column: 'class',
      label: WORDS.class,
      all: SHARED.allFeminine,
      options: (visit) => CLASSES.map((value) => ({ value, label: words(visit, CLASS_WORDS[value]) })),
    },
    {
      param: 'nature',
      column: 'kind',
      label: WORDS.kind,
      all: SHARED.allFeminine,
      options: (visit) => KINDS.map((value) => ({ value, label: words(visit, KIND_WORDS[value]) })),
    },
  ],
  above: async (visit) => {
    const { tx, org, today, paths } = visit;
    const ending = await endingSoon(tx, org.id, today, addDays(today, SOON_DAYS), 20);
    return (
      <div class="stack">
        <p>
          <ButtonLink href={paths.corps()} icon="landmark" small>
            {words(visit, WORDS.seeCorps)}
          </ButtonLink>
        </p>
        {ending.length > 0 && (
          <Notice tone="warn" title={words(visit, WORDS.endingSoon).replace('{days}', String(SOON_DAYS))}>
            <ul>
              {ending.map((one) => (
                <li key={one.id}>
                  <a href={paths.deskRecord('accreditations', one.id)}>{one.title}</a>, {countryName(one.country, visit.lang)}
                  {', '}
                  <Day iso={one.until ?? one.on} />
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
    );
  },
  columns: (visit): readonly Column<Listed<Accreditation>>[] => {
    const w = words.bind(null, visit);
    return [
      {
        id: 'title',
        label: w(WORDS.accreditation),
        head: true,
        cell: (row) => (
          <>
            <a href={visit.paths.deskRecord('accreditations', row.id)}>{row.title}</a>
            <Sub>
              {row.function} <LockTag visit={visit} visibility={row.visibility} />
            </Sub>
          </>
        ),
      },
      { id: 'country', label: w(WORDS.country), cell: ({ country }) => countryName(country, visit.lang) },
      {
        id: 'class',
        label: w(WORDS.class),
        cell: (row) => (
          <>
            {w(CLASS_WORDS[row.class])}
            <Sub>{w(KIND_WORDS[row.kind])}</Sub>
          </>
        ),
      },
      { id: 'seat', label: w(WORDS.seat), cell: ({ seat }) => seat || '–' },
      { id: 'on', label: w(WORDS.on), cell: ({ on }) => <Day iso={on} short /> },
      { id: 'until', label: w(WORDS.until), cell: (row) => <EndDay visit={visit} row={row} /> },
      { id: 'state', label: w(SHARED.state), cell: ({ state }) => <AccreditationState visit={visit} state={state} /> },
    ];
  },
});
