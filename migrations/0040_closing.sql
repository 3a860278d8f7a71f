-- Closing a year: what each plan and year is, who said it and when, the figures as they were approved, and the lists they follow from.

-- `enter` of 0002, with one change: the organisation's lock is taken before anything is written. A writer that waits for it then has no
-- transaction number yet, so that whoever holds it alone (closing a year) can place in the journal everything that was committed.
create or replace function enter(
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

-- A fiscal year of a plan. Without a row it is open and nobody has written about it yet.
create table plan_year (
  org integer not null, plan text not null, year text not null check (year ~ '^[0-9]{4}(-[0-9]{4})?$'),
  audience text not null check (audience = case when state = 'published' then 'public' else 'org' end),
  state text not null check (state in ('open', 'submitted', 'returned', 'approved', 'published')),
  version integer not null default 1,
  submitted_by uuid, submitted_at timestamptz,
  reason text not null default '' check (length(reason) <= 2000),   -- of the last return
  -- As approved: the cut is a position of the journal; the entry commits to each figure.
  cut bigint, approved_by uuid, approved_at timestamptz, entry uuid,
  signer text not null default '', signer_function text not null default '', declaration text not null default '',
  salt bytea check (length(salt) = 16),                             -- opens that entry's hashes; null until the year is published
  published_at timestamptz,
  primary key (org, plan, year),
  foreign key (org, plan) references plan (org, id),
  foreign key (org, entry) references journal_entry (org, id),
  check ((state in ('approved', 'published')) = (cut is not null and approved_at is not null and entry is not null and signer <> '')),
  check ((state = 'published') = (published_at is not null and salt is not null))
);
call secure_by_org('plan_year');
grant select, insert on plan_year to chancery_app;
grant update (audience, state, version, submitted_by, submitted_at, reason, cut, approved_by, approved_at, entry, signer, signer_function, declaration, salt, published_at)
  on plan_year to chancery_app;
grant select (org, plan, year, audience, state, cut, approved_at, entry, signer, signer_function, declaration, salt, published_at) on plan_year to chancery_public;

-- Who did what with a year; appended.
create table plan_year_act (
  org integer not null, id uuid not null,
  plan text not null, year text not null,
  act text not null check (act in ('submit', 'return', 'approve', 'publish')),
  account uuid, at timestamptz not null, note text not null default '', entry uuid not null,
  primary key (org, id),
  foreign key (org, plan, year) references plan_year (org, plan, year),
  foreign key (org, entry) references journal_entry (org, id)
);
create index plan_year_act_year on plan_year_act (org, plan, year, at);
call secure_by_org('plan_year_act');
grant select, insert on plan_year_act to chancery_app;

-- Why a target was missed or a figure is not there. Kept as it is typed until the year is approved; the journal holds what was submitted.
create table explanation (
  org integer not null, plan text not null, year text not null, indicator text not null,
  audience text not null check (audience in ('public', 'org')),
  body text not null check (length(body) <= 4000), written_by uuid, written_at timestamptz not null,
  primary key (org, plan, year, indicator),
  foreign key (org, plan, year) references plan_year (org, plan, year)
);
call secure_by_org('explanation');
grant select, insert on explanation to chancery_app;
grant update (audience, body, written_by, written_at) on explanation to chancery_app;
grant select (org, plan, year, indicator, audience, body) on explanation to chancery_public;

-- Ledger: a list that was cut. The facts of one measure in a period, of entries up to a position of the journal, with what they come to.
-- `scope` is what it was cut for (a plan); `counts` is what a fact brings: itself, what it met, its amount, its party.
create table frozen_line (
  org integer not null, id uuid not null,
  audience text not null check (audience in ('public', 'org')),
  scope text not null, year text not null, measure integer not null,
  first_day date not null, last_day date not null, counts text not null check (counts in ('n', 'met', 'amount', 'party')),
  cut bigint not null,
  facts bigint not null, n bigint not null, met bigint not null, amount numeric not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  primary key (org, id),
  unique (org, scope, measure, first_day, last_day, counts),
  foreign key (org, measure) references measure (org, id)
);
call secure_by_org('frozen_line');
grant select, insert on frozen_line to chancery_app;
grant update (audience) on frozen_line to chancery_app;
grant select on frozen_line to chancery_public;

-- A figure as it was approved. It is shown, never computed again.
create table frozen_figure (
  org integer not null, plan text not null, year text not null, indicator text not null,
  audience text not null check (audience in ('public', 'org')),
  definition jsonb not null,                   -- label, unit, formula and target of that day
  outcome jsonb not null, verdict jsonb not null,
  value text not null,                         -- exact: a number, or a numerator and a denominator
  facts bigint not null, cut bigint not null, digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  line uuid,                                   -- the list that the page opens; null for readings and for what is missing
  uses jsonb not null,                         -- every list the figure follows from: [{ role, line }]
  entry uuid not null,
  primary key (org, plan, year, indicator),
  foreign key (org, plan, year) references plan_year (org, plan, year),
  foreign key (org, line) references frozen_line (org, id),
  foreign key (org, entry) references journal_entry (org, id)
);
call secure_by_org('frozen_figure');
grant select, insert on frozen_figure to chancery_app;
grant update (audience) on frozen_figure to chancery_app;
grant select on frozen_figure to chancery_public;

-- Somebody says that a published figure is wrong, and what became of it.
create table correction (
  org integer not null, id uuid not null,
  audience text not null check (audience = case when state = 'accepted' then 'public' else 'org' end),
  plan text not null, year text not null, indicator text not null,
  record uuid,                                 -- null: a record that is missing
  motive text not null check (length(motive) between 1 and 2000),
  state text not null default 'proposed' check (state in ('proposed', 'accepted', 'refused')),
  proposed_by uuid not null, proposed_at timestamptz not null,
  reason text not null default '' check (length(reason) <= 2000),
  decided_by uuid, decided_at timestamptz,
  primary key (org, id),
  foreign key (org, plan, year, indicator) references frozen_figure (org, plan, year, indicator),
  check ((state = 'proposed') = (decided_at is null)),
  check (state = 'proposed' or reason <> '')
);
create index correction_by_state on correction (org, state, proposed_at desc, id desc);
create index correction_figure on correction (org, plan, year, indicator, proposed_at);
call secure_by_org('correction');
grant select, insert on correction to chancery_app;
grant update (audience, state, reason, decided_by, decided_at) on correction to chancery_app;
grant select (org, id, audience, plan, year, indicator, state, decided_at, reason) on correction to chancery_public;

-- The list as of a position --------------------------------------------------------------------------------------------
-- Facts of a measure in a period whose entry stands at or before `upto` in the journal, and that no fact up to there took back. A fact
-- without a party does not count where parties are counted. Callers are the functions below and the owner.
create function counted_as_of(o integer, wanted integer, first date, last date, upto bigint)
returns table (fact uuid, record uuid, on_day date, met boolean, amount numeric, party text) language sql stable as $$
  select c.fact, c.record, c.on_day, f.met, f.amount, case m.counted_by when 'party' then f.party::text else f.facets ->> m.counted_by end
    from counted c
    join measure m on m.org = c.org and m.id = c.measure
    join fact f on f.org = c.org and f.id = c.fact
    join journal_leaf l on l.org = f.org and l.entry = f.entry and l.position <= upto
   where c.org = o and c.measure = wanted and c.on_day between first and last and c.sign = 1
     and (m.counted_by is null or case m.counted_by when 'party' then f.party::text else f.facets ->> m.counted_by end is not null)
     and not exists (select from fact x join journal_leaf y on y.org = x.org and y.entry = x.entry and y.position <= upto
                      where x.org = c.org and x.reverses = c.fact)
$$;
revoke all on function counted_as_of(integer, integer, date, date, bigint) from public;

-- The line of one fact, as src/ledger/list-line.ts writes it too: random ids, the day, and what the fact brings. It begins with the id of
-- the list, so that the digest of a hidden fact is another one in each list.
create function fact_line(list uuid, counts text, fact uuid, record uuid, on_day date, met boolean, amount numeric, party text)
returns text language sql immutable parallel safe as $$
  select list || ' ' || fact || ' ' || record || ' ' || to_char(on_day, 'YYYY-MM-DD') || case counts
    when 'met' then ' met=' || case when met then 'true' else 'false' end
    when 'amount' then ' amount=' || trim_scale(coalesce(amount, 0))::text
    when 'party' then ' party=' || party
    else '' end
$$;
create function line_digest(list uuid, counts text, fact uuid, record uuid, on_day date, met boolean, amount numeric, party text)
returns bytea language sql immutable parallel safe as $$
  select sha256(convert_to(fact_line(list, counts, fact, record, on_day, met, amount, party), 'UTF8'))
$$;

-- What such a list comes to, and its digest: SHA-256 over the digests of its lines, in the order of their bytes. For members.
create function sum_as_of(list uuid, wanted integer, counts text, first date, last date, upto bigint)
returns table (facts bigint, n bigint, met bigint, amount numeric, digest text)
language sql stable security definer set search_path = public, pg_catalog as $$
  with lines as materialized (
    select a.*, line_digest(list, counts, a.fact, a.record, a.on_day, a.met, a.amount, a.party) as line
      from counted_as_of(current_org(), wanted, first, last, upto) a where is_member()
  )
  select count(*), case when counts = 'party' then count(distinct l.party) else count(*) end, count(*) filter (where l.met), coalesce(sum(l.amount), 0),
         encode(sha256(coalesce(string_agg(l.line, ''::bytea order by l.line), '')), 'hex') from lines l
$$;

-- A page of the list, latest first: the lines whose record the actor may see. Keyset: pass the last row's day and fact to go on.
create function list_as_of(wanted integer, counts text, first date, last date, upto bigint, before_day date, before_fact uuid, most integer)
returns table (fact uuid, record uuid, register text, number text, title text, state text, on_day date, met boolean, amount text, party text)
language sql stable security definer set search_path = public, pg_catalog as $$
  select a.fact, a.record, r.register, r.number, r.title, r.state, a.on_day,
         case when counts = 'met' then coalesce(a.met, false) end, case when counts = 'amount' then trim_scale(coalesce(a.amount, 0))::text end,
         case when counts = 'party' then a.party end
    from counted_as_of(current_org(), wanted, first, last, upto) a join record r on r.org = current_org() and r.id = a.record
   where r.audience = any (current_audiences())
     and (before_day is null or (a.on_day, a.fact) < (before_day, before_fact))
     and exists (select from measure m where m.org = current_org() and m.id = wanted and (m.published or is_member()))
   order by a.on_day desc, a.fact desc
   limit least(most, 5000)
$$;

-- The others: how many, what they bring together (the rest of a figure that everybody knows), and the digests of their lines in the order
-- of the digests, which is none.
create function hidden_as_of(list uuid, wanted integer, counts text, first date, last date, upto bigint)
returns table (seen bigint, hidden bigint, met bigint, amount text, parties bigint, digests text[])
language sql stable security definer set search_path = public, pg_catalog as $$
  with lines as materialized (
    select a.*, (select r.audience from record r where r.org = current_org() and r.id = a.record) as audience
      from counted_as_of(current_org(), wanted, first, last, upto) a
     where exists (select from measure m where m.org = current_org() and m.id = wanted and (m.published or is_member()))
  ), hidden as materialized (
    select * from lines l where l.audience <> all ((select current_audiences())::text[])
  )
  select (select count(*) from lines) - count(*), count(*),
         case when counts = 'met' then count(*) filter (where h.met) else 0 end,
         case when counts = 'amount' then trim_scale(coalesce(sum(h.amount), 0))::text else '0' end,
         case when counts = 'party' then count(distinct h.party) filter (where h.party not in (select l.party from lines l where l.audience = any ((select current_audiences())::text[]))) else 0 end,
         array(select encode(line_digest(list, counts, x.fact, x.record, x.on_day, x.met, x.amount, x.party), 'hex') from hidden x order by 1)
    from hidden h
$$;

-- Records by which today's list differs from the list as of a position: those that the actor may see, and in a last row without record
-- how many others. `came`: a fact was added; `went`: a fact was taken back; both: the record was changed.
create function changed_since(wanted integer, first date, last date, upto bigint, most integer)
returns table (record uuid, register text, number text, title text, state text, on_day date, came boolean, went boolean, others bigint)
language sql stable security definer set search_path = public, pg_catalog as $$
  with later as (
    select c.record, c.on_day, c.sign from counted c join fact f on f.org = c.org and f.id = c.fact
     where c.org = current_org() and c.measure = wanted and c.on_day between first and last
       and not exists (select from journal_leaf l where l.org = f.org and l.entry = f.entry and l.position <= upto)
       and case when c.sign = 1 then not exists (select from fact x where x.org = c.org and x.reverses = c.fact)
           else exists (select from fact b join journal_leaf y on y.org = b.org and y.entry = b.entry and y.position <= upto
                         where b.org = c.org and b.id = c.reverses) end
       and exists (select from measure m where m.org = c.org and m.id = wanted and (m.published or is_member()))
  ), by_record as materialized (
    select l.record, max(l.on_day) as on_day, bool_or(l.sign = 1) as came, bool_or(l.sign = -1) as went from later l group by l.record
  ), seen as (
    select r.id, r.register, r.number, r.title, r.state, b.on_day, b.came, b.went from by_record b join record r on r.org = current_org() and r.id = b.record
     where r.audience = any (current_audiences())
  )
  (select s.*, null::bigint from seen s order by s.on_day desc, s.id limit least(most, 1000))
  union all
  select null, null, null, null, null, null, null, null, (select count(*) from by_record) - (select count(*) from seen)
$$;

do $$
declare f text;
begin
  foreach f in array array[
    'sum_as_of(uuid, integer, text, date, date, bigint)',
    'list_as_of(integer, text, date, date, bigint, date, uuid, integer)', 'hidden_as_of(uuid, integer, text, date, date, bigint)',
    'changed_since(integer, date, date, bigint, integer)'
  ] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to chancery_app', f);
  end loop;
  foreach f in array array[
    'list_as_of(integer, text, date, date, bigint, date, uuid, integer)', 'hidden_as_of(uuid, integer, text, date, date, bigint)',
    'changed_since(integer, date, date, bigint, integer)'
  ] loop
    execute format('grant execute on function %s to chancery_public', f);
  end loop;
end $$;
