import { FilterBar } from '../../ui/forms/FilterBar.tsx';
import { FilterSelect } from '../../ui/forms/Select.tsx';
import { type Visit, words } from '../../web/visit.ts';
import { WORDS } from './messages.ts';
import type { Pair } from './years.ts';

/** Chooses the two years. */
export const YearPicker = ({ visit, action, pair }: { visit: Visit; action: string; pair: Pair }) => {
  const w = words.bind(null, visit);
  const options = pair.begun.map(({ label }) => ({ value: label, label }));
  return (
    <div class="filters no-print">
      <FilterBar action={action} go={w(WORDS.go)}>
        <FilterSelect name="de" label={w(WORDS.from)} value={pair.from.label} options={options} />
        <FilterSelect name="a" label={w(WORDS.to)} value={pair.to.label} options={options} />
      </FilterBar>
    </div>
  );
};
