import { facts } from '../../registers/agreements/rules.ts';
import type { AgreementDraft } from './agreement-life.ts';
import { type Batch, type Names, postedOf, spineRows } from './rows.ts';

/** The rows of some agreements with all that hangs on them. */
export function agreementBatch(names: Names, drafts: readonly AgreementDraft[]): Batch {
  const { org } = names;
  const made = drafts.map((draft) => {
    const { id, agreement, events, obligations, createdAt } = draft;
    const { state: _state, parties, steps, authorisations, renewals: _renewals, ...own } = agreement;
    const searched = {
      detail: own.official ?? '',
      body: [own.official ?? '', own.titleEn, ...parties.map(({ nameFr }) => nameFr)].join(' '),
    };
    const spine = spineRows(names, 'agreements', draft, searched);
    const { audience } = spine;
    const hung = { org, agreement: id, audience };
    const at = Temporal.Instant.fromEpochMilliseconds(createdAt).toString();
    return {
      ...spine,
      agreement: { org, id, audience, ...snaked(own) },
      parties: parties.map(({ nameFr, nameEn, ...party }, place) => ({
        ...hung,
        ...party,
        id: `${id.slice(0, -1)}${place}`,
        name_fr: nameFr,
        name_en: nameEn,
        place,
      })),
      steps: steps.map(({ on, ...step }) => ({ ...hung, ...step, on_day: on })),
      authorisations: authorisations.map(({ on, givenBy, ...given }) => ({ ...hung, ...given, given_by: givenBy, on_day: on })),
      events: events.map(({ on, until, ...event }) => ({
        ...hung,
        ...event,
        on_day: on,
        until_on: until,
        reference: '',
        note: '',
        account: null,
        at,
      })),
      obligations: obligations.map(({ dueOn, doneOn, ...one }) => ({ ...hung, ...one, due_on: dueOn, done_on: doneOn })),
      texts: own.signedOn === null ? [] : [{ ...hung, lang: 'fr', title: draft.title, authentic: true, attachment: null }],
      facts: postedOf(id, facts(id, agreement)),
    };
  });
  return {
    register: 'agreements',
    records: drafts.length,
    tables: [
      ['record', made.map(({ row }) => row)],
      ['agreement', made.map((one) => one.agreement)],
      ['agreement_party', made.flatMap(({ parties }) => parties)],
      ['agreement_step', made.flatMap(({ steps }) => steps)],
      ['agreement_authorisation', made.flatMap(({ authorisations }) => authorisations)],
      ['agreement_event', made.flatMap(({ events }) => events)],
      ['agreement_obligation', made.flatMap(({ obligations }) => obligations)],
      ['agreement_text', made.flatMap(({ texts }) => texts)],
      ['named_reader', made.flatMap(({ readers }) => readers)],
    ],
    facts: made.flatMap((one) => one.facts),
  };
}

/** Names of fields as columns have them. */
const snaked = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]),
  );
