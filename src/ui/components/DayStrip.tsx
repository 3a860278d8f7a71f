export interface StripDay {
  /** YYYY-MM-DD. */
  readonly iso: string;
  /** « jeu. ». */
  readonly weekday: string;
  readonly day: string;
  /** What the day is for the term: « complet », « Vendredi saint », « jour 1 », « échéance ». */
  readonly note: string;
  readonly kind: 'anchor' | 'off' | 'counted' | 'due';
  readonly today?: boolean | undefined;
}

const KINDS = { anchor: 'strip--start', off: 'strip--off', counted: 'strip--on', due: 'strip--due' } as const;

/** How a term was counted, day by day: dashed, the anchor (not counted); hatched, not a business day; blue, due. */
export const DayStrip = ({ days, label }: { days: readonly StripDay[]; label: string }) => (
  <ol class="strip" aria-label={label}>
    {days.map((day) => (
      <li
        key={day.iso}
        class={`strip__d ${KINDS[day.kind]}${day.today ? ' strip--today' : ''}`}
        aria-current={day.today ? 'date' : undefined}
      >
        <span class="strip__w">{day.weekday}</span>
        <span class="strip__n">{day.day}</span>
        <span class="strip__c">{day.note}</span>
      </li>
    ))}
  </ol>
);
