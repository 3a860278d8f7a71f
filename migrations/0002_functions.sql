-- The doors in the wall: every SECURITY DEFINER function there is (src/db/classes.ts lists them). Each applies in its body
-- what the actor of the transaction may see, since row-level security does not apply to what it reads.

-- Begins a request: who is this, in this organisation? Sets what the policies compare with. Called first in each transaction.
-- `idempotency_key` is null, or a key: then `done` names the record that an earlier submission with that key made.
-- `measures` is the newest measure, read after the lock: no fact is posted without a measure that was already known.
create function enter(
  org_slug text, token text, writes boolean, idempotency_key text, new_record uuid,
  out org integer, out account uuid, out account_name text, out lang text, out session uuid,
  out roles text[], out units uuid[], out audiences text[], out done uuid, out measures integer
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
         array(select n.record from named_reader n where n.org = o.id and n.account = s.account limit 2000)
    into org, account, account_name, lang, session, seen, roles, units, named
    from organisation o
    left join (session s join account a on a.id = s.account and a.disabled_at is null) on s.token_hash = token and s.expires_at > now()
   where o.slug = org_slug;
  if org is null then return; end if;
  audiences := array['public'];
  if cardinality(roles) > 0 then
    audiences := array['public', 'org'];
    if cardinality(units) > 0 then audiences := audiences || array(select 'unit:' || u from unnest(units) u); end if;
    if cardinality(named) > 0 then audiences := audiences || array(select 'named:' || n from unnest(named) n); end if;
  end if;
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
    nothing := pg_advisory_xact_lock_shared(7, org)::text; -- closing a year and adding a measure take it exclusively
    select coalesce(max(m.id), 0) into measures from measure m where m.org = enter.org;
  end if;
end $$;

-- First day of the fiscal year that holds a day.
create function fiscal_first(day date, start_month integer) returns date language sql immutable parallel safe as $$
  select make_date(extract(year from day)::integer - (extract(month from day) < start_month)::integer, start_month, 1)
$$;

-- May the actor see figures inside the organisation, or only published ones?
create function is_member() returns boolean language sql stable parallel safe as $$ select 'org' = any (current_audiences()) $$;

-- Sums of measures by bucket: what is folded plus what is not yet, in one snapshot.
create function read_tallies(measures integer[], first date, last date)
returns table (measure integer, bucket date, n bigint, met bigint, amount numeric)
language plpgsql stable security definer set search_path = public, pg_catalog as $$
#variable_conflict use_column
declare
  o constant integer := current_org();
  mark bigint := coalesce((select p.xid from machinery.progress p where p.org = o), 0);
  start_month integer := (select fiscal_start from organisation where id = o);
  chosen integer[] := array(select m.id from measure m where m.org = o and m.id = any (read_tallies.measures) and (m.published or is_member()));
begin
  return query
  with fresh as (
    select c.measure, c.on_day, c.sign, f.met, f.amount, m.counted_by,
           case when m.bucket = 'day' then c.on_day else date_trunc('month', c.on_day)::date end as bucket,
           case m.counted_by when 'party' then f.party::text else f.facets ->> m.counted_by end as party
      from counted c join measure m on m.org = c.org and m.id = c.measure join fact f on f.org = c.org and f.id = c.fact
     where c.org = o and c.xid >= mark and c.measure = any (chosen) and c.on_day between first and last
  ), touched as (
    select distinct measure, fiscal_first(on_day, start_month) as year, party from fresh where counted_by is not null and party is not null
  ), parts as (
    select d.measure, d.year, d.party, d.bucket, d.n, d.n as folded from distinct_party d
      join touched t on d.org = o and d.measure = t.measure and d.year = t.year and d.party = t.party and d.dim = '' and d.value = ''
    union all
    select measure, fiscal_first(on_day, start_month), party, bucket, sign, 0 from fresh where counted_by is not null and party is not null
  ), by_bucket as (
    select measure, year, party, bucket, sum(n) as n, sum(folded) as folded from parts group by 1, 2, 3, 4
  ), firsts as (
    select measure, min(bucket) filter (where folded > 0) as was, min(bucket) filter (where n > 0) as now from by_bucket group by measure, year, party
  ), summed as (
    select t.measure, t.bucket, t.n, t.met, t.amount from tally t where t.org = o and t.measure = any (chosen) and t.dim = '' and t.bucket between first and last
    union all
    select measure, bucket, sign, case when met then sign else 0 end, coalesce(amount, 0) * sign from fresh where counted_by is null
    union all
    select measure, now, 1, 0, 0 from firsts where now is not null and now is distinct from was
    union all
    select measure, was, -1, 0, 0 from firsts where was is not null and now is distinct from was
  )
  select measure, bucket, sum(n)::bigint, sum(met)::bigint, sum(amount) from summed group by 1, 2;
end $$;

-- The same sums as the journal knew them at a position: only facts of entries integrated up to there.
create function read_tallies_at(measures integer[], first date, last date, upto bigint)
returns table (measure integer, bucket date, n bigint, met bigint, amount numeric)
language sql stable security definer set search_path = public, pg_catalog as $$
  with live as (
    select c.measure, c.sign, f.met, f.amount, m.counted_by, fiscal_first(c.on_day, o.fiscal_start) as year,
           case when m.bucket = 'day' then c.on_day else date_trunc('month', c.on_day)::date end as bucket,
           case m.counted_by when 'party' then f.party::text else f.facets ->> m.counted_by end as party
      from counted c
      join organisation o on o.id = c.org
      join measure m on m.org = c.org and m.id = c.measure and (m.published or is_member())
      join fact f on f.org = c.org and f.id = c.fact
      join journal_leaf l on l.org = f.org and l.entry = f.entry and l.position <= upto
     where c.org = current_org() and c.measure = any (measures) and c.on_day between first and last
  ), parties as (
    select measure, year, party, bucket from live where counted_by is not null and party is not null
     group by measure, year, party, bucket having sum(sign) > 0
  )
  select measure, bucket, sum(sign)::bigint, coalesce(sum(sign) filter (where met), 0)::bigint, coalesce(sum(amount * sign), 0)
    from live where counted_by is null group by 1, 2
  union all
  select measure, bucket, count(*)::bigint, 0::bigint, 0::numeric
    from (select measure, year, party, min(bucket) as bucket from parties group by 1, 2, 3) p group by 1, 2
$$;

-- One breakdown of one measure over a period. `value` is a post id, a country or a sector.
create function read_breakdown(wanted integer, dimension text, first date, last date)
returns table (value text, n bigint, met bigint, amount numeric)
language plpgsql stable security definer set search_path = public, pg_catalog as $$
#variable_conflict use_column
declare
  o constant integer := current_org();
  mark bigint := coalesce((select p.xid from machinery.progress p where p.org = o), 0);
  by_party text;
begin
  select m.counted_by into by_party from measure m where m.org = o and m.id = wanted and (m.published or is_member());
  if not found then return; end if;
  if by_party is not null then
    return query
      select v.value, count(distinct case by_party when 'party' then f.party::text else f.facets ->> by_party end), 0::bigint, 0::numeric
        from counted c join fact f on f.org = c.org and f.id = c.fact, dimension_values(f.post, f.facets, dimension) v (value)
       where c.org = o and c.measure = wanted and c.on_day between first and last and c.sign = 1
         and not exists (select from counted r where r.org = o and r.measure = c.measure and r.reverses = c.fact)
       group by v.value;
    return;
  end if;
  return query
  select s.value, sum(s.n)::bigint, sum(s.met)::bigint, sum(s.amount) from (
    select t.value, t.n, t.met, t.amount from tally t
     where t.org = o and t.measure = wanted and t.dim = dimension and t.bucket between first and last
    union all
    select v.value, c.sign, case when f.met then c.sign else 0 end, coalesce(f.amount, 0) * c.sign
      from counted c join fact f on f.org = c.org and f.id = c.fact, dimension_values(f.post, f.facets, dimension) v (value)
     where c.org = o and c.xid >= mark and c.measure = wanted and c.on_day between first and last
  ) s group by s.value having sum(s.n) <> 0;
end $$;

-- Values of a fact along a breakdown: one for a post, any number for a set.
create function dimension_values(post uuid, facets jsonb, dimension text) returns setof text language sql immutable parallel safe as $$
  select post::text where dimension = 'post' and post is not null
  union all
  select v from jsonb_array_elements_text(case when dimension <> 'post' and jsonb_typeof(facets -> dimension) = 'array' then facets -> dimension else '[]' end) v
  union all
  select facets ->> dimension where dimension <> 'post' and jsonb_typeof(facets -> dimension) = 'string'
$$;

-- Live facts of one record that the actor may see: what the ledger compares with before it posts a difference.
create function read_live_facts(wanted uuid)
returns table (id uuid, kind text, on_day date, amount numeric, met boolean, party uuid, post uuid, facets jsonb, measures integer[])
language sql stable security definer set search_path = public, pg_catalog as $$
  select f.id, f.kind, f.on_day, f.amount, f.met, f.party, f.post, f.facets,
         array(select c.measure from measure m join counted c on c.org = m.org and c.measure = m.id and c.on_day = f.on_day and c.fact = f.id
                where m.org = f.org and m.kind = f.kind)
    from fact f join record r on r.org = f.org and r.id = f.record
   where f.org = current_org() and f.record = wanted and f.sign = 1 and r.audience = any (current_audiences())
     and not exists (select from fact x where x.org = f.org and x.reverses = f.id)
$$;

-- Version of what an organisation publishes: asked at each request of a public page.
create function published_version(org_slug text) returns bigint language sql stable security definer set search_path = public, pg_catalog as $$
  select coalesce(p.published, 0) + (select count(*) from journal_entry e where e.org = o.id and e.xid >= coalesce(p.xid, 0) and e.published)
    from organisation o left join machinery.progress p on p.org = o.id where o.slug = org_slug
$$;

-- Search -------------------------------------------------------------------------------------------------------------
create function fold_text(words text) returns text language sql immutable parallel safe strict as $$
  select translate(replace(replace(lower(words), 'œ', 'oe'), 'æ', 'ae'),
    'àáâãäåçèéêëìíîïñòóôõöøùúûüýÿ''’-/.,;:«»()', 'aaaaaaceeeeiiiinoooooouuuuyy            ')
$$;
-- The title in French and as typed; the body in French alone, which finds each of its words but those that mean nothing (le, de…).
-- Both come folded (`searchable` in src/kernel/text.ts, which asks for no less than fold_text does).
create function search_document(title text, body text) returns tsvector language sql immutable parallel safe as $$
  select setweight(to_tsvector('french', title), 'A') || setweight(to_tsvector('simple', title), 'B') || setweight(to_tsvector('french', body), 'C')
$$;

-- Words of a query in French and as typed, the last one as a prefix: « rencontre hydro » finds « Rencontres … Hydro-Québec ».
create function search_query(words text) returns tsquery language sql immutable parallel safe as $$
  select coalesce(
    (websearch_to_tsquery('french', fold_text(words)) || websearch_to_tsquery('simple', fold_text(words)))
      || case when fold_text(words) ~ '[a-z0-9]{3,}\s*$' and fold_text(words) !~ '"'
           then to_tsquery('simple', array_to_string(array(select w || case when i = count(*) over () then ':*' else '' end
                  from regexp_split_to_table(btrim(regexp_replace(fold_text(words), '[^a-z0-9]+', ' ', 'g')), '\s+') with ordinality t (w, i)), ' & '))
           else ''::tsquery end, ''::tsquery)
$$;

-- What an actor finds. At most 1 000 matches are ranked: a word that is everywhere is answered with some of its records, at once.
create function search_records(words text, only_register text, most integer, skip integer)
returns table (record uuid, register text, number text, title text, detail text, on_day date)
language plpgsql stable security definer set search_path = public, pg_catalog as $$
#variable_conflict use_column
declare
  q constant tsquery := search_query(left(words, 200));
  o constant integer := current_org();
  seen constant text[] := current_audiences();
begin
  if numnode(q) = 0 then return; end if;
  return query
  select f.id, f.register, f.number, f.title::text, f.detail, f.on_day from (
    select r.id, r.register, r.number, r.title, r.detail, r.on_day, ts_rank(r.document, q) as rank from record r
     where r.document @@ q and r.org = o and r.audience = any (seen) and (only_register is null or r.register = only_register)
     limit 1000
  ) f order by f.rank desc, f.on_day desc, f.id limit least(most, 100) offset least(skip, 900);
end $$;

-- Accounts: what may be asked before anyone is known ---------------------------------------------------------------------
create function sign_in_lookup(wanted_email text, keys text[])
returns table (id uuid, password_hash text, disabled boolean, recent_failures bigint)
language sql security definer set search_path = public, pg_catalog as $$
  select a.id, a.password_hash, a.disabled_at is not null,
         (select count(*) from machinery.sign_in_attempt t where t.key = any (keys) and t.at > now() - interval '15 minutes')
    from (select 1) one left join account a on a.email = lower(wanted_email)
$$;
create function sign_in_failed(keys text[]) returns void language sql security definer set search_path = public, pg_catalog as $$
  insert into machinery.sign_in_attempt (key) select unnest(keys)
$$;
create function sign_in_opened(new_session uuid, who uuid, token text, expires timestamptz, client text, from_address text, keys text[])
returns void language sql security definer set search_path = public, pg_catalog as $$
  delete from machinery.sign_in_attempt where key = any (keys);
  insert into session (id, account, token_hash, expires_at, agent, address)
    values (new_session, who, token, expires, left(client, 300), left(from_address, 60));
$$;
create function sign_out(token text) returns void language sql security definer set search_path = public, pg_catalog as $$
  delete from session where token_hash = token
$$;
-- Organisations and roles of the account of a session: the page that asks « where do you want to go? ».
create function memberships_of(token text) returns table (org integer, role text)
language sql stable security definer set search_path = public, pg_catalog as $$
  select m.org, m.role from session s join account a on a.id = s.account join membership m on m.account = s.account
   where s.token_hash = token and s.expires_at > now() and a.disabled_at is null and m.until is null
$$;

-- People of the organisation: their names, for whoever works there.
create function members() returns table (account uuid, name text, email text, disabled boolean, last_seen timestamptz)
language sql stable security definer set search_path = public, pg_catalog as $$
  select a.id, a.name, a.email, a.disabled_at is not null, (select max(s.last_seen_at) from session s where s.account = a.id)
    from account a where is_member() and exists (select from membership m where m.org = current_org() and m.account = a.id)
$$;
create function is_administrator() returns boolean language sql stable security definer set search_path = public, pg_catalog as $$
  select exists (select from membership m where m.org = current_org() and m.account = current_account() and m.role = 'administrator' and m.until is null)
$$;
-- An administrator opens an account, or finds the one that the person already has in another organisation. Returns its id.
create function open_account(new_id uuid, new_email text, new_name text, new_hash text, new_lang text) returns uuid
language plpgsql security definer set search_path = public, pg_catalog as $$
declare found_id uuid;
begin
  if not is_administrator() then raise insufficient_privilege; end if;
  insert into account (id, email, name, password_hash, lang) values (new_id, lower(new_email), new_name, new_hash, new_lang) on conflict (email) do nothing;
  select id into found_id from account where email = lower(new_email);
  return found_id;
end $$;
-- An administrator ends every session of a member at once.
create function end_sessions_of(member uuid) returns bigint
language plpgsql security definer set search_path = public, pg_catalog as $$
declare ended bigint;
begin
  if not is_administrator() or not exists (select from membership m where m.org = current_org() and m.account = member) then raise insufficient_privilege; end if;
  delete from session where account = member;
  get diagnostics ended = row_count;
  return ended;
end $$;
-- The first administrator, by the key that the first start printed. False when the key is not good (any more).
create function first_administrator(key_hash text, new_id uuid, new_email text, new_name text, new_hash text) returns boolean
language plpgsql security definer set search_path = public, pg_catalog as $$
begin
  update machinery.boot_key set used_at = now() where hash = key_hash and used_at is null;
  if not found then return false; end if;
  insert into account (id, email, name, password_hash) values (new_id, lower(new_email), new_name, new_hash) on conflict (email) do nothing;
  insert into membership (org, id, account, role, since)
    select o.id, gen_random_uuid(), a.id, 'administrator', current_date from organisation o, account a where not o.fictional and a.email = lower(new_email);
  return true;
end $$;
create function boot_key_open() returns boolean language sql stable security definer set search_path = public, pg_catalog as $$
  select exists (select from machinery.boot_key where used_at is null)
$$;

do $$
declare f text;
begin
  foreach f in array array[
    'enter(text, text, boolean, text, uuid)', 'read_tallies(integer[], date, date)', 'read_tallies_at(integer[], date, date, bigint)', 'read_breakdown(integer, text, date, date)',
    'read_live_facts(uuid)',
    'search_records(text, text, integer, integer)', 'sign_in_lookup(text, text[])', 'sign_in_failed(text[])',
    'sign_in_opened(uuid, uuid, text, timestamptz, text, text, text[])', 'sign_out(text)', 'memberships_of(text)',
    'published_version(text)', 'members()', 'is_administrator()', 'open_account(uuid, text, text, text, text)', 'end_sessions_of(uuid)',
    'first_administrator(text, uuid, text, text, text)', 'boot_key_open()'
  ] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to chancery_app', f);
  end loop;
  foreach f in array array[
    'enter(text, text, boolean, text, uuid)', 'read_tallies(integer[], date, date)', 'read_tallies_at(integer[], date, date, bigint)', 'read_breakdown(integer, text, date, date)',
    'search_records(text, text, integer, integer)',
    'published_version(text)'
  ] loop
    execute format('grant execute on function %s to chancery_public', f);
  end loop;
end $$;

-- Folding (run by the job, as owner): moves facts of finished transactions into the tallies and their mark forward. ------
create function machinery.fold(o integer, upto bigint) returns bigint language plpgsql set search_path = public, pg_catalog as $$
declare
  mark bigint;
  start_month integer := (select fiscal_start from organisation where id = o);
  folded bigint;
begin
  select xid into mark from machinery.progress where org = o for update;
  create temporary table if not exists fresh_fact (measure integer, bucket date, year date, sign integer, met boolean, amount numeric,
    by_party boolean, party text, post uuid, facets jsonb, dims text[]) on commit delete rows;
  truncate fresh_fact;
  insert into fresh_fact
    select c.measure, case when m.bucket = 'day' then c.on_day else date_trunc('month', c.on_day)::date end, fiscal_first(c.on_day, start_month), c.sign,
           f.met, f.amount, m.counted_by is not null, case m.counted_by when 'party' then f.party::text else f.facets ->> m.counted_by end, f.post, f.facets,
           array(select jsonb_array_elements_text(coalesce(m.definition -> 'dimensions', '[]')))
      from counted c join measure m on m.org = c.org and m.id = c.measure join fact f on f.org = c.org and f.id = c.fact
     where c.org = o and c.xid >= mark and c.xid < upto;
  get diagnostics folded = row_count;
  -- A plan made for an empty table would fold a large load row by row.
  if folded > 1000 then analyze fresh_fact; end if;

  insert into tally as t (org, measure, dim, bucket, value, n, met, amount)
    select o, measure, dim, bucket, value, sum(sign), coalesce(sum(sign) filter (where met), 0), coalesce(sum(amount * sign), 0) from (
      select measure, '' as dim, bucket, '' as value, sign, met, amount from fresh_fact where not by_party
      union all
      select f.measure, d.dim, f.bucket, v.value, f.sign, f.met, f.amount
        from fresh_fact f, unnest(f.dims) d (dim), dimension_values(f.post, f.facets, d.dim) v (value) where not f.by_party
    ) s group by 2, 3, 4, 5
  on conflict (org, measure, dim, bucket, value) do update set n = t.n + excluded.n, met = t.met + excluded.met, amount = t.amount + excluded.amount;

  -- A party counts in its first bucket of the fiscal year: where that moves, the tally moves.
  with touched as materialized (
    select distinct measure, year, party from fresh_fact where by_party and party is not null
  ), before as materialized (
    select t.measure, t.year, t.party, min(d.bucket) filter (where d.n > 0) as first
      from touched t left join distinct_party d on d.org = o and d.measure = t.measure and d.year = t.year and d.dim = '' and d.value = '' and d.party = t.party
     group by 1, 2, 3
  ), changed as (
    insert into distinct_party as d (org, measure, year, dim, value, party, bucket, n)
      select o, measure, year, '', '', party, bucket, sum(sign) from fresh_fact where by_party and party is not null group by measure, year, party, bucket
    on conflict (org, measure, year, dim, value, party, bucket) do update set n = d.n + excluded.n
    returning d.measure, d.year, d.party, d.bucket, d.n
  ), merged as (
    select measure, year, party, bucket, n from changed
    union all
    select d.measure, d.year, d.party, d.bucket, d.n from distinct_party d join touched t
      on d.org = o and d.measure = t.measure and d.year = t.year and d.dim = '' and d.value = '' and d.party = t.party
     where not exists (select from changed c where c.measure = d.measure and c.year = d.year and c.party = d.party and c.bucket = d.bucket)
  ), after as (
    select measure, year, party, min(bucket) filter (where n > 0) as first from merged group by 1, 2, 3
  )
  insert into tally as t (org, measure, dim, bucket, value, n, met, amount)
    select o, measure, '', bucket, '', sum(step), 0, 0 from (
      select a.measure, a.first as bucket, 1 as step from after a join before b using (measure, year, party) where a.first is not null and a.first is distinct from b.first
      union all
      select b.measure, b.first, -1 from after a join before b using (measure, year, party) where b.first is not null and a.first is distinct from b.first
    ) s group by measure, bucket
  on conflict (org, measure, dim, bucket, value) do update set n = t.n + excluded.n;

  -- What was counted above the mark is remembered below it: the version of what is published stays the same.
  update machinery.progress set published = published + (
    select count(*) from journal_entry e where e.org = o and e.xid >= mark and e.xid < upto and e.published) where org = o;
  return folded;
end $$;
