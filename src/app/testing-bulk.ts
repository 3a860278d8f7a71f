import { NOBODY } from '../journal/write.ts';

/**
 * SQL that fills an organisation with many fictional records at once, for plans of queries and benchmarks: as superuser, and without
 * the work of `keep`, so that journal and tallies are not those that the application would have made.
 */
// Nothing has counted these rows yet: a planner that believes there is one joins by nested loops, for minutes.
const BEGIN = `set session_replication_role = replica; set enable_nestloop = off;`;
const END = `set session_replication_role = origin; set enable_nestloop = on;`;

const idOf = (what: string, n: string): string => `md5('${what} ' || ${n})::uuid`;
const WORDS = `array['Rencontre', 'Salon', 'Mission', 'Forum', 'Atelier', 'Visite']`;
const PLACES = `array['Tōkyō', 'Munich', 'Dakar', 'São Paulo', 'Montréal', 'Mexico', 'Londres']`;

/** Held actions numbered from `first` to `last`, over seven years: spine, row, entry of the journal; every thousandth speaks of « hydroélectricité ». */
export const bulkRecords = (org: number, first: number, last: number): string => `${BEGIN}
  insert into record (org, id, register, number, title, title_key, visibility, audience, state, on_day, created_by, document)
    select ${org}, ${idOf(`record ${org}`, 'n')}, 'actions', 'F-' || n, title, lower(title), case when n % 5 = 0 then 'public' else 'organisation' end,
           case when n % 5 = 0 then 'public' else 'org' end, 'held', date '2019-04-01' + n % 2557, ${idOf('person', 'n % 50')},
           search_document(fold_text(title || ' F-' || n), fold_text(case when n % 1000 = 0 then 'Échanges sur l’hydroélectricité' else 'Suites à donner' end))
      from (select n, (${WORDS})[1 + n % 6] || ' fictive ' || n || ', ' || (${PLACES})[1 + n % 7] as title from generate_series(${first}, ${last}) n) titled;
  insert into action (org, id, audience, kind, stream, role, led_by, countries, sectors)
    select org, id, audience, (array['meeting', 'prospecting', 'promotion', 'communication', 'intervention', 'protocol'])[1 + substr(number, 3)::integer % 6],
           'economic', 'led', 'ministry', '{FR}', '{culture}'
      -- Joined with the series, a plan made from old statistics may compare each record with each number.
      from record where org = ${org} and register = 'actions' and number like 'F-%' and substr(number, 3)::integer between ${first} and ${last};
  insert into journal_entry (org, id, at, account, verb, register, record, subject, sealed)
    select ${org}, ${idOf(`entry ${org}`, 'n')}, timestamptz '2019-04-01' + n * interval '1 minute', null, 'create', 'actions', ${idOf(`record ${org}`, 'n')}, '${NOBODY}', '\\x'
      from generate_series(${first}, ${last}) n;
  ${END}`;

/** Facts of held actions numbered from `first` to `last`, spread over the records from 1 to `records`. */
export const bulkFacts = (org: number, first: number, last: number, records: number): string => `${BEGIN}
  insert into fact (org, id, kind, record, on_day, sign, facets, entry)
    select ${org}, ${idOf(`fact ${org}`, 'n')}, 'action.held', ${idOf(`record ${org}`, `1 + n % ${records}`)}, date '2019-04-01' + n % 2557, 1,
           jsonb_build_object('kind', (array['meeting', 'prospecting', 'promotion', 'communication', 'intervention', 'protocol'])[1 + n % 6],
             'stream', (array['influence', 'economic', 'cultural'])[1 + n % 3], 'role', 'led', 'ledBy', 'ministry', 'influential', n % 4 = 0,
             'priorityTerritory', n % 3 = 0, 'prioritySector', n % 7 = 0, 'positioning', n % 2 = 0,
             'sector', jsonb_build_array('culture'), 'country', jsonb_build_array((array['FR', 'US', 'JP', 'DE', 'MX'])[1 + n % 5])),
           ${idOf(`entry ${org}`, `1 + n % ${records}`)}
      from generate_series(${first}, ${last}) n;
  ${END}`;

