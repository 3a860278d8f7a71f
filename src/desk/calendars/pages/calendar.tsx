import { type ClosureRow, type EditionRow, loadClosures, loadEditions } from '../../../clocks/calendars.ts';
import { type PresentCalendar, presentCalendar } from '../../../clocks/present.ts';
import { offDaysOf, YearView, yearAsked, yearOptions } from '../../../clocks/YearView.tsx';
import { Button, ButtonLink } from '../../../ui/components/Button.tsx';
import { DataTable } from '../../../ui/components/DataTable.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Day } from '../../../ui/components/When.tsx';
import { DateField } from '../../../ui/forms/DateField.tsx';
import { FilterBar } from '../../../ui/forms/FilterBar.tsx';
import { Form, FormActions, PostButton } from '../../../ui/forms/Form.tsx';
import { FilterSelect, Select } from '../../../ui/forms/Select.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { notFound, type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { zoneOptions } from '../../../web/zones.ts';
import { adminPage, Done } from '../../administration/pages/shared.tsx';
import { changeOffice, closeOffice, hoursText, reopenOffice } from '../actions.ts';
import { closureFields, officeFields } from '../fields.ts';
import { REFUSAL_WORDS, WORDS } from '../messages.ts';
import { nameOf, openedCalendar } from './frame.tsx';

/** Which of the page's two forms was refused. */
type Refused = { readonly of: 'closure' | 'office'; readonly errors: FieldErrors } | null;

export const calendarPage = (visit: Visit): Promise<Reply> => show(visit, null);

const back = (visit: Visit, done: string): Reply => redirect(visit.paths.calendarOf(visit.params.calendar ?? '', { fait: done }));

export async function postClosure(visit: Visit): Promise<Reply> {
  const read = readFields(closureFields, visit.form);
  const closed = read.ok ? await closeOffice(visit, visit.params.calendar ?? '', read.value) : read;
  return closed.ok
    ? back(visit, 'fermeture')
    : show(visit, { of: 'closure', errors: errorsOf(closed.refusals, visit.lang, REFUSAL_WORDS) });
}

export async function postTakeBack(visit: Visit): Promise<Reply> {
  const ended = await reopenOffice(visit, visit.params.calendar ?? '', visit.params.closure ?? '');
  return ended.ok ? back(visit, 'fermeture') : refused(...ended.refusals);
}

export async function postOffice(visit: Visit): Promise<Reply> {
  const read = readFields(officeFields, visit.form);
  const changed = read.ok ? await changeOffice(visit, visit.params.calendar ?? '', read.value) : read;
  return changed.ok ? back(visit, 'bureau') : show(visit, { of: 'office', errors: errorsOf(changed.refusals, visit.lang, REFUSAL_WORDS) });
}

async function show(visit: Visit, failed: Refused): Promise<Reply> {
  const { tx, org, lang, paths, query, today } = visit;
  const w = words.bind(null, visit);
  const opened = await openedCalendar(visit);
  const present = opened && (await presentCalendar(tx, org.id, opened.stored.unit));
  if (!opened || !present) return notFound;
  const year = yearAsked(present.calendar, query.get('annee'), today);
  if (!year) return notFound;
  const { id } = opened.stored;
  const [closures, editions] = await Promise.all([loadClosures(tx, org.id, [id]), loadEditions(tx, org.id, [id])]);
  return adminPage(visit, {
    title: `${w(WORDS.calendar)} – ${nameOf(visit, opened.unit)}`,
    over: w(WORDS.version).replace('{n}', String(present.version)),
    above: { label: w(WORDS.calendars), href: paths.calendars() },
    status: failed ? 422 : 200,
    actions: (
      <ButtonLink href={paths.calendarAct(id, 'edition')} small>
        {w(WORDS.newEdition)}
      </ButtonLink>
    ),
    body: (
      <>
        <Done
          visit={visit}
          said={{
            fermeture: WORDS.doneClosure,
            edition: WORDS.doneEdition,
            bureau: WORDS.doneOffice,
            calendrier: WORDS.doneCalendar,
          }}
        />
        <div class="record">
          <div class="record__body">
            <FilterBar action={paths.calendarOf(id)} go={w(WORDS.show)}>
              <FilterSelect name="annee" label={w(WORDS.year)} value={String(year)} options={yearOptions(present.calendar, year, today)} />
            </FilterBar>
            <YearView
              calendar={present.calendar}
              year={year}
              off={offDaysOf(present.calendar, present.decisions, year, lang)}
              lang={lang}
              today={today}
            />
            <Closures visit={visit} calendar={id} closures={closures} />
            <Editions visit={visit} editions={editions} />
          </div>
          <div class="record__aside">
            <ClosureForm visit={visit} calendar={id} errors={failed?.of === 'closure' ? failed.errors : null} />
            <OfficeForm visit={visit} calendar={id} present={present} errors={failed?.of === 'office' ? failed.errors : null} />
            <p>
              <a href={paths.businessDays({ poste: opened.stored.unit, annee: year })}>{w(WORDS.publicPage)}</a>
            </p>
          </div>
        </div>
      </>
    ),
  });
}

