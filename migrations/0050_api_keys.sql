-- The programming interface: service accounts, their keys, and the door through which a key enters.

-- A service account is a program's: it has roles as a person has, and no password, ever.
alter table account add column service boolean not null default false;
alter table account add constraint account_service_without_password check (not (service and password_hash is not null));

create table service_account (
  org integer not null references organisation, id uuid not null references account on delete cascade,
  purpose text not null check (length(purpose) between 1 and 300),
  created_at timestamptz not null, created_by uuid not null,
  primary key (org, id)
);
-- A key is 256 random bits, kept as their SHA-256: found by that digest, so that no comparison tells how near a guess came.
create table api_key (
  org integer not null, id uuid not null, account uuid not null,
  name text not null check (length(name) between 1 and 100),
  hint text not null check (length(hint) between 1 and 12),             -- its first characters, to tell keys apart
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  scopes text[] not null check (cardinality(scopes) between 1 and 20),
  created_at timestamptz not null, created_by uuid not null,
  expires_at timestamptz not null check (expires_at > created_at and expires_at <= created_at + interval '366 days'),
  revoked_at timestamptz,
  last_used_at timestamptz,
  primary key (org, id), unique (org, hash),
  foreign key (org, account) references service_account (org, id) on delete cascade
);
create index api_key_account on api_key (org, account);
call secure_by_org('service_account');
call secure_by_org('api_key');
-- Read as any table; written through the functions below alone, which ask whether the actor is an administrator.
grant select on service_account to chancery_app;
grant select (org, id, account, name, hint, scopes, created_at, created_by, expires_at, revoked_at, last_used_at) on api_key to chancery_app;

-- What was sent under a key of idempotency: the same key with another body is a mistake of the caller, not a repetition.
alter table idempotency add column digest text;

-- Begins a request of a program: which account is this key's, here, and with which scopes? As `enter` does for a session.
-- `conflict`: the key of idempotency was used before, with another body.
create function enter_by_key(
  org_slug text, key_hash text, moment timestamptz, writes boolean, idempotency_key text, body_digest text, new_record uuid,
  out org integer, out account uuid, out account_name text, out lang text, out api_key uuid, out scopes text[],
  out roles text[], out units uuid[], out audiences text[], out done uuid, out conflict boolean, out measures integer
) language plpgsql security definer set search_path = public, pg_catalog as $$
#variable_conflict use_column
declare
  seen timestamptz;
  named uuid[];
  sent text;
  nothing text;
begin
  conflict := false;
  select o.id, a.id, a.name, a.lang, k.id, k.scopes, k.last_used_at,
         array(select distinct m.role from membership m where m.org = o.id and m.account = a.id and m.until is null),
         array(select distinct m.unit from membership m where m.org = o.id and m.account = a.id and m.until is null and m.unit is not null),
         array(select n.record from named_reader n where n.org = o.id and n.account = a.id limit 2000)
    into org, account, account_name, lang, api_key, scopes, seen, roles, units, named
    from organisation o
    left join (api_key k join account a on a.id = k.account and a.service and a.disabled_at is null)
      on k.org = o.id and k.hash = key_hash and k.revoked_at is null and k.expires_at > moment
   where o.slug = org_slug;
  if org is null then return; end if;
  audiences := array['public'];
  if cardinality(roles) > 0 then
    audiences := array['public', 'org'];
    if cardinality(units) > 0 then audiences := audiences || array(select 'unit:' || u from unnest(units) u); end if;
    if cardinality(named) > 0 then audiences := audiences || array(select 'named:' || n from unnest(named) n); end if;
  end if;
  -- Before anything is written, as in `enter`: closing a year and adding a measure take it exclusively.
  if writes and account is not null then nothing := pg_advisory_xact_lock_shared(7, org)::text; end if;
  if api_key is not null and (seen is null or seen < moment - interval '5 minutes') then
    -- Of many requests at once, one notes it and none waits.
    update api_key set last_used_at = moment where (org, id) in (
      select k.org, k.id from api_key k where k.org = enter_by_key.org and k.id = enter_by_key.api_key for update skip locked);
  end if;
  nothing := set_config('chancery.org', org::text, true);
  nothing := set_config('chancery.account', coalesce(account::text, ''), true);
  nothing := set_config('chancery.audiences', array_to_string(audiences, ','), true);
  if writes and account is not null then
    if idempotency_key is not null then
      select i.record, i.digest into done, sent from idempotency i where i.org = enter_by_key.org and i.account = enter_by_key.account and i.key = idempotency_key;
      if done is null then -- of two at once, the second waits for the first, fails here (23505) and enters again
        insert into idempotency (org, account, key, record, digest) values (enter_by_key.org, enter_by_key.account, idempotency_key, new_record, body_digest);
      else
        conflict := sent is distinct from body_digest;
      end if;
    end if;
    select coalesce(max(m.id), 0) into measures from measure m where m.org = enter_by_key.org;
  end if;
end $$;

