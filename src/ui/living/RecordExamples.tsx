import { CountsFor } from '../components/CountsFor.tsx';
import { DayStrip, type StripDay } from '../components/DayStrip.tsx';
import { Fig } from '../components/Fig.tsx';
import { History } from '../components/History.tsx';
import { VerdictChip } from '../components/VerdictChip.tsx';
import { VerdictTiles } from '../components/VerdictTiles.tsx';
import { Written } from '../components/Written.tsx';
import { useSurroundings } from '../surroundings.ts';
import { VERDICTS } from '../verdicts.ts';
import { Example } from './Example.tsx';

const words = {
  fr: {
    counts: 'Compte pour',
    intro: 'Exercice 2022-2023, si la rencontre est tenue',
    economic: 'Actions de diplomatie économique',
    influence: 'Actions diplomatiques d’influence',
    now: '2 402 → 2 403 · cible 3 168',
    no: 'Non\u00a0: le volet est économique',
    strip: 'Accusé de réception en 2 jours ouvrables',
    weekdays: ['jeu.', 'ven.', 'sam.', 'dim.', 'lun.', 'mar.', 'mer.'],
    notes: ['complet', 'Vendredi saint', '', '', 'lundi de Pâques', 'jour 1', 'échéance'],
    tiles: 'Verdicts, indicateur par indicateur',
    title: 'Titre d’une fiche',
    history: 'Historique',
    approved: '2015-2016 approuvé, avec déclaration de fiabilité',
    restated: '2014-2015 redressé\u00a0: trois rencontres avaient été comptées deux fois',
    who: '768 enregistrements',
  },
  en: {
    counts: 'Counts toward',
    intro: 'Fiscal year 2022-2023, if the meeting is held',
    economic: 'Economic diplomacy actions',
    influence: 'Diplomatic influence actions',
    now: '2,402 → 2,403 · target 3,168',
    no: 'No: the stream is economic',
    strip: 'Acknowledgement in 2 business days',
    weekdays: ['Thu.', 'Fri.', 'Sat.', 'Sun.', 'Mon.', 'Tue.', 'Wed.'],
    notes: ['complete', 'Good Friday', '', '', 'Easter Monday', 'day 1', 'due'],
    tiles: 'Verdicts, indicator by indicator',
    title: 'Title of a record',
    history: 'History',
    approved: '2015-2016 approved, with a statement of reliability',
    restated: '2014-2015 restated: three meetings had been counted twice',
    who: '768 records',
  },
} as const;

const KINDS = ['anchor', 'off', 'off', 'off', 'off', 'counted', 'due'] as const;

export const RecordExamples = () => {
  const { lang } = useSurroundings();
  const w = words[lang];
  const days = KINDS.map(
    (kind, index): StripDay => ({
      iso: `2026-04-0${index + 2}`,
      weekday: w.weekdays[index] ?? '',
      day: String(index + 2),
      note: w.notes[index] ?? '',
      kind,
      today: index === 5,
    }),
  );
  return (
    <>
      <Example title={w.strip}>
        <div class="working">
          <DayStrip days={days} label={w.strip} />
        </div>
      </Example>
      <Example title={w.counts}>
        <CountsFor
          level={4}
          title={w.counts}
          intro={w.intro}
          lines={[
            { no: '6', label: w.economic, href: '?exemple=six', counts: true, words: w.now },
            { no: '1', label: w.influence, href: '?exemple=one', counts: false, words: w.no },
          ]}
        />
      </Example>
      <Example title={w.tiles}>
        <VerdictTiles
          label={w.tiles}
          tiles={VERDICTS.map((verdict, index) => ({ no: String(index + 1), href: `?exemple=tile-${index}`, verdict }))}
        />
      </Example>
      <Example title={w.title}>
        <Written href="?exemple=titre">Rencontre fictive sur les énergies propres</Written>
      </Example>
      <Example title={w.history}>
        <History
          entries={[
            { id: '2', on: '2016-06-10', what: w.approved, more: w.who, value: <Fig href="#kit">768</Fig> },
            {
              id: '1',
              on: '2015-11-03',
              what: w.restated,
              value: (
                <>
                  <s>731</s> <Fig href="#kit">728</Fig> <VerdictChip verdict="partly" />
                </>
              ),
            },
          ]}
        />
      </Example>
    </>
  );
};
