import type { Lang } from '../kernel/bilingual.ts';
import { ClockChip } from '../ui/components/ClockChip.tsx';
import { DayStrip, type StripDay } from '../ui/components/DayStrip.tsx';
import { formatDate } from '../ui/typography.ts';
import { ANCHOR_WORDS, EXCLUSION_WORDS, MISS_WORDS, WORDS } from './messages.ts';
import type { ShownRun } from './read.ts';
import { chipOf, workingWords } from './words.ts';

/** « 2 j ouvr. »; with its name, « Réponse : 9 j ouvr. ». */
export const TermChip = ({ run, lang, named }: { run: ShownRun; lang: Lang; named?: boolean }) => {
  const { state, text } = chipOf(run.standing, lang);
  return (
    <ClockChip state={state}>{named ? (lang === 'fr' ? `${run.name.fr}\u00a0: ${text}` : `${run.name.en}: ${text}`) : text}</ClockChip>
  );
};

const weekdayName = (iso: string, lang: Lang): string =>
  new Intl.DateTimeFormat(lang === 'fr' ? 'fr-CA' : 'en-CA', { weekday: 'short', timeZone: 'UTC' }).format(Date.parse(`${iso}T12:00:00Z`));

function stripOf({ anchor, anchorEvent, due, today, working }: ShownRun, lang: Lang): readonly StripDay[] {
  const day = (iso: string, note: string, kind: StripDay['kind']): StripDay => ({
    iso,
    weekday: weekdayName(iso, lang),
    day: String(Number(iso.slice(8))),
    note,
    kind,
    today: iso === today,
  });
  if (anchor === null || due === null) return [];
  return [
    day(anchor, (ANCHOR_WORDS[anchorEvent] ?? WORDS.start)[lang], 'anchor'),
    ...working.map((one) => {
      if (one.off) return day(one.day, one.off.kind === 'weekend' ? WORDS.weekend[lang] : one.off.name[lang], 'off');
      if (one.paused) return day(one.day, WORDS.paused[lang], 'off');
      if (one.day === due) return day(one.day, WORDS.due[lang], 'due');
      return day(one.day, WORDS.day[lang].replace('{n}', String(one.number ?? '')), 'counted');
    }),
  ];
}

/** Days that stand in one row of the strip. */
const ROW = 7;

/** A term that runs: what was promised, until when, and how that day was found; a longer count is folded away. `run` was read with its working. */
export const ClockPanel = ({ run, lang }: { run: ShownRun; lang: Lang }) => {
  const line = workingWords(run, run.working, lang, run.today);
  if (line === '') return null;
  const days = stripOf(run, lang);
  const strip = <DayStrip days={days} label={WORDS.working[lang]} />;
  const short = days.length <= ROW;
  const id = `delai-${run.standard}`;
  return (
    <section class="working" aria-labelledby={id}>
      <h2 id={id}>
        {(run.days === 1 ? WORDS.withinOne : WORDS.within)[lang].replace('{name}', run.name[lang]).replace('{n}', String(run.days))}
      </h2>
      {short && strip}
      <p class="working__s">{line}</p>
      <Why run={run} lang={lang} />
      <details class="data">
        <summary>{(short ? WORDS.ruleApplied : WORDS.dayByDay)[lang]}</summary>
        {!short && strip}
        <Rule run={run} lang={lang} />
      </details>
    </section>
  );
};

/** How a due day was found, in a line, and its days in a strip; the editions that it was found by. `run` was read with its working. */
export const ClockWorking = ({ run, lang }: { run: ShownRun; lang: Lang }) => {
  const line = workingWords(run, run.working, lang, run.today);
  if (line === '') return null;
  return (
    <>
      <p>{line}</p>
      <DayStrip days={stripOf(run, lang)} label={WORDS.working[lang]} />
      <Why run={run} lang={lang} />
      <Rule run={run} lang={lang} />
    </>
  );
};

/** Why a term is left out, or why it was missed. */
const Why = ({ run, lang }: { run: ShownRun; lang: Lang }) => (
  <>
    {run.reason && (
      <p>
        {lang === 'fr' ? `${WORDS.why.fr}\u00a0: ${EXCLUSION_WORDS[run.reason].fr}` : `${WORDS.why.en}: ${EXCLUSION_WORDS[run.reason].en}`}
      </p>
    )}
    {run.miss && (
      <p>
        {lang === 'fr' ? `${WORDS.why.fr}\u00a0: ${MISS_WORDS[run.miss].fr}` : `${WORDS.why.en}: ${MISS_WORDS[run.miss].en}`}
        {run.explanation && ` · ${run.explanation}`}
      </p>
    )}
  </>
);

const Rule = ({ run, lang }: { run: ShownRun; lang: Lang }) => (
  <p class="muted">
    {WORDS.ruleAt[lang]
      .replace('{edition}', formatDate(run.edition, lang))
      .replace('{calendar}', run.calendarEdition ? formatDate(run.calendarEdition, lang) : '–')
      .replace('{version}', String(run.calendarVersion))}
  </p>
);
