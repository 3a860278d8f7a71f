import type { Refusal } from '../../../kernel/decision.ts';
import { VISIBILITIES } from '../../../kernel/visibility.ts';
import { atVisibility } from '../../../records/pages/at-visibility.ts';
import { VISIBILITY_WORDS } from '../../../records/pages/messages.ts';
import { CheckButton, isCheck, plannedNearForm } from '../../../records/presence/Strip.tsx';
import { Button } from '../../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { DateField } from '../../../ui/forms/DateField.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import { MultiCheck } from '../../../ui/forms/MultiCheck.tsx';
import { SegmentedRadios } from '../../../ui/forms/SegmentedRadios.tsx';
import { Select } from '../../../ui/forms/Select.tsx';
import { TextArea } from '../../../ui/forms/TextArea.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { countryOptions } from '../../../web/countries.ts';
import { formOf } from '../../../web/form.ts';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { deskPage, notFound, type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { editMission, recordMission } from '../actions.ts';
import { missionFields, newMissionFields } from '../fields.ts';
import { ROLE_WORDS, WORDS } from '../messages.ts';
import { mayRecord } from '../policy.ts';
import { REFUSAL_WORDS } from '../refusals.ts';
import { PRINCIPALS } from '../rules/mission.ts';
import { load } from './load.ts';

interface Shown {
  readonly title: string;
  readonly action: string;
  readonly one: Readonly<Record<string, string>>;
  readonly objectives: readonly string[];
  readonly errors?: FieldErrors;
  /** Version of the dossier that is edited; null for a new one. */
  readonly version: number | null;
  /** Days by which the plans are found. */
  readonly days: readonly string[];
  /** The mission that is edited; none of a new one. */
  readonly of?: { readonly id: string; readonly number: string; readonly title: string };
  /** What is changed may end its authorisation. */
  readonly authorised?: boolean;
  /** It comes back to be looked at. */
  readonly checked?: boolean;
}

/** Where and when a new mission is, in its form. */
const NEAR = { from: 'from', until: 'until', countries: ['country'], city: 'city' } as const;

async function show(
  visit: Visit,
  { title, action, one, objectives, errors = {}, version, days, of, authorised = false, checked = false }: Shown,
): Promise<Reply> {
  const { lang, paths } = visit;
  const w = words.bind(null, visit);
  const isNew = version === null;
  const aims = await visit.slots.objectives(visit, days);
  const known = new Set(aims.map(({ code }) => code));
  const options = [
    ...aims.map(({ code, label, plan }) => ({ value: code, label: w(label), group: w(plan) })),
    // What an earlier plan aimed at stays ticked.
    ...objectives.filter((code) => !known.has(code)).map((code) => ({ value: code, label: code })),
  ];
  return deskPage({
    title,
    current: 'missions',
    crumbs: [
      { label: w(WORDS.missions), href: paths.deskRegister('missions') },
      ...(of ? [{ label: of.number, href: paths.deskRecord('missions', of.id) }] : []),
      { label: title },
    ],
    undone: checked,
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <>
        <PageHead title={title} intro={of?.title} />
        {authorised && <Notice>{w(WORDS.authorisedStands)}</Notice>}
        <Form
          class="form entry__form"
          action={action}
          idempotencyKey={isNew ? visit.fresh : undefined}
          version={version ?? undefined}
          draft="mission"
        >
          <ErrorSummary errors={errors} />
          <TextField name="title" label={w(WORDS.title)} help={w(WORDS.titleHelp)} value={one.title} error={errors.title} maxlength={200} />
          <div class="entry__pair">
            <DateField name="from" label={w(WORDS.from)} value={one.from} error={errors.from} />
            <DateField name="until" label={w(WORDS.until)} value={one.until} error={errors.until} />
          </div>
          <TextArea
            name="purpose"
            label={w(WORDS.purpose)}
            help={w(WORDS.purposeHelp)}
            value={one.purpose}
            error={errors.purpose}
            rows={3}
            optional
          />
          {isNew && (
            <>
              <fieldset class="field">
                <legend class="label">{w(WORDS.first)}</legend>
                <p class="help">{w(WORDS.later)}</p>
                <div class="form">
                  <SegmentedRadios
                    name="role"
                    label={w(WORDS.role)}
                    value={one.role}
                    error={errors.role}
                    options={PRINCIPALS.map((value) => ({ value, label: w(ROLE_WORDS[value]) }))}
                  />
                  <div class="entry__pair">
                    <TextField name="name" label={w(WORDS.person)} value={one.name} error={errors.name} maxlength={200} optional />
                    <TextField name="office" label={w(WORDS.office)} value={one.office} error={errors.office} maxlength={200} optional />
                  </div>
                </div>
              </fieldset>
              <div class="entry__pair">
                <TextField name="city" label={w(WORDS.firstCity)} value={one.city} error={errors.city} maxlength={120} optional />
                <Select
                  name="country"
                  label={w(WORDS.country)}
                  value={one.country}
                  error={errors.country}
                  options={countryOptions(lang)}
                  optional
                />
              </div>
            </>
          )}
          {options.length > 0 && (
            <MultiCheck
              name="objectives"
              label={w(WORDS.objectives)}
              value={objectives}
              error={errors.objectives}
              options={options}
              optional
              tall
            />
          )}
          <SegmentedRadios
            name="visibility"
            label={w(WORDS.visibility)}
            value={one.visibility}
            error={errors.visibility}
            options={VISIBILITIES.map((value) => ({ value, label: w(VISIBILITY_WORDS[value]) }))}
          />
          {isNew &&
            (await plannedNearForm(
              visit,
              formOf(Object.fromEntries(Object.entries(one).map(([name, value]) => [name, [value]]))),
              NEAR,
              null,
            ))}
          <FormActions>
            <Button kind="primary">{w(isNew ? WORDS.open : WORDS.save)}</Button>
            {isNew && <CheckButton visit={visit} action={action} />}
            <a class="btn btn--quiet" href={of ? paths.deskRecord('missions', of.id) : paths.deskRegister('missions')}>
              {w(WORDS.abandon)}
            </a>
          </FormActions>
        </Form>
      </>
    ),
  });
}

