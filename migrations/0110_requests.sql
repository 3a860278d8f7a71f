-- Requests for information and complaints: two audiences more, what a complaint leaves that nobody else may read, and the register.

-- Audiences ------------------------------------------------------------------------------------------------------------
-- `staff`: members but partners and evaluators, for what citizens send in. `confidential`: complaints officers alone.
alter domain visibility drop constraint visibility_check;
alter domain visibility add constraint visibility_check check (value in ('public', 'organisation', 'unit', 'named', 'staff', 'confidential'));

-- `enter` of 0072, with the two audiences. Programs and jobs (`enter_by_key`, `enter_as`) are given neither.
create or replace function enter(
  org_slug text, token text, writes boolean, idempotency_key text, new_record uuid,
  out org integer, out account uuid, out account_name text, out lang text, out session uuid,
  out roles text[], out units uuid[], out audiences text[], out done uuid, out measures integer, out weak boolean
) language plpgsql security definer set search_path = public, pg_catalog as $$
#variable_conflict use_column
declare
  seen timestamptz;
  named uuid[];
  nothing text; -- an assignment is cheaper than a statement
begin
  -- One statement for all that the rows of the person say.
  select o.id, s.account, a.name, a.lang, s.id, s.last_seen_at,
         array(select distinct m.role from membership m where m.org = o.id and m.account = s.account and m.until is null),
         array(select distinct m.unit from membership m where m.org = o.id and m.account = s.account and m.until is null and m.unit is not null),
         array(select n.record from named_reader n where n.org = o.id and n.account = s.account limit 2000),
         coalesce(not s.strong and exists (select from second_factor_rule r join membership m on m.org = r.org and m.role = r.role
                                            where r.org = o.id and m.account = s.account and m.until is null), false)
    into org, account, account_name, lang, session, seen, roles, units, named, weak
    from organisation o
    left join (session s join account a on a.id = s.account and a.disabled_at is null) on s.token_hash = token and s.expires_at > now()
   where o.slug = org_slug;
  if org is null then return; end if;
  audiences := array['public'];
  if cardinality(roles) > 0 then
    audiences := array['public', 'org'];
    if cardinality(units) > 0 then audiences := audiences || array(select 'unit:' || u from unnest(units) u); end if;
    if cardinality(named) > 0 then audiences := audiences || array(select 'named:' || n from unnest(named) n); end if;
    if not roles <@ array['partner', 'evaluator'] then audiences := audiences || 'staff'::text; end if;
    if 'complaintsOfficer' = any (roles) then audiences := audiences || 'confidential'::text; end if;
  end if;
  if writes then nothing := pg_advisory_xact_lock_shared(7, org)::text; end if; -- a cut and a new measure take it exclusively
  if seen < now() - interval '5 minutes' then
    update session set last_seen_at = now() where id = enter.session;
  end if;
  nothing := set_config('chancery.org', org::text, true);
  nothing := set_config('chancery.account', coalesce(account::text, ''), true);
  nothing := set_config('chancery.audiences', array_to_string(audiences, ','), true);
  if writes then
    if idempotency_key is not null and account is not null then
      select i.record into done from idempotency i where i.org = enter.org and i.account = enter.account and i.key = idempotency_key;
      if done is null then -- of two at once, the second waits for the first, fails here (23505) and enters again
        insert into idempotency (org, account, key, record) values (enter.org, enter.account, idempotency_key, new_record);
      end if;
    end if;
    select coalesce(max(m.id), 0) into measures from measure m where m.org = enter.org;
  end if;
end $$;

