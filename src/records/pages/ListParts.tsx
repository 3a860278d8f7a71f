import type { ComponentChildren } from 'preact';
import { fiscalYearOf, nextYear, previousYear } from '../../kernel/fiscal.ts';
import { ButtonLink } from '../../ui/components/Button.tsx';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { FilterSelect } from '../../ui/forms/Select.tsx';
import { formatNumber } from '../../ui/typography.ts';
import { type Visit, words } from '../../web/visit.ts';
import type { Wanted } from '../listing.ts';
import { LIST_WORDS as WORDS } from './messages.ts';

const YEARS = 13;

/** The fiscal years that a list may be held to: the next one, this one and those before; one of the address besides. */
export const YearSelect = ({ visit, wanted, label }: { visit: Visit; wanted: Wanted; label?: string }) => {
  const years = [nextYear(fiscalYearOf(visit.today, visit.org.fiscalStart))];
  for (let year = years[0]; year && years.length < YEARS; year = years.at(-1)) years.push(previousYear(year));
  const labels = [...new Set([...years.map(({ label }) => label), ...(wanted.year ? [wanted.year.label] : [])])];
  return (
    <FilterSelect
      name="exercice"
      label={label ?? words(visit, WORDS.year)}
      value={wanted.year?.label}
      empty={words(visit, WORDS.anyYear)}
      options={labels.map((value) => ({ value, label: value }))}
    />
  );
};

interface NothingProps {
  readonly visit: Visit;
  readonly title: string;
  /** What may be done, where filters hold rows back. */
  readonly help: string;
  /** The list without a filter. */
  readonly all: string;
  /** Filters of the address hold rows back. */
  readonly filtered: boolean;
  /** The button that makes the first one; nothing for who may not. */
  readonly create?: ComponentChildren;
}

/** A list without a row: the way back to all of them, or to the first one. */
export const NothingListed = ({ visit, title, help, all, filtered, create }: NothingProps) => (
  <EmptyState
    title={title}
    action={
      filtered ? (
        <ButtonLink href={all} small>
          {words(visit, WORDS.clear)}
        </ButtonLink>
      ) : (
        create
      )
    }
  >
    {filtered ? help : undefined}
  </EmptyState>
);

/** Said under a list whose words found more than the `most` rows that it shows. */
export const BestOnly = ({ visit, most }: { visit: Visit; most: number | undefined }) =>
  most === undefined ? null : <p class="muted">{words(visit, WORDS.bestOnly).replace('{n}', formatNumber(most, visit.lang))}</p>;
