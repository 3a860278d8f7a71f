import type { Refusal } from '../../../kernel/decision.ts';
import { atVisibility } from '../../../records/pages/at-visibility.ts';
import { loadSpine } from '../../../records/spine.ts';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { Tabs } from '../../../ui/components/Tabs.tsx';
import { type Form, formOf } from '../../../web/form.ts';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { deskPage, notFound, type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { editContact, recordContact } from '../actions.ts';
import { contactFields, roleFields } from '../fields.ts';
import { KIND_WORDS, REFUSAL_WORDS, WORDS } from '../messages.ts';
import { mayRecord } from '../policy.ts';
import { keepRole } from '../roles.ts';
import { CONTACT_KINDS, type Contact, type ContactKind } from '../rules.ts';
import { type Card, findDuplicates } from '../store/contact.ts';
import { ContactForm } from './ContactForm.tsx';
import { loadFromPath } from './record.tsx';
import { bodyOption } from './role.tsx';

interface Shown {
  readonly title: string;
  readonly action: string;
  readonly kind: ContactKind;
  readonly values: Form;
  readonly refusals?: readonly Refusal[];
  readonly duplicates?: readonly Card[];
  /** Version of the contact that is edited; null for a new one. */
  readonly version: number | null;
  /** The record that is edited. */
  readonly of?: { readonly id: string; readonly number: string; readonly title: string };
}

async function show(visit: Visit, shown: Shown): Promise<Reply> {
  const { paths } = visit;
  const { title, kind, values, refusals = [], duplicates = [], version, of } = shown;
  const w = words.bind(null, visit);
  return deskPage({
    title,
    current: 'contacts',
    crumbs: [
      { label: w(WORDS.contacts), href: paths.deskRegister('contacts') },
      ...(of ? [{ label: of.number, href: paths.deskRecord('contacts', of.id) }] : []),
      { label: title },
    ],
    status: refusals.length > 0 ? 422 : 200,
    body: (
      <>
        <PageHead title={title} intro={of?.title} />
        {version === null && (
          <Tabs
            label={w(WORDS.whatKind)}
            tabs={CONTACT_KINDS.map((one) => ({
              label: w(KIND_WORDS[one]),
              href: paths.deskNew('contacts', { genre: one }),
              current: one === kind,
            }))}
          />
        )}
        <ContactForm
          visit={visit}
          action={shown.action}
          kind={kind}
          values={values}
          errors={atVisibility(errorsOf(refusals, visit.lang, REFUSAL_WORDS))}
          duplicates={duplicates}
          version={version}
          body={await bodyOption(visit, values.get('body'))}
        />
      </>
    ),
  });
}

const titleOfNew = (visit: Visit, kind: ContactKind): string => words(visit, kind === 'person' ? WORDS.newPerson : WORDS.newBody);
const kindFrom = (text: string): ContactKind => (text === 'body' ? 'body' : 'person');

export async function newContactPage(visit: Visit): Promise<Reply> {
  if (!mayRecord(visit.actor)) return refused({ id: 'forbidden' });
  const kind = kindFrom(visit.query.get('genre'));
  const values = formOf({ visibility: ['organisation'], name: [visit.query.get('nom')], family: [visit.query.get('nom')] });
  return show(visit, { title: titleOfNew(visit, kind), action: visit.paths.deskRegister('contacts'), kind, values, version: null });
}

/** Makes the contact and, for a person, the role that was typed with it. */
export async function createContact(visit: Visit): Promise<Reply> {
  const { form, paths } = visit;
  const read = readFields(contactFields, form);
  const role = read.ok && read.value.kind === 'person' && form.get('title') !== '' ? readFields(roleFields, form) : null;
  if (!read.ok || role?.ok === false)
    return again(visit, [...(read.ok ? [] : read.refusals), ...(role?.ok === false ? role.refusals : [])]);
  const made = await recordContact(visit, read.value);
  if (!made.ok) return again(visit, made.refusals);
  if (role && !visit.done) {
    const kept = await keepRole(visit, made.value, null, role.value);
    if (!kept.ok) return again(visit, kept.refusals);
  }
  return redirect(paths.deskRecord('contacts', made.value));
}

async function again(visit: Visit, refusals: readonly Refusal[]): Promise<Reply> {
  const { form, tx, org } = visit;
  if (refusals.some(({ id }) => id === 'forbidden')) return refused(...refusals);
  const kind = kindFrom(form.get('kind'));
  const typed: Contact = {
    kind,
    given: form.get('given'),
    family: form.get('family'),
    name: form.get('name'),
    email: form.get('email').toLowerCase(),
    partyKind: null,
    country: null,
    language: null,
    phone: '',
    notes: '',
    mergedInto: null,
  };
  const duplicates = refusals.some(({ id }) => id === 'duplicates') ? await findDuplicates(tx, org.id, typed, null) : [];
  return show(visit, {
    title: titleOfNew(visit, kind),
    action: visit.paths.deskRegister('contacts'),
    kind,
    values: form,
    refusals,
    duplicates,
    version: null,
  });
}

export async function editContactPage(visit: Visit): Promise<Reply> {
  const loaded = await loadFromPath(visit);
  if (!loaded) return notFound;
  if (!mayRecord(visit.actor)) return refused({ id: 'forbidden' });
  if (loaded.contact.mergedInto !== null) return refused({ id: 'alreadyMerged' });
  const { spine, contact } = loaded;
  const values = Object.entries({ ...contact, visibility: spine.visibility }).map(([name, value]) => [name, [value ?? '']] as const);
  return show(visit, {
    title: words(visit, WORDS.editTitle),
    action: visit.paths.deskEdit('contacts', spine.id),
    kind: contact.kind,
    values: formOf(Object.fromEntries(values)),
    version: spine.version,
    of: spine,
  });
}

export async function changeContact(visit: Visit): Promise<Reply> {
  const { form, paths } = visit;
  const id = visit.params.id ?? '';
  const read = readFields(contactFields, form);
  const version = Number(form.get('_version'));
  const changed = read.ok ? await editContact(visit, id, version, read.value) : read;
  if (changed.ok) return redirect(paths.deskRecord('contacts', changed.value));
  const final = changed.refusals.some((refusal) => ['notFound', 'forbidden', 'alreadyMerged'].includes(refusal.id));
  const current = final ? null : await loadSpine(visit.tx, visit.org.id, id);
  if (!current) return refused(...changed.refusals);
  return show(visit, {
    title: words(visit, WORDS.editTitle),
    action: paths.deskEdit('contacts', id),
    kind: kindFrom(form.get('kind')),
    values: form,
    refusals: changed.refusals,
    version: current.version,
    of: current,
  });
}
