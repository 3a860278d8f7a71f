import { loadUnits } from '../../../identity/units.ts';
import { accept, type Decision, type Refusal, refuse } from '../../../kernel/decision.ts';
import { isId } from '../../../kernel/ids.ts';
import { findByNumber, loadSpine } from '../../../records/spine.ts';
import { loadVocabulary } from '../../../records/vocabulary.ts';
import type { FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { Written } from '../../../ui/components/Written.tsx';
import { parseFields, readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { deskPage, notFound, type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { editAgreement, recordAgreement } from '../actions.ts';
import { type AgreementFields, agreementFields, type HistoryFields, historyFields, partyFields } from '../fields.ts';
import { isAuthorised } from '../law/authorised.ts';
import { REFUSAL_WORDS } from '../messages/refusals.ts';
import { WORDS } from '../messages.ts';
import { mayChange, mayKeepHistory, mayRecord } from '../policy.ts';
import type { Agreement } from '../rules.ts';
import { loadAgreement } from '../store/agreement.ts';
import { loadRules } from '../store/law.ts';
import { agreementCards, findByOfficial } from '../store/list.ts';
import { AgreementForm } from './AgreementForm.tsx';
import type { FormValues, PartyLine } from './form-values.ts';
import { titleOf } from './list.tsx';
import { withRules } from './words.ts';

/** Lines of parties that a form has at least, and at most. */
const FEWEST = 2;
const MOST = 60;

const lineNames = (n: number) => ({
  kind: `party${n}Kind`,
  nameFr: `party${n}Name`,
  nameEn: `party${n}NameEn`,
  country: `party${n}Country`,
  contact: `party${n}Contact`,
});

/** The lines of parties as they were typed, those without a name left out. */
function typedParties({ form }: Visit): readonly PartyLine[] {
  return Array.from({ length: MOST }, (_, n) => lineNames(n))
    .map(({ kind, nameFr, nameEn, country, contact }) => ({
      kind: form.get(kind),
      nameFr: form.get(nameFr),
      nameEn: form.get(nameEn),
      country: form.get(country),
      contact: form.get(contact),
    }))
    .filter(({ nameFr, nameEn }) => nameFr !== '' || nameEn !== '');
}

const given = (text: string): string | undefined => (text === '' ? undefined : text);

/** Reads the form: its fields, its lines of parties, and the agreements named by their numbers. */
async function read(visit: Visit): Promise<Decision<AgreementFields>> {
  const fields = readFields(agreementFields.omit({ parties: true, amends: true, succeeds: true }), visit.form);
  const refusals: Refusal[] = fields.ok ? [] : [...fields.refusals];
  const parties: AgreementFields['parties'] = [];
  for (const [n, line] of typedParties(visit).entries()) {
    const { kind, nameFr, nameEn, country, contact } = line;
    const party = parseFields(partyFields, {
      kind: given(kind),
      nameFr: given(nameFr) ?? given(nameEn),
      nameEn: given(nameEn),
      country: given(country),
      contact: given(contact),
    });
    if (party.ok) parties.push(party.value);
    else
      for (const refusal of party.refusals) refusals.push({ ...refusal, field: `party${n}${refusal.field === 'kind' ? 'Kind' : 'Name'}` });
  }
  const named: { amends?: string; succeeds?: string } = {};
  for (const field of ['amends', 'succeeds'] as const) {
    const number = visit.form.get(field);
    if (number === '') continue;
    const found = await agreementNamed(visit, number);
    if (found) named[field] = found;
    else refusals.push({ id: 'unknownAgreement', field });
  }
  return fields.ok && refusals.length === 0 ? accept({ ...fields.value, ...named, parties }) : refuse(...refusals);
}

/** An agreement by its number, AAAA-NN or that of its file. */
async function agreementNamed({ tx, org }: Visit, number: string): Promise<string | null> {
  const file = await findByNumber(tx, org.id, number);
  if (file?.register === 'agreements') return file.id;
  return findByOfficial(tx, org.id, number.trim());
}

/** Reads what is known of a life that went before, where the form is for that. */
function readHistory(visit: Visit): Decision<HistoryFields | null> {
  return visit.form.get('history') === 'true' ? readFields(historyFields, visit.form) : accept(null);
}

/** What was typed, so that a refused form loses nothing. */
const typed = (visit: Visit): FormValues => ({
  one: Object.fromEntries(Object.keys(visit.form.values).map((name) => [name, visit.form.get(name)])),
  sectors: visit.form.all('sectors'),
  parties: typedParties(visit),
  history: visit.form.get('history') === 'true',
});

async function valuesOf(visit: Visit, agreement: Agreement, title: string, visibility: string, unit: string | null): Promise<FormValues> {
  const cards = await agreementCards(
    visit.tx,
    visit.org.id,
    [agreement.amends, agreement.succeeds].filter((one) => one !== null),
  );
  const numberOf = (id: string | null): string => {
    const card = id ? cards.get(id) : undefined;
    return card ? (card.official ?? card.number) : '';
  };
  const flag = (value: boolean): string => (value ? 'true' : '');
  return {
    one: {
      title,
      titleEn: agreement.titleEn,
      kind: agreement.kind,
      nature: agreement.nature,
      country: agreement.country ?? '',
      ministries: agreement.ministries,
      subject: agreement.subject,
      important: flag(agreement.important),
      urgent: flag(agreement.urgent),
      urgencyReason: agreement.urgencyReason,
      endsOn: agreement.endsOn ?? '',
      tacit: flag(agreement.tacit),
      noticeMonths: String(agreement.noticeMonths),
      amends: numberOf(agreement.amends),
      succeeds: numberOf(agreement.succeeds),
      visibility,
      unit: unit ?? '',
    },
    sectors: agreement.sectors,
    parties: agreement.parties.map(({ kind, nameFr, nameEn, country, contact }) => ({
      kind,
      nameFr,
      nameEn: nameEn === nameFr ? '' : nameEn,
      country: country ?? '',
      contact: contact ?? '',
    })),
    history: false,
  };
}

interface Shown {
  readonly title: string;
  readonly action: string;
  readonly values: FormValues;
  readonly errors?: FieldErrors;
  readonly version: number | null;
  readonly authorised?: boolean;
  /** The agreement that is edited; none of a new one. */
  readonly of?: { readonly id: string; readonly number: string; readonly title: string };
}

async function show(visit: Visit, { title, action, values, errors = {}, version, authorised, of }: Shown): Promise<Reply> {
  const { tx, org, paths } = visit;
  const vocabulary = await loadVocabulary(tx, org.id);
  const units = await loadUnits(tx, org.id);
  const { titleEn = '' } = values.one;
  return deskPage({
    title,
    current: 'agreements',
    crumbs: [
      { label: words(visit, WORDS.agreements), href: paths.deskRegister('agreements') },
      ...(of ? [{ label: of.number, href: paths.deskRecord('agreements', of.id) }] : []),
      { label: title },
    ],
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <>
        <PageHead title={title} intro={of && <Written english={titleEn}>{titleOf(visit, { title: of.title, titleEn })}</Written>} />
        <AgreementForm
          visit={visit}
          action={action}
          cancel={of ? paths.deskRecord('agreements', of.id) : paths.deskRegister('agreements')}
          values={values}
          errors={errors}
          version={version}
          authorised={authorised}
          vocabulary={vocabulary}
          units={units}
          lines={Math.min(MOST, Math.max(FEWEST, values.parties.length + 1))}
        />
      </>
    ),
  });
}

const titleOfNew = (visit: Visit, history: boolean): string => words(visit, history ? WORDS.takeUp : WORDS.openTitle);

export async function newAgreementPage(visit: Visit): Promise<Reply> {
  if (!mayRecord(visit.actor)) return refused({ id: 'forbidden' });
  const history = visit.query.get('reprise') === 'oui' && mayKeepHistory(visit.actor);
  return show(visit, {
    title: titleOfNew(visit, history),
    action: visit.paths.deskRegister('agreements'),
    values: {
      one: { noticeMonths: '6', visibility: 'organisation', unit: visit.actor.units[0] ?? '', ...(history ? { state: 'inForce' } : {}) },
      sectors: [],
      parties: [],
      history,
    },
    version: null,
  });
}

export async function createAgreement(visit: Visit): Promise<Reply> {
  const fields = await read(visit);
  const history = readHistory(visit);
  const made =
    fields.ok && history.ok
      ? await recordAgreement(visit, fields.value, history.value)
      : refuse(...(fields.ok ? [] : fields.refusals), ...(history.ok ? [] : history.refusals));
  if (made.ok) return redirect(visit.paths.deskRecord('agreements', made.value));
  const values = typed(visit);
  return again(visit, made.refusals, {
    title: titleOfNew(visit, values.history),
    action: visit.paths.deskRegister('agreements'),
    values,
    version: null,
  });
}

export async function editAgreementPage(visit: Visit): Promise<Reply> {
  const { tx, org } = visit;
  const id = visit.params.id ?? '';
  const spine = await loadSpine(tx, org.id, id);
  const row = spine?.register === 'agreements' ? await loadAgreement(tx, org.id, id) : null;
  if (!spine || !row) return notFound;
  if (!mayChange(visit.actor, spine)) return refused({ id: 'forbidden' });
  return show(visit, {
    title: words(visit, WORDS.editTitle),
    action: visit.paths.deskEdit('agreements', id),
    values: await valuesOf(visit, { ...row, state: 'exploration' }, spine.title, spine.visibility, spine.unit),
    version: spine.version,
    of: spine,
    authorised: spine.state === 'authorised' && isAuthorised(row),
  });
}

export async function changeAgreement(visit: Visit): Promise<Reply> {
  const id = visit.params.id ?? '';
  const version = Number(visit.form.get('_version'));
  const fields = await read(visit);
  const made = fields.ok ? await editAgreement(visit, id, version, fields.value) : fields;
  if (made.ok) return redirect(visit.paths.deskRecord('agreements', made.value));
  const current = await loadSpine(visit.tx, visit.org.id, id);
  if (!current || !isId(id)) return notFound;
  return again(visit, made.refusals, {
    title: words(visit, WORDS.editTitle),
    action: visit.paths.deskEdit('agreements', id),
    values: typed(visit),
    version: current.version,
    of: current,
  });
}

async function again(visit: Visit, refusals: readonly Refusal[], shown: Omit<Shown, 'errors'>): Promise<Reply> {
  if (refusals.some(({ id }) => id === 'forbidden' || id === 'notFound')) return refused(...refusals);
  const rules = await loadRules(visit.tx, visit.org.id);
  return show(visit, { ...shown, errors: errorsOf(withRules(visit, rules, refusals), visit.lang, REFUSAL_WORDS) });
}
