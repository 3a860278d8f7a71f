import { type Refusal, refuse } from '../../../kernel/decision.ts';
import { isId } from '../../../kernel/ids.ts';
import { atVisibility } from '../../../records/pages/at-visibility.ts';
import { loadSpine } from '../../../records/spine.ts';
import { loadVocabulary } from '../../../records/vocabulary.ts';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import type { Option } from '../../../ui/forms/options.ts';
import { type Form, formOf } from '../../../web/form.ts';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { deskPage, notFound, type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { editSupport, recordSupport } from '../actions.ts';
import { supportFields } from '../fields.ts';
import { REFUSAL_WORDS, WORDS } from '../messages.ts';
import { mayChange, mayRecord } from '../policy.ts';
import { facts, isAbroad } from '../rules.ts';
import { lastRecipients, loadParties, loadSupport, loadSurroundings, postNames } from '../store.ts';
import { type FormChoices, SupportForm } from './SupportForm.tsx';

async function choicesOf(visit: Visit): Promise<FormChoices> {
  const { tx, org, lang } = visit;
  const posts = await postNames(tx, org.id);
  const recipients = await lastRecipients(tx, org.id, 8);
  return {
    posts: posts.map(({ id, nameFr, nameEn }) => ({ value: id, label: lang === 'fr' ? nameFr : nameEn })),
    recipients: recipients.map(({ id, name }) => ({ value: id, label: name })),
    vocabulary: await loadVocabulary(tx, org.id),
  };
}

/** The recipient as the combobox shows it: by its name, or as it was typed. */
async function partyOption(visit: Visit, values: Form): Promise<Option | null> {
  const value = values.get('party') || (values.get('partyText') && `new:${values.get('partyText')}`);
  if (value.startsWith('new:')) return { value, label: value.slice(4) };
  const [party] = isId(value) ? await loadParties(visit.tx, visit.org.id, [value]) : [];
  return party ? { value, label: party.name } : null;
}

/** The fact that the form would post if it were saved as it stands, for « compte pour ». */
async function previewFacts(visit: Visit, values: Form) {
  const [id, post] = [values.get('party'), values.get('post')];
  const around = await loadSurroundings(visit.tx, visit.org.id, isId(id) ? id : null, isId(post) ? post : null);
  const kind = supportFields.shape.partyKind.safeParse(around.party?.partyKind ?? (values.get('partyKind') || undefined));
  const on = supportFields.shape.on.safeParse(values.get('on'));
  if (!kind.success || kind.data === undefined || !on.success) return [];
  return facts({
    state: 'given',
    on: on.data,
    // Any party does: a preview says which figures, not how many.
    party: around.party?.id ?? visit.fresh,
    partyKind: kind.data,
    abroad: isAbroad(around.post?.country ?? null),
    service: values.get('service'),
    sectors: values.all('sectors'),
    countries: values.all('countries'),
    post: isId(post) ? post : null,
    result: '',
    reason: '',
  });
}

interface Shown {
  readonly title: string;
  readonly action: string;
  readonly values: Form;
  readonly refusals?: readonly Refusal[];
  /** Version of the support that is edited; null for a new one. */
  readonly version: number | null;
}

async function show(visit: Visit, choices: FormChoices, { title, action, values, refusals = [], version }: Shown): Promise<Reply> {
  return deskPage({
    title,
    current: 'supports',
    crumbs: [{ label: words(visit, WORDS.supports), href: visit.paths.deskRegister('supports') }, { label: title }],
    status: refusals.length > 0 ? 422 : 200,
    body: (
      <>
        <PageHead title={title} />
        <SupportForm
          visit={visit}
          action={action}
          values={values}
          party={await partyOption(visit, values)}
          errors={atVisibility(errorsOf(refusals, visit.lang, REFUSAL_WORDS))}
          choices={choices}
          version={version}
          aside={await visit.slots.countsToward(visit, await previewFacts(visit, values))}
        />
      </>
    ),
  });
}

/** Today, my post; the day, the post and the recipient of the address come first: who records several gives the same ones. */
export async function newSupportPage(visit: Visit): Promise<Reply> {
  const { actor, query, today } = visit;
  if (!mayRecord(actor)) return refused({ id: 'forbidden' });
  const choices = await choicesOf(visit);
  const isPost = (id: string) => choices.posts.some((post) => post.value === id);
  const values = formOf({
    on: [query.get('date') || today],
    post: [isPost(query.get('poste')) ? query.get('poste') : (actor.units.find(isPost) ?? '')],
    party: [query.get('beneficiaire')],
    visibility: ['organisation'],
  });
  return show(visit, choices, { title: words(visit, WORDS.record), action: visit.paths.deskRegister('supports'), values, version: null });
}

const PARTY_MISSING: Refusal = { id: 'partyMissing', field: 'party' };

export async function createSupport(visit: Visit): Promise<Reply> {
  const { form, paths } = visit;
  const read = readFields(supportFields, form);
  // Who left out the recipient too learns it at once.
  const recipient = form.get('party') === '' && form.get('partyText') === '' ? [PARTY_MISSING] : [];
  const made = read.ok ? await recordSupport(visit, read.value) : refuse(...recipient, ...read.refusals);
  if (made.ok && form.get('another') !== '') return redirect(paths.deskNew('supports', { date: form.get('on'), poste: form.get('post') }));
  if (made.ok) return redirect(paths.deskRecord('supports', made.value));
  if (made.refusals.some(({ id }) => id === 'forbidden')) return refused(...made.refusals);
  const title = words(visit, WORDS.record);
  const shown = { title, action: paths.deskRegister('supports'), values: form, refusals: made.refusals, version: null };
  return show(visit, await choicesOf(visit), shown);
}

export async function editSupportPage(visit: Visit): Promise<Reply> {
  const { tx, org, actor } = visit;
  const id = visit.params.id ?? '';
  const spine = await loadSpine(tx, org.id, id);
  const support = spine?.register === 'supports' ? await loadSupport(tx, org.id, id) : null;
  if (!spine || !support) return notFound;
  if (!mayChange(actor, spine)) return refused({ id: 'forbidden' });
  if (spine.state === 'cancelled') return refused({ id: 'supportCancelled' });
  const values = formOf({
    on: [spine.on],
    title: [spine.title],
    party: [support.party],
    service: [support.service],
    sectors: support.sectors,
    countries: support.countries,
    post: [support.post ?? ''],
    result: [support.result],
    visibility: [spine.visibility],
  });
  const title = words(visit, WORDS.editTitle);
  const action = visit.paths.deskEdit('supports', id);
  return show(visit, await choicesOf(visit), { title, action, values, version: spine.version });
}

export async function changeSupport(visit: Visit): Promise<Reply> {
  const { form, paths } = visit;
  const id = visit.params.id ?? '';
  const read = readFields(supportFields, form);
  const version = Number(form.get('_version'));
  const changed = read.ok ? await editSupport(visit, id, version, read.value) : read;
  if (changed.ok) return redirect(paths.deskRecord('supports', changed.value));
  const final = changed.refusals.some((refusal) => ['notFound', 'forbidden', 'supportCancelled'].includes(refusal.id));
  const current = final ? null : await loadSpine(visit.tx, visit.org.id, id);
  if (!current) return refused(...changed.refusals);
  return show(visit, await choicesOf(visit), {
    title: words(visit, WORDS.editTitle),
    action: paths.deskEdit('supports', id),
    values: form,
    refusals: changed.refusals,
    version: current.version,
  });
}
