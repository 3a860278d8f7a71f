import { factsOf } from '../../clocks/facts.ts';
import { newToken, tokenHash } from '../../identity/token.ts';
import { newId } from '../../kernel/ids.ts';
import { searchable, sortKey } from '../../kernel/text.ts';
import { type Kind, REACHES, REGISTERS } from '../../registers/requests/rules.ts';
import { newSecret, secretHash } from '../../registers/requests/secret.ts';
import { expiryOf, type RequestDraft } from './requests.ts';
import type { Batch, Names } from './rows.ts';
import type { Row } from './store/rows.ts';

/** The rows of some requests, or of some complaints, which their officers alone may know of. Nobody has their secrets: they are made here and kept by nobody. */
export function requestBatch({ org, accounts, terms }: Names, kind: Kind, drafts: readonly RequestDraft[]): Batch {
  const audience = REACHES[kind];
  const register = REGISTERS[kind];
  const handler = accounts.get(kind === 'complaint' ? 'complaintsOfficer' : 'agent') ?? null;
  const records = drafts.map(
    ({ id, number, title, on, changedAt, request }): Row => ({
      org,
      id,
      register,
      number,
      title,
      title_key: sortKey(title),
      visibility: audience,
      audience,
      unit: null,
      state: request.state,
      on_day: on,
      created_at: request.receivedAt,
      created_by: request.channel === 'web' || request.channel === 'email' ? null : handler,
      changed_at: changedAt,
      detail: '',
      // No search finds a complaint.
      ...(kind === 'complaint' ? {} : { heading: searchable(`${title} ${number}`), body: searchable(request.name) }),
    }),
  );
  const own = drafts.map(
    ({ id, request: q }): Row => ({
      org,
      id,
      audience,
      kind,
      channel: q.channel,
      lang: q.lang,
      category: q.category,
      name: q.name,
      email: q.email,
      telephone: q.telephone,
      address: q.address,
      received_at: q.receivedAt,
      posted_on: q.postedOn,
      complete_at: q.completeAt,
      correction: q.correction,
      assignee: q.assignee && handler,
      acknowledged_at: q.acknowledgedAt,
      acknowledged_how: q.acknowledgedHow,
      answered_at: q.answeredAt,
      answered_how: q.answeredHow,
      ended_at: q.endedAt,
      reason: q.reason,
      merged_into: q.mergedInto,
      transferred_to: q.transferredTo,
      consent_on: q.consentOn,
      secret_hash: secretHash(newSecret()),
    }),
  );
  return {
    register,
    records: drafts.length,
    tables: [
      ['record', records],
      ['request', own],
      [
        'request_message',
        drafts.flatMap(({ id, messages }) =>
          messages.map(({ byAgent, ...one }) => ({ org, request: id, audience, author: byAgent ? handler : null, ...one })),
        ),
      ],
      ['clock', drafts.flatMap((draft) => draft.runs.map((run) => clockRow(org, terms.standards.length, draft, run)))],
      ['satisfaction', drafts.flatMap((draft) => questionRow(org, draft))],
    ],
    facts: drafts.flatMap(({ id, request, runs }) =>
      factsOf(register, request.channel, runs).map((fact) => ({ record: id, posted: { id: newId(), sign: 1, fact } })),
    ),
  };
}

const clockRow = (org: number, standards: number, { id, request }: RequestDraft, run: RequestDraft['runs'][number]): Row => {
  const { number, anchorEvent, calendarEdition, calendarVersion, ...rest } = run;
  return {
    org,
    record: id,
    register: REGISTERS[request.kind],
    audience: REACHES[request.kind],
    channel: request.channel,
    run: number,
    standards,
    anchor_event: anchorEvent,
    calendar_edition: calendarEdition,
    calendar_version: calendarVersion,
    ...rest,
  };
};

const questionRow = (org: number, { id, request, question }: RequestDraft): readonly Row[] =>
  question && request.endedAt !== null
    ? [
        {
          org,
          request: id,
          audience: REACHES[request.kind],
          category: request.category,
          asked_on: question.askedOn,
          expires_at: expiryOf(request.endedAt),
          token_hash: tokenHash(newToken()),
          level: question.level,
          answered_at: question.answeredAt,
          comment: question.comment,
        },
      ]
    : [];
