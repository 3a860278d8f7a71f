import type { Refusal } from '../../../kernel/decision.ts';
import { isId } from '../../../kernel/ids.ts';
import { linkTo } from '../../../records/link-to.ts';
import { atVisibility } from '../../../records/pages/at-visibility.ts';
import { isCheck, plannedNearForm } from '../../../records/presence/Strip.tsx';
import { loadSpine } from '../../../records/spine.ts';
import { loadVocabulary } from '../../../records/vocabulary.ts';
import type { FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { Written } from '../../../ui/components/Written.tsx';
import type { Option } from '../../../ui/forms/options.ts';
import { countryName } from '../../../web/countries.ts';
import { type Form, formOf } from '../../../web/form.ts';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { deskPage, notFound, type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { editAction, recordAction } from '../actions.ts';
import { actionFields } from '../fields.ts';
import { REFUSAL_WORDS, WORDS } from '../messages.ts';
import { mayChange, mayRecord } from '../policy.ts';
import { type Action, facts } from '../rules.ts';
import { contactNames, lastMet, loadAction, postNames } from '../store.ts';
import { ActionForm, type FormChoices, type FormValues } from './FormPage.tsx';

async function choicesOf(visit: Visit): Promise<FormChoices> {
  const { tx, org, lang } = visit;
  const posts = await postNames(tx, org.id);
  const people = await lastMet(tx, org.id, 8);
  return {
    posts: posts.map((post) => ({
      value: post.id,
      label: lang === 'fr' ? post.nameFr : post.nameEn,
      note: countryName(post.country, lang),
    })),
    lastMet: people.map(({ id, name, note }) => ({ value: id, label: name, ...(note ? { note } : {}) })),
    vocabulary: await loadVocabulary(tx, org.id),
  };
}

/** Today, my post, held: what most actions are. */
function defaults(visit: Visit, choices: FormChoices): FormValues {
  const own = visit.actor.units.find((unit) => choices.posts.some((post) => post.value === unit)) ?? '';
  return {
    one: {
      kind: 'meeting',
      state: 'held',
      on: visit.today,
      stream: 'influence',
      role: 'led',
      ledBy: 'ministry',
      visibility: 'organisation',
      post: own,
    },
    many: {},
    participant: null,
    chosen: [],
  };
}

/** What was typed, so that a refused form loses nothing. */
async function typed(visit: Visit): Promise<FormValues> {
  const { form, tx, org } = visit;
  const ids = form.all('participants').filter(isId);
  const participant = form.get('participant');
  const names = await contactNames(tx, org.id, [...ids, ...(isId(participant) ? [participant] : [])]);
  const option = (value: string): Option => ({ value, label: names.get(value) ?? value.replace(/^new:/, '') });
  return {
    one: Object.fromEntries([...Object.keys(actionFields.shape), 'about'].map((name) => [name, form.get(name)])),
    many: Object.fromEntries(Object.keys(actionFields.shape).map((name) => [name, form.all(name)])),
    participant: participant ? option(participant) : null,
    chosen: ids.map(option),
  };
}

function valuesOf(action: Action, title: string, visibility: string, names: ReadonlyMap<string, string>): FormValues {
  const flag = (value: boolean): string => (value ? 'true' : '');
  return {
    one: {
      kind: action.kind,
      on: action.on,
      title,
      stream: action.stream,
      role: action.role,
      ledBy: action.ledBy,
      post: action.post ?? '',
      summary: action.summary,
      outcome: action.outcome,
      visibility,
      conforms: action.conforms === null ? '' : action.conforms ? 'yes' : 'no',
      positioning: flag(action.positioning),
      sustainable: flag(action.sustainable),
      newMarket: flag(action.newMarket),
      publicDiplomacy: flag(action.publicDiplomacy),
    },
    many: {
      countries: action.countries,
      territories: action.territories,
      sectors: action.sectors,
      initiatives: action.initiatives,
      commitments: action.commitments,
      checklist: action.checklist,
    },
    participant: null,
    chosen: action.participants.map(({ contact }) => ({ value: contact, label: names.get(contact) ?? contact })),
  };
}

/** The facts that the form would post if it were saved as it stands, for « compte pour ». */
function previewFacts(values: FormValues) {
  const parsed = actionFields.safeParse({
    ...values.one,
    title: values.one.title || 'xxx',
    ...values.many,
    state: 'held',
    conforms: undefined,
    post: undefined,
    unit: undefined,
    participant: undefined,
    participants: [],
    positioning: values.one.positioning === 'true',
    sustainable: values.one.sustainable === 'true',
    newMarket: values.one.newMarket === 'true',
    publicDiplomacy: values.one.publicDiplomacy === 'true',
  });
  if (!parsed.success) return [];
  const {
    title: _title,
    visibility: _visibility,
    participant: _participant,
    unit: _unit,
    post: _post,
    conforms: _conforms,
    ...rest
  } = parsed.data;
  return facts({
    ...rest,
    state: 'held',
    post: null,
    conforms: null,
    reason: '',
    influential: false,
    priorityTerritory: false,
    prioritySector: false,
    participants: [],
  });
}

/** Where, when and with whom an action is planned, in its form. One that is edited has its state already. */
const NEAR = {
  from: 'on',
  countries: ['countries'],
  territories: ['territories'],
  parties: ['participants', 'participant'],
  post: 'post',
} as const;
const WHEN_NEW = { when: { field: 'state', value: 'planned' } } as const;

/** What is planned near the action of the form; null where one is edited that is planned no more. */
const nearOf = (visit: Visit, values: FormValues, self: Shown['self']) =>
  self && self.state !== 'planned'
    ? null
    : plannedNearForm(visit, sentAs(values), { ...NEAR, ...(self ? {} : WHEN_NEW) }, self?.id ?? null);

/** The form as the page shows it, as if it were sent. */
const sentAs = ({ one, many, participant, chosen }: FormValues) =>
  formOf({
    ...Object.fromEntries(Object.entries(one).map(([name, value]) => [name, [value]])),
    ...many,
    participants: chosen.map(({ value }) => value),
    participant: participant ? [participant.value] : [],
  });

interface Shown {
  readonly title: string;
  readonly action: string;
  readonly values: FormValues;
  readonly errors?: FieldErrors;
  readonly version: number | null;
  /** The action that is edited. */
  readonly self?: { readonly id: string; readonly state: string; readonly number: string; readonly title: string } | undefined;
  /** It comes back to be looked at. */
  readonly checked?: boolean;
}

async function show(
  visit: Visit,
  choices: FormChoices,
  { title, action, values, errors = {}, version, self, checked = false }: Shown,
): Promise<Reply> {
  const aside = await visit.slots.countsToward(visit, previewFacts(values));
  return deskPage({
    title,
    current: 'actions',
    crumbs: [
      { label: words(visit, WORDS.actions), href: visit.paths.deskRegister('actions') },
      ...(self ? [{ label: self.number, href: visit.paths.deskRecord('actions', self.id) }] : []),
      { label: title },
    ],
    undone: checked,
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <>
        <PageHead title={title} intro={self && <Written>{self.title}</Written>} />
        <ActionForm
          visit={visit}
          action={action}
          values={values}
          errors={errors}
          choices={choices}
          version={version}
          aside={aside}
          near={await nearOf(visit, values, self)}
        />
      </>
    ),
  });
}

export async function newActionPage(visit: Visit): Promise<Reply> {
  if (!mayRecord(visit.actor)) return refused({ id: 'forbidden' });
  const choices = await choicesOf(visit);
  return show(visit, choices, {
    title: words(visit, WORDS.record),
    action: visit.paths.deskRegister('actions'),
    values: await startedFrom(visit, defaults(visit, choices)),
    version: null,
  });
}

/** The form as a page of another register begins it: kind, day, purpose, countries and people come with the address. */
async function startedFrom(visit: Visit, values: FormValues): Promise<FormValues> {
  const { tx, org, query } = visit;
  const ids = query.all('personne').filter(isId).slice(0, 40);
  const names = await contactNames(tx, org.id, ids);
  const on = query.get('date');
  const given = {
    kind: query.get('genre'),
    on,
    state: on > visit.today ? 'planned' : '',
    title: query.get('objet').slice(0, 200),
    about: query.get('fiche'),
  };
  return {
    ...values,
    one: { ...values.one, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')) },
    many: { ...values.many, ...(query.all('pays').length > 0 ? { countries: query.all('pays').slice(0, 40) } : {}) },
    chosen: [...names].map(([value, label]) => ({ value, label })),
  };
}

/** Who records several gives the same day and countries, and speaks of the same record. */
const keptOf = (form: Form) => ({
  date: form.get('on'),
  pays: form.all('countries').filter(Boolean),
  fiche: form.get('about') || undefined,
});

export async function createAction(visit: Visit): Promise<Reply> {
  const again = (refusals: readonly Refusal[]) =>
    showAgain(visit, refusals, words(visit, WORDS.record), visit.paths.deskRegister('actions'), null);
  if (isCheck(visit)) return mayRecord(visit.actor) ? again([]) : refused({ id: 'forbidden' });
  const read = readFields(actionFields, visit.form);
  const made = read.ok ? await recordAction(visit, read.value) : read;
  if (made.ok && !visit.done) await linkTo(visit, made.value, visit.form.get('about'));
  if (made.ok)
    return redirect(
      visit.form.get('another') ? visit.paths.deskNew('actions', keptOf(visit.form)) : visit.paths.deskRecord('actions', made.value),
    );
  return again(made.refusals);
}

export async function editActionPage(visit: Visit): Promise<Reply> {
  const { tx, org } = visit;
  const id = visit.params.id ?? '';
  const spine = await loadSpine(tx, org.id, id);
  const loaded = spine?.register === 'actions' ? await loadAction(tx, org.id, id) : null;
  if (!spine || !loaded) return notFound;
  if (!mayChange(visit.actor, spine)) return refused({ id: 'forbidden' });
  const names = new Map(loaded.participants.map((p) => [p.contact, p.name ?? words(visit, WORDS.notDisclosed)]));
  const action: Action = { ...loaded.row, state: 'held', on: spine.on, participants: loaded.participants };
  return show(visit, await choicesOf(visit), {
    title: words(visit, WORDS.editTitle),
    action: visit.paths.deskEdit('actions', id),
    values: valuesOf(action, spine.title, spine.visibility, names),
    version: spine.version,
    self: spine,
  });
}

export async function changeAction(visit: Visit): Promise<Reply> {
  const id = visit.params.id ?? '';
  const current = await loadSpine(visit.tx, visit.org.id, id);
  const again = (refusals: readonly Refusal[], version: number) =>
    showAgain(visit, refusals, words(visit, WORDS.editTitle), visit.paths.deskEdit('actions', id), version, current);
  const read = readFields(actionFields, visit.form);
  const version = Number(visit.form.get('_version'));
  if (isCheck(visit) && current) return mayChange(visit.actor, current) ? again([], version) : refused({ id: 'forbidden' });
  const made = read.ok ? await editAction(visit, id, version, read.value) : read;
  if (made.ok) return redirect(visit.paths.deskRecord('actions', made.value));
  if (made.refusals.some((refusal) => refusal.id === 'notFound' || refusal.id === 'forbidden')) return refused(...made.refusals);
  return again(made.refusals, current?.version ?? version);
}

async function showAgain(
  visit: Visit,
  refusals: readonly Refusal[],
  title: string,
  action: string,
  version: number | null,
  self: Shown['self'] | null = null,
): Promise<Reply> {
  if (refusals.some((refusal) => refusal.id === 'forbidden')) return refused(...refusals);
  return show(visit, await choicesOf(visit), {
    title,
    action,
    values: await typed(visit),
    errors: atVisibility(errorsOf(refusals, visit.lang, REFUSAL_WORDS)),
    version,
    self: self ?? undefined,
    checked: refusals.length === 0,
  });
}
