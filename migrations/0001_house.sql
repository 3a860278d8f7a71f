-- The house: organisations, access, accounts, records, journal, ledger, search.
-- Three classes of tables (src/db/classes.ts lists them, a test holds the list against the catalogue):
--   by organisation: primary key begins with org, row-level security by org and, where a row may be hidden, by audience;
--   installation:    accounts and sessions, policies by account;
--   machinery:       schema `machinery`, ids only, no personal data, the application's roles have no grant there.
-- No operator that is not leakproof filters a listed column: uuid, integer, text, date, timestamptz only.

do $$
begin
  if not exists (select from pg_roles where rolname = 'chancery_app') then create role chancery_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'chancery_public') then create role chancery_public nologin; end if;
exception when duplicate_object or unique_violation then null; -- two databases of one server migrating at once
end $$;
grant chancery_app, chancery_public to current_user;
grant usage on schema public to chancery_app, chancery_public;
create schema if not exists machinery;
create schema if not exists numbers;

-- What the transaction said of its actor. Stable and without a table: a policy evaluates each once a query.
create function current_org() returns integer language sql stable parallel safe
  return nullif(current_setting('chancery.org', true), '')::integer;
create function current_account() returns uuid language sql stable parallel safe
  return nullif(current_setting('chancery.account', true), '')::uuid;
create function current_audiences() returns text[] language sql stable parallel safe
  return string_to_array(coalesce(current_setting('chancery.audiences', true), ''), ',');

-- Puts a table under row-level security. Rows of other organisations do not exist; where the table has an `audience`,
-- rows for other audiences do not exist either. The owner of the schema (migrations, jobs, verify, backup) sees all.
create procedure secure_by_org(target regclass) language plpgsql as $$
declare
  own text := 'org = (select current_org())';
  has_audience boolean := exists (select from pg_attribute where attrelid = target and attname = 'audience' and not attisdropped);
  seen text := own || case when has_audience then ' and audience = any ((select current_audiences())::text[])' else '' end;
  open text := own || case when has_audience then ' and audience = ''public''' else '' end;
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy maintenance on %s to current_user using (true) with check (true)', target);
  execute format('create policy app_select on %s for select to chancery_app using (%s)', target, seen);
  execute format('create policy app_insert on %s for insert to chancery_app with check (%s)', target, own);
  execute format('create policy app_update on %s for update to chancery_app using (%s) with check (%s)', target, seen, own);
  execute format('create policy app_delete on %s for delete to chancery_app using (%s)', target, seen);
  execute format('create policy public_select on %s for select to chancery_public using (%s)', target, open);
end $$;

-- Lists of words and lengths of what every act writes. A domain's check is read once a connection; that of a table, at each statement.
create domain visibility as text check (value in ('public', 'organisation', 'unit', 'named'));
create domain heading as text check (length(value) between 1 and 500);
create domain form_key as text check (length(value) between 8 and 80);

-- Organisations ------------------------------------------------------------------------------------------------------
create table organisation (
  id integer primary key,
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
  name_fr text not null, name_en text not null,
  short_name_fr text not null, short_name_en text not null,
  theme text not null check (theme in ('ministere', 'ville')),
  fictional boolean not null default false,
  fiscal_start integer not null check (fiscal_start between 1 and 12),
  time_zone text not null,
  details jsonb not null default '{}' -- address, telephone, hours: shown, never filtered
);
alter table organisation enable row level security;
alter table organisation force row level security;
create policy maintenance on organisation to current_user using (true) with check (true);
create policy anyone_select on organisation for select to chancery_app, chancery_public using (true);
grant select on organisation to chancery_app, chancery_public;