const Closures = ({ visit, calendar, closures }: { visit: Visit; calendar: string; closures: readonly ClosureRow[] }) => {
  const w = words.bind(null, visit);
  return (
    <section class="stack-s">
      <h2>{w(WORDS.closures)}</h2>
      {closures.length === 0 ? (
        <p class="muted">{w(WORDS.noClosures)}</p>
      ) : (
        <DataTable
          caption={w(WORDS.closures)}
          hideCaption
          compact
          rows={closures}
          rowKey={({ id }) => id}
          columns={[
            { id: 'name', label: w(WORDS.closures), head: true, cell: ({ nameFr, nameEn }) => w({ fr: nameFr, en: nameEn }) },
            {
              id: 'days',
              label: w(WORDS.days),
              cell: ({ first, last }) => (
                <>
                  <Day iso={first} short />
                  {last !== first && (
                    <>
                      {' – '}
                      <Day iso={last} short />
                    </>
                  )}
                </>
              ),
            },
            { id: 'source', label: w(WORDS.source), cell: ({ source }) => source },
            {
              id: 'end',
              label: w(WORDS.takeBack),
              hideLabel: true,
              end: true,
              cell: ({ id, nameFr, nameEn, untilVersion }) =>
                untilVersion === null ? (
                  <PostButton action={visit.paths.calendarAct(calendar, 'fermetures', id, 'retrait')}>
                    <Button small>
                      {w(WORDS.takeBack)}
                      <span class="sr"> {w({ fr: nameFr, en: nameEn })}</span>
                    </Button>
                  </PostButton>
                ) : (
                  <span class="muted">{w(WORDS.takenBack)}</span>
                ),
            },
          ]}
        />
      )}
    </section>
  );
};

const Editions = ({ visit, editions }: { visit: Visit; editions: readonly EditionRow[] }) => {
  const w = words.bind(null, visit);
  return (
    <section class="stack-s">
      <h2>{w(WORDS.editions)}</h2>
      <DataTable
        caption={w(WORDS.editions)}
        hideCaption
        compact
        rows={editions}
        rowKey={({ validFrom, version }) => `${validFrom} ${version}`}
        columns={[
          { id: 'from', label: w(WORDS.validFrom), head: true, nowrap: true, cell: ({ validFrom }) => <Day iso={validFrom} short /> },
          {
            id: 'version',
            label: w(WORDS.calendar),
            nowrap: true,
            cell: ({ version }) => w(WORDS.version).replace('{n}', String(version)),
          },
          { id: 'source', label: w(WORDS.source), cell: ({ source }) => source },
        ]}
      />
    </section>
  );
};

interface FormProps {
  readonly visit: Visit;
  readonly calendar: string;
  /** null: this form was not refused. */
  readonly errors: FieldErrors | null;
}

const ClosureForm = ({ visit, calendar, errors }: FormProps) => {
  const w = words.bind(null, visit);
  const typed = (name: string): string => (errors ? visit.form.get(name) : '');
  return (
    <section class="stack" aria-labelledby="fermer">
      <h2 id="fermer">{w(WORDS.addClosure)}</h2>
      <p class="help">{w(WORDS.closureHelp)}</p>
      <Form action={visit.paths.calendarAct(calendar, 'fermetures')} idempotencyKey={visit.fresh}>
        {errors && <ErrorSummary errors={errors} level={3} />}
        <DateField name="first" label={w(WORDS.first)} value={typed('first')} error={errors?.first} />
        <DateField name="last" label={w(WORDS.last)} help={w(WORDS.lastHelp)} value={typed('last')} error={errors?.last} optional />
        <TextField name="nameFr" label={w(WORDS.nameFr)} value={typed('nameFr')} error={errors?.nameFr} maxlength={200} lang="fr" />
        <TextField name="nameEn" label={w(WORDS.nameEn)} value={typed('nameEn')} error={errors?.nameEn} maxlength={200} lang="en" />
        <TextField
          name="source"
          label={w(WORDS.source)}
          help={w(WORDS.sourceHelp)}
          value={typed('source')}
          error={errors?.source}
          maxlength={1_000}
        />
        <FormActions>
          <Button kind="primary">{w(WORDS.closureGo)}</Button>
        </FormActions>
      </Form>
    </section>
  );
};

const OfficeForm = ({ visit, calendar, present, errors }: FormProps & { readonly present: PresentCalendar }) => {
  const w = words.bind(null, visit);
  const { timeZone } = present.calendar;
  return (
    <section class="stack" aria-labelledby="bureau">
      <h2 id="bureau">{w(WORDS.officeHours)}</h2>
      <Form action={visit.paths.calendarAct(calendar, 'bureau')}>
        {errors && <ErrorSummary errors={errors} level={3} />}
        <TextField
          name="hours"
          label={w(WORDS.hours)}
          help={w(WORDS.hoursHelp)}
          value={errors ? visit.form.get('hours') : hoursText(present.hours)}
          error={errors?.hours}
          optional
        />
        <Select
          name="timeZone"
          label={w(WORDS.timeZone)}
          value={errors ? visit.form.get('timeZone') : timeZone}
          error={errors?.timeZone}
          empty={null}
          options={zoneOptions(timeZone, visit.lang)}
        />
        <FormActions>
          <Button>{w(WORDS.officeGo)}</Button>
        </FormActions>
      </Form>
    </section>
  );
};
