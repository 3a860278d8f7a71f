import type { Bilingual } from '../../../../kernel/bilingual.ts';
import { sortKey } from '../../../../kernel/text.ts';
import { type Vocabulary, wordOf } from '../../../../records/vocabulary.ts';
import { Facets } from '../../../../ui/components/Facets.tsx';
import { FilterBar } from '../../../../ui/forms/FilterBar.tsx';
import { FilterSelect } from '../../../../ui/forms/Select.tsx';
import { formatNumber } from '../../../../ui/typography.ts';
import { countryName } from '../../../../web/countries.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { STATE_WORDS } from '../../messages/moves.ts';
import { SIGNED_STATES } from '../../states/rules.ts';
import { SORTS } from '../../store/open.ts';
import { type Asked, hereOf, sortSlug, VIEWS, yearSlug } from '../asked.ts';
import { type Counts, type Dimension, UNKNOWN_YEAR } from '../facets.ts';
import { SORT_WORDS, VIEW_WORDS, OPEN_WORDS as WORDS } from '../messages.ts';

interface Props {
  readonly visit: Visit;
  readonly now: Asked;
  readonly counts: Counts;
  readonly vocabulary: Vocabulary;
}

/** Kinds with their counts as links; search, other choices with their counts and the order as one form; the three views. */
export const Filters = ({ visit, now, counts, vocabulary }: Props) => {
  const { lang, paths } = visit;
  const w = words.bind(null, visit);
  const here = hereOf(now);
  const { kind, nature, country, sector, state, year } = now.filter;
  const codes = vocabulary.agreementKind ?? new Map<string, Bilingual>();
  const total = [...counts.kind.values()].reduce((sum, count) => sum + count, 0);
  const kinds = [
    { label: w(WORDS.all), href: paths.agreements({ ...here, genre: undefined }), count: total, current: kind === undefined },
    ...[...new Set([...codes.keys(), ...counts.kind.keys()])]
      .filter((code) => counts.kind.has(code) || code === kind)
      .map((code) => ({
        label: w(wordOf(vocabulary, 'agreementKind', code)),
        href: paths.agreements({ ...here, genre: code }),
        count: counts.kind.get(code) ?? 0,
        current: kind === code,
      })),
  ];
  /** What the other filters keep of each choice, and the choice in force; with its count. */
  const choices = (dimension: Dimension, chosen: string | undefined, label: (value: string) => string) =>
    [...new Set([...counts[dimension].keys(), ...(chosen === undefined ? [] : [chosen])])].map((value) => ({
      value,
      label: `${label(value)} (${formatNumber(counts[dimension].get(value) ?? 0, lang)})`,
    }));
  const inOrder = <T extends { readonly label: string }>(options: readonly T[]) =>
    options.toSorted((a, b) => (sortKey(a.label) < sortKey(b.label) ? -1 : 1));
  const yearWord = (value: string): string => (value === UNKNOWN_YEAR ? w(WORDS.unknownYear) : value);
  return (
    <>
      <Facets label={w(WORDS.kind)} facets={kinds} />
      <div>
        <FilterBar
          action={paths.agreements()}
          go={w(WORDS.show)}
          search={{ label: w(WORDS.search), value: now.q }}
          keep={{ genre: kind, vue: String(here.vue ?? '') }}
        >
          <FilterSelect
            name="nature"
            label={w(WORDS.nature)}
            value={nature}
            empty={w(WORDS.all)}
            options={inOrder(choices('nature', nature, (code) => w(wordOf(vocabulary, 'agreementNature', code))))}
          />
          <FilterSelect
            name="pays"
            label={w(WORDS.country)}
            value={country}
            empty={w(WORDS.any)}
            options={inOrder(choices('country', country, (code) => countryName(code, lang)))}
          />
          <FilterSelect
            name="secteur"
            label={w(WORDS.sector)}
            value={sector}
            empty={w(WORDS.any)}
            options={inOrder(choices('sector', sector, (code) => w(wordOf(vocabulary, 'sector', code))))}
          />
          <FilterSelect
            name="etat"
            label={w(WORDS.state)}
            value={state}
            empty={w(WORDS.any)}
            options={SIGNED_STATES.flatMap((one) =>
              counts.state.has(one) || one === state
                ? [{ value: one, label: `${w(STATE_WORDS[one])} (${formatNumber(counts.state.get(one) ?? 0, lang)})` }]
                : [],
            )}
          />
          <FilterSelect
            name="annee"
            label={w(WORDS.year)}
            value={year && yearSlug(year)}
            empty={w(WORDS.all)}
            options={choices('year', year, yearWord)
              .toSorted((a, b) => (a.value < b.value ? 1 : -1))
              .map(({ value, label }) => ({ value: yearSlug(value), label }))}
          />
          <FilterSelect
            name="tri"
            label={w(WORDS.sort)}
            value={sortSlug(now.sort)}
            options={SORTS.map((one) => ({ value: sortSlug(one), label: w(SORT_WORDS[one]) }))}
          />
        </FilterBar>
      </div>
      <Facets
        label={w(WORDS.views)}
        small
        facets={VIEWS.map((one) => ({
          label: w(VIEW_WORDS[one]),
          href: paths.agreements(hereOf({ ...now, view: one })),
          current: now.view === one,
        }))}
      />
    </>
  );
};
