import { loadUnits, type Unit } from '../../../identity/units.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { type Column, DataTable } from '../../../ui/components/DataTable.tsx';
import { EmptyState } from '../../../ui/components/EmptyState.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Day } from '../../../ui/components/When.tsx';
import { Form, FormActions, PostButton } from '../../../ui/forms/Form.tsx';
import { SegmentedRadios } from '../../../ui/forms/SegmentedRadios.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { withQuery } from '../../../ui/paths.ts';
import { formatNumber } from '../../../ui/typography.ts';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { addUnit, endUnit } from '../actions/lists.ts';
import { unitFields } from '../fields.ts';
import { REFUSAL_WORDS, UNIT_WORDS, WORDS } from '../messages.ts';
import { UNIT_KINDS_HERE } from '../rules.ts';
import { adminPage, Done } from './shared.tsx';

export const unitsPage = (visit: Visit): Promise<Reply> => show(visit, {});

const back = (visit: Visit): Reply => redirect(withQuery(visit.paths.units(), { fait: 'unite' }));

export async function createUnit(visit: Visit): Promise<Reply> {
  const read = readFields(unitFields, visit.form);
  const added = read.ok ? await addUnit(visit, read.value) : read;
  return added.ok ? back(visit) : show(visit, errorsOf(added.refusals, visit.lang, REFUSAL_WORDS));
}

export async function closeUnitNow(visit: Visit): Promise<Reply> {
  const closed = await endUnit(visit, visit.params.unit ?? '');
  return closed.ok ? back(visit) : refused(...closed.refusals);
}

async function show(visit: Visit, errors: FieldErrors): Promise<Reply> {
  const { tx, org, paths, form } = visit;
  const w = words.bind(null, visit);
  const units = await loadUnits(tx, org.id);
  const open = units.filter(({ closedOn }) => closedOn === null);
  const own = open.filter(({ kind }) => kind !== 'post');
  const folded = [
    { label: w(WORDS.posts), rows: open.filter(({ kind }) => kind === 'post') },
    { label: w(WORDS.closedUnits), rows: units.filter(({ closedOn }) => closedOn !== null) },
  ].filter(({ rows }) => rows.length > 0);
  return adminPage(visit, {
    title: w(WORDS.units),
    intro: w(WORDS.unitsLead),
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <>
        <Done visit={visit} said={{ unite: WORDS.doneUnit }} />
        <div class="record">
          <div class="record__body">
            {own.length === 0 ? (
              <EmptyState title={w(WORDS.noUnits)}>{w(WORDS.noUnitsLead)}</EmptyState>
            ) : (
              <UnitTable visit={visit} caption={w(WORDS.units)} units={own} />
            )}
            {/* Posts are kept in the register of the network: here they are read, and must not stand before the form on a phone. */}
            {folded.map(({ label, rows }) => {
              const caption = label.replace('{n}', formatNumber(rows.length, visit.lang));
              return (
                <details class="data" key={label}>
                  <summary>{caption}</summary>
                  <UnitTable visit={visit} caption={caption} units={rows} />
                </details>
              );
            })}
          </div>
          <div class="record__aside">
            <section class="stack" aria-labelledby="ajouter">
              <h2 id="ajouter">{w(WORDS.addUnit)}</h2>
              <Form action={paths.units()} idempotencyKey={visit.fresh}>
                <ErrorSummary errors={errors} level={3} />
                <SegmentedRadios
                  name="kind"
                  label={w(WORDS.kind)}
                  value={form.get('kind') || 'directorate'}
                  error={errors.kind}
                  options={UNIT_KINDS_HERE.map((value) => ({ value, label: w(UNIT_WORDS[value]) }))}
                />
                <TextField
                  name="nameFr"
                  label={w(WORDS.nameFr)}
                  value={form.get('nameFr')}
                  error={errors.nameFr}
                  maxlength={200}
                  lang="fr"
                />
                <TextField
                  name="nameEn"
                  label={w(WORDS.nameEn)}
                  value={form.get('nameEn')}
                  error={errors.nameEn}
                  maxlength={200}
                  lang="en"
                />
                <FormActions>
                  <Button kind="primary">{w(WORDS.addUnitGo)}</Button>
                </FormActions>
              </Form>
              <p class="help">{w(WORDS.postsElsewhere)}</p>
            </section>
          </div>
        </div>
      </>
    ),
  });
}

const UnitTable = ({ visit, caption, units }: { visit: Visit; caption: string; units: readonly Unit[] }) => {
  const w = words.bind(null, visit);
  return (
    <DataTable
      caption={caption}
      hideCaption
      compact
      rows={units}
      rowKey={({ id }) => id}
      columns={[
        { id: 'name', label: w(WORDS.unit), head: true, cell: ({ name }) => w(name) },
        { id: 'kind', label: w(WORDS.kind), cell: ({ kind }) => w(UNIT_WORDS[kind]) },
        ...(units.some(({ closedOn }) => closedOn !== null)
          ? [
              {
                id: 'closed',
                label: w(WORDS.closedOn),
                nowrap: true,
                cell: ({ closedOn }) => (closedOn ? <Day iso={closedOn} short /> : '–'),
              } satisfies Column<Unit>,
            ]
          : []),
        {
          id: 'close',
          label: w(WORDS.closeUnit),
          hideLabel: true,
          end: true,
          cell: ({ id, kind, name, closedOn }) =>
            kind !== 'post' &&
            closedOn === null && (
              <PostButton action={visit.paths.closeUnit(id)}>
                <Button small>
                  {w(WORDS.closeUnit)}
                  <span class="sr"> {w(name)}</span>
                </Button>
              </PostButton>
            ),
        },
      ]}
    />
  );
};