export async function newMissionPage(visit: Visit): Promise<Reply> {
  if (!mayRecord(visit.actor)) return refused({ id: 'forbidden' });
  return show(visit, {
    title: words(visit, WORDS.open),
    action: visit.paths.deskRegister('missions'),
    one: { role: 'minister', visibility: 'organisation' },
    objectives: [],
    version: null,
    days: [visit.today],
  });
}

export async function createMission(visit: Visit): Promise<Reply> {
  if (isCheck(visit))
    return mayRecord(visit.actor)
      ? again(visit, [], words(visit, WORDS.open), visit.paths.deskRegister('missions'), null)
      : refused({ id: 'forbidden' });
  const read = readFields(newMissionFields, visit.form);
  const made = read.ok ? await recordMission(visit, read.value) : read;
  if (made.ok) return redirect(visit.paths.deskRecord('missions', made.value));
  return again(visit, made.refusals, words(visit, WORDS.open), visit.paths.deskRegister('missions'), null);
}

export async function editMissionPage(visit: Visit): Promise<Reply> {
  const loaded = await load(visit);
  if (!loaded) return notFound;
  const { spine, mission, mine } = loaded;
  if (!mine) return refused({ id: 'forbidden' });
  return show(visit, {
    title: words(visit, WORDS.editTitle),
    action: visit.paths.deskEdit('missions', spine.id),
    one: { title: spine.title, from: mission.from, until: mission.until, purpose: mission.purpose, visibility: spine.visibility },
    objectives: mission.objectives,
    version: spine.version,
    authorised: mission.state === 'authorised',
    days: [mission.from, mission.until],
    of: spine,
  });
}

export async function updateMissionPage(visit: Visit): Promise<Reply> {
  const id = visit.params.id ?? '';
  const read = readFields(missionFields, visit.form);
  const version = Number(visit.form.get('_version'));
  const made = read.ok ? await editMission(visit, id, version, read.value) : read;
  if (made.ok) return redirect(visit.paths.deskRecord('missions', id));
  const loaded = await load(visit);
  if (!loaded?.mine) return refused(...made.refusals);
  // Somebody else's version: what was typed is shown over it, to be saved again.
  const stale = made.refusals.some((refusal) => refusal.id === 'stale');
  return again(
    visit,
    made.refusals,
    words(visit, WORDS.editTitle),
    visit.paths.deskEdit('missions', id),
    stale ? loaded.spine.version : version,
    loaded.spine,
  );
}

async function again(
  visit: Visit,
  refusals: readonly Refusal[],
  title: string,
  action: string,
  version: number | null,
  of?: Shown['of'],
): Promise<Reply> {
  if (refusals.some(({ id }) => id === 'forbidden' || id === 'notFound')) return refused(...refusals);
  const { form, lang, today } = visit;
  return show(visit, {
    title,
    action,
    one: Object.fromEntries(Object.keys(newMissionFields.shape).map((name) => [name, form.get(name)])),
    objectives: form.all('objectives'),
    errors: atVisibility(errorsOf(refusals, lang, REFUSAL_WORDS)),
    version,
    days: [today],
    ...(of ? { of } : {}),
    checked: refusals.length === 0,
  });
}