-- Accounts (installation class) --------------------------------------------------------------------------------------
create table account (
  id uuid primary key,
  email text not null unique check (email = lower(email) and length(email) <= 254),
  name text not null check (length(name) between 1 and 200),
  password_hash text,
  lang text not null default 'fr' check (lang in ('fr', 'en')),
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);
create table session (
  id uuid primary key,
  account uuid not null references account on delete cascade,
  token_hash text not null unique,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  agent text not null default '',
  address text not null default ''
);
create index session_account on session (account);
do $$
declare t text;
begin
  foreach t in array array['account', 'session'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy maintenance on %I to current_user using (true) with check (true)', t);
  end loop;
end $$;
create policy own_account on account to chancery_app using (id = (select current_account())) with check (id = (select current_account()));
create policy own_session on session to chancery_app using (account = (select current_account())) with check (account = (select current_account()));
grant select, update (name, password_hash, lang) on account to chancery_app;
grant select (id, account, created_at, last_seen_at, expires_at, agent, address), delete on session to chancery_app;

create table machinery.sign_in_attempt (key text not null, at timestamptz not null default now());
create index sign_in_attempt_key on machinery.sign_in_attempt (key, at);
create table machinery.boot_key (hash text primary key, created_at timestamptz not null default now(), used_at timestamptz);
create table machinery.signing_key (org integer primary key references organisation on delete cascade, seed bytea not null check (length(seed) = 32));
-- How far the journal of an organisation is integrated: entries of transactions below `xid` have their place and their facts are folded.
create table machinery.progress (org integer primary key references organisation on delete cascade, xid bigint not null default 0, position bigint not null default 0,
  published bigint not null default 0); -- how many of them changed what the public reads

-- Units and roles ----------------------------------------------------------------------------------------------------
create table unit (
  org integer not null references organisation, id uuid not null,
  kind text not null check (kind in ('directorate', 'post', 'service')),
  name_fr text not null, name_en text not null,
  closed_on date,
  primary key (org, id)
);
create table membership (
  org integer not null references organisation, id uuid not null,
  account uuid not null references account on delete cascade,
  role text not null, unit uuid,
  since date not null, until date,
  primary key (org, id),
  foreign key (org, unit) references unit (org, id)
);
create unique index membership_once on membership (org, account, role, coalesce(unit, '00000000-0000-0000-0000-000000000000'::uuid)) where until is null;
create index membership_account on membership (account);
call secure_by_org('unit');
call secure_by_org('membership');
grant select, insert, update on unit to chancery_app;
grant select, insert, update on membership to chancery_app;

-- The spine of every record ------------------------------------------------------------------------------------------
-- What every act writes does not refer to `organisation`: row-level security lets a writer use the number of his own alone, and the
-- reference would have all writers lock the same row.
create table record (
  org integer not null, id uuid not null,
  register text not null, number text not null,
  title heading not null,
  title_key text not null,
  visibility visibility not null,
  audience text not null,
  unit uuid, state text not null, on_day date not null,
  version integer not null default 1,
  created_at timestamptz not null default now(), created_by uuid, changed_at timestamptz not null default now(),
  detail text not null default '', document tsvector not null default '', -- what a search shows under the title, and what it finds
  primary key (org, id),
  unique (org, number, register),
  foreign key (org, unit) references unit (org, id)
);
create index record_by_day on record (org, register, on_day desc, id desc);
create index record_by_title on record (org, register, title_key, id);
create index record_by_state on record (org, register, state, on_day desc, id desc);
create index record_document on record using gin (document);
call secure_by_org('record');
grant select, insert, update on record to chancery_app;
grant select (org, id, register, number, title, title_key, state, on_day, audience) on record to chancery_public;

create table named_reader (
  org integer not null, record uuid not null, account uuid not null references account on delete cascade,
  primary key (org, record, account),
  foreign key (org, record) references record (org, id) on delete cascade
);
create index named_reader_account on named_reader (org, account);
call secure_by_org('named_reader');
grant select, insert, delete on named_reader to chancery_app;

create table record_comment (
  org integer not null, id uuid not null, record uuid not null,
  audience text not null,
  author uuid not null, at timestamptz not null default now(),
  body text not null check (length(body) between 1 and 10000),
  primary key (org, id),
  foreign key (org, record) references record (org, id)
);
create index record_comment_record on record_comment (org, record, at);
call secure_by_org('record_comment');
grant select, insert on record_comment to chancery_app;

create table record_link (
  org integer not null, source uuid not null, target uuid not null,
  kind text not null check (kind in ('relates', 'follows', 'causes')),
  at timestamptz not null default now(), author uuid,
  primary key (org, source, target),
  check (source <> target),
  foreign key (org, source) references record (org, id),
  foreign key (org, target) references record (org, id)
);
create index record_link_target on record_link (org, target);
call secure_by_org('record_link');
grant select, insert, delete on record_link to chancery_app;

-- A key sent with a form: the second submission finds the record that the first one made.
create table idempotency (
  org integer not null, account uuid not null, key form_key not null,
  record uuid not null, at timestamptz not null default now(),
  primary key (org, account, key)
);
call secure_by_org('idempotency');
grant select, insert on idempotency to chancery_app;

-- Numbers: sequences made when first needed. Gaps are allowed; a writer never waits for another.
create function next_number(series text) returns bigint language plpgsql security definer set search_path = pg_catalog as $$
declare
  name text := 's' || current_setting('chancery.org')::integer || '_' || series;
  sequence regclass := to_regclass('numbers.' || name);
begin
  if sequence is not null then return nextval(sequence); end if;
  if series !~ '^[a-z0-9_]{1,40}$' then raise exception 'not a series: %', series; end if;
  begin
    execute format('create sequence if not exists numbers.%I', name);
  exception when unique_violation or duplicate_table then null; -- another writer of the same moment made it
  end;
  return nextval(to_regclass('numbers.' || name));
end $$;
revoke all on function next_number(text) from public;
grant execute on function next_number(text) to chancery_app;

-- Journal: who did what, when. Appended, never changed. -------------------------------------------------------------
create table journal_entry (
  org integer not null, id uuid not null,
  at timestamptz not null, account uuid, verb text not null, register text not null, record uuid,
  fields jsonb not null default '{}',   -- names of the fields changed → salted hash of the new value
  facts text not null default '',       -- digest of the facts posted with it
  -- Old and new values, sealed with the key of the person concerned: without the key nothing can be read, and every proof still holds.
  subject uuid not null, sealed bytea not null,
  published boolean not null default false, -- it changes what the public reads: the version of that is how many such entries there are
  xid bigint not null default (pg_current_xact_id()::text::bigint),
  primary key (org, id)
);
create index journal_entry_record on journal_entry (org, record, at);
create index journal_entry_xid on journal_entry (org, xid);
create index journal_entry_at on journal_entry (org, at desc, id desc);
create table subject_key (
  org integer not null references organisation, subject uuid not null, key bytea not null check (length(key) = 32),
  primary key (org, subject)
);
create table journal_leaf (
  org integer not null, position bigint not null, shard text not null, index bigint not null,
  entry uuid not null, commitment bytea not null check (length(commitment) = 32),
  primary key (org, position),
  unique (org, shard, index), unique (org, entry) -- written from the entries just read, which nobody may delete; verify holds both together
);
create table journal_checkpoint (
  org integer not null references organisation, shard text not null, size bigint not null, position bigint not null,
  root bytea not null, note text not null, key bytea not null check (length(key) = 32), -- the public key that signed
  at timestamptz not null,
  primary key (org, shard, size)
);
create table journal_shard (
  org integer not null references organisation, shard text not null, size bigint not null, frontier text not null,
  primary key (org, shard)
);
call secure_by_org('journal_entry');
call secure_by_org('subject_key');
call secure_by_org('journal_leaf');
call secure_by_org('journal_checkpoint');
call secure_by_org('journal_shard');
grant select, insert on journal_entry, subject_key to chancery_app;
grant select on journal_leaf, journal_checkpoint to chancery_app;
grant select on journal_checkpoint to chancery_public;

-- Ledger: what happened, in facts. Appended, never changed; a correction is a reversal and a new fact. -----------------
create table measure (
  org integer not null references organisation, id integer not null,
  key text not null, kind text not null, definition jsonb not null,
  bucket text not null check (bucket in ('month', 'day')), -- day where facts lie ahead of today
  counted_by text,                                         -- facet (or 'party') counted once a fiscal year; null: every fact
  published boolean not null default false,
  state text not null default 'computing' check (state in ('computing', 'ready')),
  primary key (org, id), unique (org, key)
);
create table fact (
  org integer not null, id uuid not null,
  kind text not null, record uuid not null, on_day date not null,
  sign smallint not null,
  reverses uuid check (sign = case when reverses is null then 1 else -1 end),
  amount numeric, met boolean, party uuid, post uuid,
  facets jsonb not null default '{}',
  entry uuid not null,
  xid bigint not null default (pg_current_xact_id()::text::bigint),
  primary key (org, id) -- written by the statement that writes its record and its entry: references would prove nothing new
);
create unique index fact_reversed_once on fact (org, reverses) where reverses is not null;
create index fact_record on fact (org, record);
create index fact_kind_day on fact (org, kind, on_day);
-- Which fact counts toward which measure: the list behind a figure.
create table counted (
  org integer not null, measure integer not null, on_day date not null, fact uuid not null,
  record uuid not null, sign smallint not null, reverses uuid,
  xid bigint not null default (pg_current_xact_id()::text::bigint),
  primary key (org, measure, on_day, fact)
);
create index counted_reverses on counted (org, measure, reverses) where reverses is not null;
-- Rows are appended in the order of their transactions: what lies above the mark is in the last pages.
create index counted_xid on counted using brin (xid) with (pages_per_range = 16, autosummarize = on);
-- Sums of what is folded. dim '' is the total; otherwise post, country or sector.
create table tally (
  org integer not null, measure integer not null, dim text not null, bucket date not null, value text not null,
  n bigint not null, met bigint not null, amount numeric not null,
  primary key (org, measure, dim, bucket, value)
);
-- For distinct measures: how many live facts each party has in each bucket of a fiscal year. The tally counts a party in its first bucket.
create table distinct_party (
  org integer not null, measure integer not null, year date not null, dim text not null, value text not null,
  party text not null, bucket date not null, n integer not null,
  primary key (org, measure, year, dim, value, party, bucket)
);
call secure_by_org('measure');
call secure_by_org('fact');
call secure_by_org('counted');
call secure_by_org('tally');
call secure_by_org('distinct_party');
-- The application adds facts and reads them through the functions of 0002 alone, which apply what the actor may see.
grant select on measure to chancery_app, chancery_public;
grant insert on fact, counted to chancery_app;
