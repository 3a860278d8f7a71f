import { Button } from '../../ui/components/Button.tsx';
import type { Column } from '../../ui/components/DataTable.tsx';
import { Icon } from '../../ui/components/Icon.tsx';
import { FilterSelect } from '../../ui/forms/Select.tsx';
import { type Visit, words } from '../../web/visit.ts';
import { OLDEST, type Wanted } from '../listing.ts';
import { LIST_WORDS as WORDS } from './messages.ts';

interface Props {
  readonly visit: Visit;
  readonly wanted: Wanted;
  /** Every column of the list: all but the one that names the row may be left out, here and in the file as shown. */
  readonly columns: readonly Column<never>[];
  /** The list goes by day, so that its order can be turned. */
  readonly byDay: boolean;
}

/** Among the filters of a list: which comes first, and the columns that the reader does without. */
export const ListDisplay = ({ visit, wanted, columns, byDay }: Props) => {
  const w = words.bind(null, visit);
  return (
    <details class="exporter">
      <summary class="btn btn--quiet btn--sm">
        <Icon name="sliders-horizontal" />
        {w(WORDS.display)}
        <Icon name="chevron-down" size={12} />
      </summary>
      <div class="exporter__list exporter__list--form stack-s">
        {byDay && (
          <FilterSelect
            name="ordre"
            label={w(WORDS.order)}
            value={wanted.oldest ? OLDEST : ''}
            options={[
              { value: '', label: w(WORDS.latestFirst) },
              { value: OLDEST, label: w(WORDS.oldestFirst) },
            ]}
          />
        )}
        <fieldset>
          <legend>{w(WORDS.without)}</legend>
          {columns
            .filter(({ head }) => !head)
            .map(({ id, label }) => (
              <label key={id} class="check">
                <input type="checkbox" name="sans" value={id} checked={wanted.without.includes(id)} />
                <span>{label}</span>
              </label>
            ))}
        </fieldset>
        <Button small>{w(WORDS.apply)}</Button>
      </div>
    </details>
  );
};

/** The columns that the reader keeps. */
export const keptColumns = <Row,>(columns: readonly Column<Row>[], { without }: Wanted): readonly Column<Row>[] =>
  columns.filter(({ id, head }) => head || !without.includes(id));
