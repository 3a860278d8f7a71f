import type { ComponentChildren } from 'preact';
import { loadMembers } from '../../../identity/members.ts';
import { Button, ButtonLink } from '../../../ui/components/Button.tsx';
import { type Column, DataTable } from '../../../ui/components/DataTable.tsx';
import { Day } from '../../../ui/components/When.tsx';
import { DateField } from '../../../ui/forms/DateField.tsx';
import { Form, PostButton } from '../../../ui/forms/Form.tsx';
import { Select } from '../../../ui/forms/Select.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { withQuery } from '../../../ui/paths.ts';
import { countryName, countryOptions } from '../../../web/countries.ts';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { notFound, type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { ownShareFields } from '../fields.ts';
import { ROLE_WORDS, WORDS } from '../messages.ts';
import { REFUSAL_WORDS } from '../refusals.ts';
import type { List } from '../rows.ts';
import { setOwnShare } from '../rows.ts';
import type { Body, Participant, Stop } from '../rules/mission.ts';
import { TRAVEL_ROLES } from '../rules/mission.ts';
import { frame, tabHref } from './frame.tsx';
import { type Loaded, load } from './load.ts';
import { ROW_NOUNS, type Typed } from './row-acts.ts';

export const teamPage = (visit: Visit): Promise<Reply> => showTeam(visit, null);
export const teamHref = (visit: Visit, id: string): string => tabHref(visit, id, 'team');

/** Who travels, where, and who pays: three lists, each with one form that adds a row or corrects the one of `?ligne=`. */
export async function showTeam(visit: Visit, typed: Typed | null): Promise<Reply> {
  const loaded = await load(visit);
  if (!loaded) return notFound;
  return frame(
    visit,
    loaded,
    'team',
    <>
      {await people(visit, loaded, typed)}
      <Itinerary visit={visit} loaded={loaded} typed={typed} />
      <Bodies visit={visit} loaded={loaded} typed={typed} />
    </>,
    { errors: typed?.errors ?? {} },
  );
}

/** What the form of a list shows: what was refused, the row that is corrected, or nothing yet. */
export interface RowForm {
  readonly row: string | null;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Typed['errors'];
}

export function formOf<Row extends { readonly id: string }>(
  visit: Visit,
  list: List,
  rows: readonly Row[],
  typed: Typed | null,
  read: (row: Row) => Readonly<Record<string, string>>,
  fresh: Readonly<Record<string, string>>,
): RowForm {
  if (typed?.list === list) return typed;
  const asked = rows.find(({ id }) => id === visit.query.get('ligne'));
  return asked ? { row: asked.id, values: read(asked), errors: {} } : { row: null, values: fresh, errors: {} };
}

/** Correct, remove: at the end of each row. */
export const rowButtons = <Row extends { readonly id: string }>(
  visit: Visit,
  mission: string,
  list: List,
  page: string,
  name: (row: Row) => string,
): Column<Row> => ({
  id: 'acts',
  label: words(visit, WORDS.correct),
  hideLabel: true,
  end: true,
  nowrap: true,
  cell: (row) => (
    <>
      <ButtonLink href={`${withQuery(page, { ligne: row.id })}#f-${list}`} kind="quiet" small>
        {words(visit, WORDS.correct)}
        <span class="sr"> {name(row)}</span>
      </ButtonLink>
      <PostButton action={`${visit.paths.deskAct('missions', mission, ROW_NOUNS[list])}/${row.id}/retrait`}>
        <Button kind="quiet" small>
          {words(visit, WORDS.remove)}
          <span class="sr"> {name(row)}</span>
        </Button>
      </PostButton>
    </>
  ),
});

/** The form under a list. */
export const RowFields = ({
  visit,
  loaded,
  list,
  form,
  titles,
  page,
  children,
}: {
  visit: Visit;
  loaded: Loaded;
  list: List;
  form: RowForm;
  titles: readonly [add: string, correct: string];
  page: string;
  children: ComponentChildren;
}) => {
  const act = visit.paths.deskAct('missions', loaded.spine.id, ROW_NOUNS[list]);
  return (
    <details class="more" id={`f-${list}`} open={form.row !== null || Object.keys(form.errors).length > 0}>
      <summary>{titles[form.row === null ? 0 : 1]}</summary>
      <Form
        action={form.row === null ? act : `${act}/${form.row}`}
        idempotencyKey={form.row === null ? `${visit.fresh}-${list}` : undefined}
        version={form.row === null ? undefined : loaded.spine.version}
      >
        {children}
        <div class="row">
          <Button small>{words(visit, form.row === null ? WORDS.add : WORDS.save)}</Button>
          {form.row !== null && (
            <a class="btn btn--quiet btn--sm" href={page}>
              {words(visit, WORDS.abandon)}
            </a>
          )}
        </div>
      </Form>
    </details>
  );
};

async function people(visit: Visit, loaded: Loaded, typed: Typed | null) {
  const { mission, spine, mine } = loaded;
  const w = words.bind(null, visit);
  const page = teamHref(visit, spine.id);
  const members = (await loadMembers(visit.tx)).filter(({ disabled }) => !disabled);
  const form = formOf(
    visit,
    'participants',
    mission.participants,
    typed,
    ({ role, name, office, account }) => ({ role, name, office, account: account ?? '' }),
    { role: mission.participants.length === 0 ? 'minister' : 'staff' },
  );
  const { values, errors } = form;
  const columns: readonly Column<Participant>[] = [
    { id: 'name', label: w(WORDS.person), head: true, cell: ({ name }) => name },
    { id: 'office', label: w(WORDS.office), cell: ({ office }) => office || '–' },
    { id: 'role', label: w(WORDS.role), cell: ({ role }) => w(ROLE_WORDS[role]) },
    ...(mine ? [rowButtons<Participant>(visit, spine.id, 'participants', page, ({ name }) => name)] : []),
  ];
  return (
    <section class="stack">
      <h2>{w(WORDS.people)}</h2>
      {mission.participants.length === 0 ? (
        <p class="muted">{w(WORDS.nobody)}</p>
      ) : (
        <DataTable caption={w(WORDS.people)} hideCaption compact rows={mission.participants} rowKey={({ id }) => id} columns={columns} />
      )}
      {mine && (
        <RowFields
          visit={visit}
          loaded={loaded}
          list="participants"
          form={form}
          titles={[w(WORDS.addPerson), w(WORDS.correctPerson)]}
          page={page}
        >
          <Select
            name="role"
            label={w(WORDS.role)}
            value={values.role}
            error={errors.role}
            empty={null}
            options={TRAVEL_ROLES.map((value) => ({ value, label: w(ROLE_WORDS[value]) }))}
          />
          <div class="entry__pair">
            <TextField name="name" label={w(WORDS.person)} value={values.name} error={errors.name} maxlength={200} />
            <TextField name="office" label={w(WORDS.office)} value={values.office} error={errors.office} maxlength={200} optional />
          </div>
          <Select
            name="account"
            label={w(WORDS.account)}
            help={w(WORDS.accountHelp)}
            value={values.account}
            error={errors.account}
            optional
            options={members.map(({ account, name }) => ({ value: account, label: name }))}
          />
        </RowFields>
      )}
    </section>
  );
}

interface ListProps {
  readonly visit: Visit;
  readonly loaded: Loaded;
  readonly typed: Typed | null;
}

const Itinerary = ({ visit, loaded, typed }: ListProps) => {
  const { mission, spine, mine } = loaded;
  const w = words.bind(null, visit);
  const page = teamHref(visit, spine.id);
  const last = mission.stops.at(-1);
  const form = formOf(
    visit,
    'stops',
    mission.stops,
    typed,
    ({ city, country, from, until }) => ({ city, country, stopFrom: from, stopUntil: until }),
    { stopFrom: last?.until ?? mission.from, stopUntil: mission.until },
  );
  const { values, errors } = form;
  const columns: readonly Column<Stop>[] = [
    { id: 'city', label: w(WORDS.city), head: true, cell: ({ city }) => city },
    { id: 'country', label: w(WORDS.country), cell: ({ country }) => countryName(country, visit.lang) },
    { id: 'from', label: w(WORDS.stopFrom), nowrap: true, cell: ({ from }) => <Day iso={from} short /> },
    { id: 'until', label: w(WORDS.stopUntil), nowrap: true, cell: ({ until }) => <Day iso={until} short /> },
    ...(mine ? [rowButtons<Stop>(visit, spine.id, 'stops', page, ({ city }) => city)] : []),
  ];
  return (
    <section class="stack">
      <h2>{w(WORDS.itinerary)}</h2>
      {mission.stops.length === 0 ? (
        <p class="muted">{w(WORDS.noStop)}</p>
      ) : (
        <DataTable caption={w(WORDS.itinerary)} hideCaption compact rows={mission.stops} rowKey={({ id }) => id} columns={columns} />
      )}
      {mine && (
        <RowFields visit={visit} loaded={loaded} list="stops" form={form} titles={[w(WORDS.addStop), w(WORDS.correctStop)]} page={page}>
          <div class="entry__pair">
            <TextField name="city" label={w(WORDS.city)} value={values.city} error={errors.city} maxlength={120} />
            <Select
              name="country"
              label={w(WORDS.country)}
              value={values.country}
              error={errors.country}
              options={countryOptions(visit.lang)}
            />
          </div>
          <div class="entry__pair">
            <DateField name="stopFrom" label={w(WORDS.stopFrom)} value={values.stopFrom} error={errors.stopFrom} />
            <DateField name="stopUntil" label={w(WORDS.stopUntil)} value={values.stopUntil} error={errors.stopUntil} />
          </div>
        </RowFields>
      )}
    </section>
  );
};

const Bodies = ({ visit, loaded, typed }: ListProps) => {
  const { mission, spine, mine } = loaded;
  const w = words.bind(null, visit);
  const page = teamHref(visit, spine.id);
  const form = formOf(visit, 'bodies', mission.bodies, typed, ({ name, share }) => ({ bodyName: name, bodyShare: String(share) }), {
    bodyShare: '0',
  });
  const { values, errors } = form;
  const columns: readonly Column<Body>[] = [
    { id: 'name', label: w(WORDS.body), head: true, cell: ({ name }) => name },
    { id: 'share', label: w(WORDS.share), end: true, cell: ({ share }) => <span class="num">{share}</span> },
    ...(mine ? [rowButtons<Body>(visit, spine.id, 'bodies', page, ({ name }) => name)] : []),
  ];
  return (
    <section class="stack">
      <h2>{w(WORDS.bodies)}</h2>
      {mission.bodies.length === 0 ? (
        <p class="muted">{w(WORDS.onlyUs)}</p>
      ) : (
        <>
          <DataTable caption={w(WORDS.bodies)} hideCaption compact rows={mission.bodies} rowKey={({ id }) => id} columns={columns} />
          {mine && (
            <Form action={visit.paths.deskAct('missions', spine.id, 'part')}>
              <TextField
                name="ownShare"
                label={w(WORDS.ownShare)}
                value={typed?.values.ownShare ?? mission.ownShare}
                error={typed?.errors.ownShare}
                inputmode="numeric"
                width="short"
              />
              <div class="row">
                <Button small>{w(WORDS.save)}</Button>
              </div>
            </Form>
          )}
        </>
      )}
      {mine && (
        <RowFields visit={visit} loaded={loaded} list="bodies" form={form} titles={[w(WORDS.addBody), w(WORDS.correctBody)]} page={page}>
          <TextField name="bodyName" label={w(WORDS.body)} value={values.bodyName} error={errors.bodyName} maxlength={200} />
          <TextField
            name="bodyShare"
            label={w(WORDS.share)}
            help={w(WORDS.shareHelp)}
            value={values.bodyShare}
            error={errors.bodyShare}
            inputmode="numeric"
            width="short"
          />
        </RowFields>
      )}
    </section>
  );
};

/** The weight of the organisation in what is shared. */
export async function postOwnShare(visit: Visit): Promise<Reply> {
  const id = visit.params.id ?? '';
  const read = readFields(ownShareFields, visit.form);
  const done = read.ok ? await setOwnShare(visit, id, read.value.ownShare) : read;
  if (done.ok) return redirect(teamHref(visit, id));
  if (done.refusals.some((one) => one.id === 'forbidden' || one.id === 'notFound')) return refused(...done.refusals);
  const errors = errorsOf(
    done.refusals.map((one) => ({ ...one, field: 'ownShare' })),
    visit.lang,
    REFUSAL_WORDS,
  );
  return showTeam(visit, { list: 'costs', row: null, values: { ownShare: visit.form.get('ownShare') }, errors });
}