/** Agreements numbered from `first` to `last`, half of them published, one in three without a day of signature. */
export const bulkAgreements = (org: number, first: number, last: number): string => `${BEGIN}
  insert into record (org, id, register, number, title, title_key, visibility, audience, state, on_day, document)
    select ${org}, ${idOf(`agreement ${org}`, 'n')}, 'agreements', 'E-' || n, 'Entente fictive ' || n, 'entente fictive ' || n,
           case when n % 2 = 0 then 'public' else 'organisation' end, case when n % 2 = 0 then 'public' else 'org' end,
           (array['inForce', 'negotiation', 'renewed', 'ended'])[1 + n / 2 % 4], date '1990-01-01' + n % 13000, ''::tsvector
      from generate_series(${first}, ${last}) n;
  insert into agreement (org, id, audience, kind, nature, country, signed_on, ends_on)
    select ${org}, ${idOf(`agreement ${org}`, 'n')}, case when n % 2 = 0 then 'public' else 'org' end, 'international',
           (array['arm', 'cooperation', 'socialSecurity'])[1 + n % 3], (array['FR', 'US', 'JP', 'DE', 'MX'])[1 + n % 5],
           case when n % 3 > 0 then date '1990-01-01' + n % 13000 end, case when n % 4 > 0 then date '2026-01-01' + n % 9000 end
      from generate_series(${first}, ${last}) n;
  ${END}`;

/** Requests for information numbered from `first` to `last`, one in twenty open, each with two terms; of the open ones one in ten waits for its person. */
export const bulkRequests = (org: number, first: number, last: number): string => `${BEGIN}
  insert into record (org, id, register, number, title, title_key, visibility, audience, state, on_day, document)
    select ${org}, ${idOf(`request ${org}`, 'n')}, 'requests', 'D-' || n, 'Demande fictive ' || n, 'demande fictive ' || n, 'staff', 'staff',
           case when n % 20 > 0 then 'closed' when n % 200 = 0 then 'incomplete' else 'assigned' end, date '2024-04-01' + n % 800, ''::tsvector
      from generate_series(${first}, ${last}) n;
  insert into request (org, id, audience, kind, channel, lang, category, name, email, telephone, address, received_at, assignee, secret_hash)
    select ${org}, ${idOf(`request ${org}`, 'n')}, 'staff', 'request', 'web', 'fr', 'renseignements', '', '', '', '', timestamptz '2024-04-01' + n % 800 * interval '1 day',
           case when n % 3 = 0 then ${idOf('person', 'n % 50')} end, repeat('0', 64)
      from generate_series(${first}, ${last}) n;
  insert into clock (org, record, standard, run, register, audience, channel, outcome, edition, standards, calendar, calendar_version, days, pausable, anchor_event, anchor, due)
    select ${org}, ${idOf(`request ${org}`, 'n')}, standard, 1, 'requests', 'staff', 'web',
           case when n % 20 > 0 or standard = 'ack' then (case when n % 13 = 0 then 'late' else 'met' end) when n % 200 = 0 then 'restarted' else 'running' end,
           '2021-10-01', 1, ${idOf('calendar', '1')}, 1, 10, false, 'complete', date '2024-04-01' + n % 800, date '2024-04-15' + n % 800
      from generate_series(${first}, ${last}) n, unnest(array['ack', 'answer']) standard;
  ${END}`;

/**
 * Planned actions numbered from `first` to `last`, on days over 20 years from 2030 on, each in one of 195 countries and with one of 20 000
 * people; one in ten is of a unit.
 */
export const bulkPresences = (org: number, first: number, last: number): string => `${BEGIN}
  insert into record (org, id, register, number, title, title_key, visibility, audience, state, on_day, document)
    select ${org}, ${idOf(`planned ${org}`, 'n')}, 'actions', 'P-' || n, 'Action prévue fictive ' || n, 'action prevue fictive ' || n,
           case when n % 10 = 0 then 'unit' else 'organisation' end, case when n % 10 = 0 then 'unit:' || ${idOf('unit', '1')} else 'org' end,
           'planned', date '2030-01-01' + n % 7300, ''::tsvector
      from generate_series(${first}, ${last}) n;
  insert into presence (org, record, audience, register, from_day, until_day, places)
    select org, id, audience, 'actions', on_day, on_day + 3, array[chr(65 + n % 195 / 26) || chr(65 + n % 195 % 26)]
      from record, lateral (select substr(number, 3)::integer as n) numbered
     where org = ${org} and register = 'actions' and number like 'P-%' and n between ${first} and ${last};
  insert into presence_mark (org, record, mark, audience, from_day, until_day)
    select p.org, p.record, m.mark, p.audience, p.from_day, p.until_day from presence p join record r on r.org = p.org and r.id = p.record,
           lateral (select substr(r.number, 3)::integer as n) numbered,
           lateral (values ('country:' || p.places[1]), ('party:' || ${idOf('person', 'n % 20000')})) m (mark)
     where p.org = ${org} and r.number like 'P-%' and n between ${first} and ${last};
  ${END}`;