-- What an act on a confidential record leaves beside it, hidden with it: the entry of the journal and the key that seals it. Of
-- the journal the leaves remain, which tell nothing (src/journal/entry.ts).
alter table journal_entry add column audience text not null default 'org';
alter policy app_select on journal_entry using (org = (select current_org()) and audience = any ((select current_audiences())::text[]));
alter table subject_key add column audience text not null default 'public'; -- asked for by whoever acts, signed in or not
alter policy app_select on subject_key using (org = (select current_org()) and audience = any ((select current_audiences())::text[]));
-- Which record a form made is the affair of who sent it.
alter policy app_select on idempotency using (org = (select current_org()) and account = (select current_account()));
-- The register ---------------------------------------------------------------------------------------------------------
create table request (
  org integer not null, id uuid not null,
  audience text not null check (audience = case kind when 'complaint' then 'confidential' else 'staff' end),
  kind text not null check (kind in ('request', 'complaint')),
  channel text not null check (channel in ('web', 'email', 'telephone', 'counter', 'post')),
  lang text not null check (lang in ('fr', 'en')),
  category text not null,                       -- a code of the vocabulary of its kind
  name text not null check (length(name) <= 200),
  email text not null check (length(email) <= 254),
  telephone text not null check (length(telephone) <= 60),
  address text not null check (length(address) <= 500),
  received_at timestamptz not null,
  posted_on date,                               -- of what came by post: its delay is excluded
  complete_at timestamptz,                      -- presumed at receipt; null while the person is to complete it
  correction text check (correction in ('incomplete', 'incorrect', 'outdated')), -- what is asked of the person
  assignee uuid,                                -- the unit stands on the spine
  acknowledged_at timestamptz, acknowledged_how text check (acknowledged_how in ('automatic', 'person')),
  answered_at timestamptz, answered_how text check (answered_how in ('email', 'telephone', 'counter', 'post', 'page')),
  ended_at timestamptz,                         -- closed, merged, transferred, withdrawn or spam
  reason text not null default '' check (length(reason) <= 2000),
  merged_into uuid, transferred_to text not null default '' check (length(transferred_to) <= 200), consent_on date,
  secret_hash text not null check (secret_hash ~ '^[0-9a-f]{64}$'),
  once text check (once ~ '^[0-9a-f]{64}$'),    -- of what was sent in: sent twice, it is one request
  primary key (org, id),
  foreign key (org, id) references record (org, id) deferrable initially deferred, -- one statement writes both
  foreign key (org, merged_into) references request (org, id),
  check ((acknowledged_at is null) = (acknowledged_how is null)),
  check ((answered_at is null) = (answered_how is null)),
  check ((transferred_to = '') = (consent_on is null))
);
create unique index request_once on request (org, once) where once is not null;
create index request_assignee on request (org, assignee) where assignee is not null;
create index request_merged on request (org, merged_into) where merged_into is not null;
call secure_by_org('request');
grant select, insert on request to chancery_app;
grant update (category, name, email, telephone, address, complete_at, correction, assignee, acknowledged_at, acknowledged_how, answered_at, answered_how,
  ended_at, reason, merged_into, transferred_to, consent_on) on request to chancery_app;

-- What the person and the organisation wrote to each other, and notes that the person never sees. Appended.
create table request_message (
  org integer not null, id uuid not null, request uuid not null,
  audience text not null check (audience in ('staff', 'confidential')),
  kind text not null check (kind in ('person', 'acknowledgement', 'correction', 'reply', 'notice', 'note')),
  author uuid, at timestamptz not null,
  body text not null check (length(body) between 1 and 20000),
  mail uuid,                                    -- the letter that it left by: its Message-ID begins with this
  primary key (org, id),
  foreign key (org, request) references request (org, id)
);
create index request_message_request on request_message (org, request, at, id);
create index request_message_mail on request_message (org, mail) where mail is not null;
call secure_by_org('request_message');
grant select, insert on request_message to chancery_app;

-- Numbers without gaps: the row of a series is locked from the moment a number is taken until the transaction ends, so it is taken last.
create table request_counter (
  org integer not null, series text not null, year text not null, last integer not null,
  primary key (org, series, year)
);
call secure_by_org('request_counter');
create function take_request_number(wanted_series text, fiscal_year text) returns integer
language sql security definer set search_path = public, pg_catalog as $$
  insert into request_counter as c (org, series, year, last) values (current_org(), wanted_series, fiscal_year, 1)
    on conflict (org, series, year) do update set last = c.last + 1 returning last
$$;

-- The person ---------------------------------------------------------------------------------------------------------
-- Nobody who writes to an organisation has an account. With number and secret, the rest of the transaction sees that one request, and
-- may change it; notes stay hidden.
create function current_request() returns uuid language sql stable parallel safe
  return nullif(current_setting('chancery.request', true), '')::uuid;