-- An administrator opens a service account. Its address reaches nobody: nothing is ever sent to a program.
create function open_service_account(new_id uuid, new_name text, new_lang text, what_for text, moment timestamptz) returns void
language plpgsql security definer set search_path = public, pg_catalog as $$
begin
  if not is_administrator() then raise insufficient_privilege; end if;
  insert into account (id, email, name, lang, service, created_at) values (new_id, new_id || '@service.invalid', new_name, new_lang, true, moment);
  insert into service_account (org, id, purpose, created_at, created_by) values (current_org(), new_id, what_for, moment, current_account());
end $$;
-- An administrator issues a key to a service account of the organisation.
create function issue_api_key(new_id uuid, service uuid, new_name text, new_hint text, new_hash text, new_scopes text[], moment timestamptz, expires timestamptz)
returns void language plpgsql security definer set search_path = public, pg_catalog as $$
begin
  if not is_administrator() then raise insufficient_privilege; end if;
  insert into api_key (org, id, account, name, hint, hash, scopes, created_at, created_by, expires_at)
    values (current_org(), new_id, service, new_name, new_hint, new_hash, new_scopes, moment, current_account(), expires);
end $$;
-- An administrator ends a key: at once, or (`ends` given, when it is replaced) a little later, never later than it would have.
create function end_api_key(wanted uuid, moment timestamptz, ends timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_catalog as $$
begin
  if not is_administrator() then raise insufficient_privilege; end if;
  update api_key set revoked_at = case when ends is null then moment else revoked_at end, expires_at = least(expires_at, coalesce(ends, expires_at))
   where org = current_org() and id = wanted and revoked_at is null;
  return found;
end $$;

-- Figures as they were known at a position: the records behind them, latest first, and how many there are.
create function read_records_behind_at(wanted integer, first date, last date, upto bigint, before_day date, before_fact uuid, most integer)
returns table (record uuid, register text, number text, title text, state text, on_day date, fact uuid, post uuid, facets jsonb)
language sql stable security definer set search_path = public, pg_catalog as $$
  select r.id, r.register, r.number, r.title, r.state, c.on_day, c.fact, f.post, f.facets
    from counted c
    join record r on r.org = c.org and r.id = c.record
    join fact f on f.org = c.org and f.id = c.fact
    join journal_leaf l on l.org = f.org and l.entry = f.entry and l.position <= upto
   where c.org = current_org() and c.measure = wanted and c.on_day between first and last and c.sign = 1
     and (before_day is null or (c.on_day, c.fact) < (before_day, before_fact))
     and not exists (select from counted x join fact g on g.org = x.org and g.id = x.fact
                       join journal_leaf m on m.org = g.org and m.entry = g.entry and m.position <= upto
                      where x.org = c.org and x.measure = c.measure and x.reverses = c.fact)
     and r.audience = any (current_audiences())
     and exists (select from measure m where m.org = c.org and m.id = wanted and (m.published or is_member()))
   order by c.on_day desc, c.fact desc
   limit least(most, 5000)
$$;
create function count_behind_at(wanted integer, first date, last date, upto bigint) returns table (seen bigint, hidden bigint)
language sql stable security definer set search_path = public, pg_catalog as $$
  with behind as materialized (
    select (select r.audience from record r where r.org = c.org and r.id = c.record) as audience from counted c
      join fact f on f.org = c.org and f.id = c.fact
      join journal_leaf l on l.org = f.org and l.entry = f.entry and l.position <= upto
     where c.org = current_org() and c.measure = wanted and c.on_day between first and last and c.sign = 1
       and c.fact not in (select x.reverses from counted x join fact g on g.org = x.org and g.id = x.fact
                            join journal_leaf m on m.org = g.org and m.entry = g.entry and m.position <= upto
                           where x.org = current_org() and x.measure = wanted and x.reverses is not null)
       and exists (select from measure m where m.org = current_org() and m.id = wanted and (m.published or is_member()))
  )
  select count(*) filter (where audience = any ((select current_audiences())::text[])),
         count(*) filter (where audience <> all ((select current_audiences())::text[])) from behind
$$;
-- Was a reading known at a position of the journal? The public asks for figures as known then too, and may not read where entries stand.
create function reading_known_at(wanted uuid, upto bigint) returns boolean
language sql stable security definer set search_path = public, pg_catalog as $$
  select exists (select from reading r join journal_leaf l on l.org = r.org and l.entry = r.entry
    where r.org = current_org() and r.id = wanted and r.audience = any (current_audiences()) and l.position <= upto)
$$;

do $$
declare f text;
begin
  foreach f in array array[
    'enter_by_key(text, text, timestamptz, boolean, text, text, uuid)', 'open_service_account(uuid, text, text, text, timestamptz)',
    'issue_api_key(uuid, uuid, text, text, text, text[], timestamptz, timestamptz)', 'end_api_key(uuid, timestamptz, timestamptz)'
  ] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to chancery_app', f);
  end loop;
  foreach f in array array[
    'read_records_behind_at(integer, date, date, bigint, date, uuid, integer)', 'count_behind_at(integer, date, date, bigint)',
    'reading_known_at(uuid, bigint)'
  ] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to chancery_app, chancery_public', f);
  end loop;
end $$;
