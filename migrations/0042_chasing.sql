-- Breakdowns by month, targets broken down by post, who answers for an indicator, reminders written once.

-- One breakdown of one measure, month by month, from its tallies alone: what is folded plus what is not yet. Nothing for a measure that
-- counts each party once: a party belongs to one month of a total, not of each value.
create function read_breakdown_by_month(wanted integer, dimension text, first date, last date)
returns table (month date, value text, n bigint, met bigint, amount numeric)
language plpgsql stable security definer set search_path = public, pg_catalog as $$
#variable_conflict use_column
declare
  o constant integer := current_org();
  mark bigint := coalesce((select p.xid from machinery.progress p where p.org = o), 0);
begin
  perform from measure m where m.org = o and m.id = wanted and m.counted_by is null and (m.published or is_member());
  if not found then return; end if;
  return query
  select s.month, s.value, sum(s.n)::bigint, sum(s.met)::bigint, sum(s.amount) from (
    select date_trunc('month', t.bucket)::date as month, t.value, t.n, t.met, t.amount from tally t
     where t.org = o and t.measure = wanted and t.dim = dimension and t.bucket between first and last
    union all
    select date_trunc('month', c.on_day)::date, v.value, c.sign, case when f.met then c.sign else 0 end, coalesce(f.amount, 0) * c.sign
      from counted c join fact f on f.org = c.org and f.id = c.fact, dimension_values(f.post, f.facets, dimension) v (value)
     where c.org = o and c.xid >= mark and c.measure = wanted and c.on_day between first and last
  ) s group by 1, 2 having sum(s.n) <> 0;
end $$;

-- Cells of a breakdown behind which the actor may not see from 1 to 4 facts: of the whole period (month null) and of each month. What
-- has no value along the dimension is a cell too, ''. Same cautions as `thin_values`.
create function thin_cells(wanted integer, dimension text, first date, last date) returns table (month date, value text)
language sql stable security definer set search_path = public, pg_catalog as $$
  with behind as materialized (
    select c.fact, c.on_day, (select r.audience from record r where r.org = c.org and r.id = c.record) as audience from counted c
     where c.org = current_org() and c.measure = wanted and c.on_day between first and last and c.sign = 1
       and c.fact not in (select x.reverses from counted x where x.org = current_org() and x.measure = wanted and x.reverses is not null)
       and exists (select from measure m where m.org = current_org() and m.id = wanted and (m.published or is_member()))
  ), hidden as materialized (
    select date_trunc('month', b.on_day)::date as month, f.post, f.facets
      from behind b cross join lateral (select post, facets from fact where org = current_org() and id = b.fact offset 0) f
     where b.audience <> all ((select current_audiences())::text[])
  )
  select h.month, v.value from hidden h
    cross join lateral (
      select value from dimension_values(h.post, h.facets, dimension) d (value)
      union all
      select '' where not exists (select from dimension_values(h.post, h.facets, dimension))
    ) v
   group by grouping sets ((v.value), (h.month, v.value)) having count(*) < 5
$$;

-- Share of a target that one unit has to reach: a post, or a directorate.
create table target_split (
  org integer not null, plan text not null, indicator text not null,
  year text not null check (year ~ '^[0-9]{4}(-[0-9]{4})?$'),
  unit uuid not null,
  audience text not null check (audience in ('public', 'org')),
  n numeric not null check (n > 0),
  primary key (org, plan, indicator, year, unit),
  foreign key (org, plan) references plan (org, id),
  foreign key (org, unit) references unit (org, id)
);
call secure_by_org('target_split');
grant select, insert, update, delete on target_split to chancery_app;
grant select on target_split to chancery_public;

-- Who answers for an indicator of a plan, and how fresh its figure has to be. Inside the organisation only.
create table indicator_duty (
  org integer not null, plan text not null, indicator text not null,
  owner uuid,                                  -- account; null: nobody yet
  every_days integer check (every_days between 1 and 1000), -- the figure should not stay longer without new data; null: no expectation
  due_day text check (due_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'), -- readings by hand: month and day after the end of their year; null: its last day
  primary key (org, plan, indicator),
  foreign key (org, plan) references plan (org, id)
);
create index indicator_duty_owner on indicator_duty (org, owner);
call secure_by_org('indicator_duty');
revoke all on indicator_duty from chancery_public;
grant select, insert, update, delete on indicator_duty to chancery_app;

-- A reminder that was written: what is overdue is told once to whoever answers for it.
create table reminder (
  org integer not null, account uuid not null, plan text not null, indicator text not null,
  kind text not null check (kind in ('reading', 'milestone', 'stale')),
  since date not null,                         -- from which day it is overdue
  written_at timestamptz not null,
  primary key (org, account, plan, indicator, kind, since),
  foreign key (org, plan) references plan (org, id)
);
call secure_by_org('reminder');
revoke all on reminder from chancery_public;
grant select on reminder to chancery_app;

do $$
declare f text;
begin
  foreach f in array array['read_breakdown_by_month(integer, text, date, date)', 'thin_cells(integer, text, date, date)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to chancery_app, chancery_public', f);
  end loop;
end $$;