do $$
declare t text;
begin
  foreach t in array array['record', 'request'] loop
    execute format('create policy person_select on %I for select to chancery_app using (org = (select current_org()) and id = (select current_request()))', t);
    execute format('create policy person_update on %I for update to chancery_app using (org = (select current_org()) and id = (select current_request()))
      with check (org = (select current_org()) and id = (select current_request()))', t);
  end loop;
end $$;
create policy person_select on request_message for select to chancery_app
  using (org = (select current_org()) and request = (select current_request()) and kind <> 'note');
create policy person_select on subject_key for select to chancery_app using (org = (select current_org()) and subject = (select current_request()));

-- `read_live_facts` of 0002, for the person too: what she does is held against what the ledger has.
create or replace function read_live_facts(wanted uuid)
returns table (id uuid, kind text, on_day date, amount numeric, met boolean, party uuid, post uuid, facets jsonb, measures integer[])
language sql stable security definer set search_path = public, pg_catalog as $$
  select f.id, f.kind, f.on_day, f.amount, f.met, f.party, f.post, f.facets,
         array(select c.measure from measure m join counted c on c.org = m.org and c.measure = m.id and c.on_day = f.on_day and c.fact = f.id
                where m.org = f.org and m.kind = f.kind)
    from fact f join record r on r.org = f.org and r.id = f.record
   where f.org = current_org() and f.record = wanted and f.sign = 1 and (r.audience = any (current_audiences()) or r.id = current_request())
     and not exists (select from fact x where x.org = f.org and x.reverses = f.id)
$$;

-- Who tried what, for an hour or a day: keys are digests of network addresses, of mail addresses and of numbers.
create table machinery.intake_attempt (key text not null, at timestamptz not null);
create index intake_attempt_key on machinery.intake_attempt (key, at);

-- The moment from which a key may be tried again; null: now. Each key has its most and its window.
create function machinery.intake_throttle(keys text[], most integer[], windows interval[], moment timestamptz) returns timestamptz
language sql stable as $$
  select max(f.at + k.span) from unnest(keys, most, windows) k (key, most, span),
    lateral (select t.at from machinery.intake_attempt t where t.key = k.key and t.at > moment - k.span order by t.at desc offset k.most - 1 limit 1) f
   where f.at + k.span > moment
$$;

-- Before a request is filed: the one that the same form made already, or whether who sends it has sent too many. Counts it otherwise.
create function begin_intake(form text, keys text[], most integer[], windows interval[], moment timestamptz)
returns table (done uuid, number text, throttled_until timestamptz)
language plpgsql security definer set search_path = public, pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('intake ' || current_org() || ' ' || form, 0)); -- of two at once, the second finds the first
  return query select q.id, r.number, null::timestamptz from request q join record r on r.org = q.org and r.id = q.id
    where q.org = current_org() and q.once = form;
  if found then return; end if;
  return query select null::uuid, null::text, t from machinery.intake_throttle(keys, most, windows, moment) t;
  insert into machinery.intake_attempt (key, at) select k, moment from unnest(keys) k;
end $$;

-- Opens a request to the person who has its secret, for the rest of the transaction. No such number, a wrong secret, a complaint: one answer.
create function open_request(wanted text, secret text, keys text[], most integer[], windows interval[], moment timestamptz)
returns table (request uuid, throttled_until timestamptz)
language plpgsql security definer set search_path = public, pg_catalog as $$
declare
  until timestamptz := machinery.intake_throttle(keys, most, windows, moment);
  found_id uuid;
begin
  if until is null then
    -- Digests are compared: how long that takes says nothing of the secret.
    select q.id into found_id from record r join request q on q.org = r.org and q.id = r.id
     where r.org = current_org() and r.number = wanted and q.secret_hash = secret;
    if found_id is null then insert into machinery.intake_attempt (key, at) select k, moment from unnest(keys) k; end if;
  end if;
  perform set_config('chancery.request', coalesce(found_id::text, ''), true);
  return query select found_id, until;
end $$;

do $$
declare f text;
begin
  foreach f in array array[
    'take_request_number(text, text)', 'begin_intake(text, text[], integer[], interval[], timestamptz)',
    'open_request(text, text, text[], integer[], interval[], timestamptz)'
  ] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to chancery_app', f);
  end loop;
end $$;
revoke all on function machinery.intake_throttle(text[], integer[], interval[], timestamptz) from public;
