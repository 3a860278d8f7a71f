-- `service_results` of 0101, with the terms that were restarted: in no share and no total, told beside them. Of complaints they are not told.
create or replace function service_results(first date, last date, today date)
returns table (register text, standard text, quarter date, whole boolean, automatic boolean, outcome text, reason text, n bigint)
language sql stable security definer set search_path = public, pg_catalog as $$
  with dated as (
    select c.register, c.standard, c.automatic, c.outcome, c.reason, c.due, fiscal_first(c.due, o.fiscal_start) as year
      from clock c join organisation o on o.id = c.org
     where c.org = current_org() and c.due between first and last and c.outcome in ('running', 'paused', 'met', 'late', 'excluded', 'restarted')
  ), term as materialized (
    select d.register, d.standard, d.year, d.automatic and d.outcome in ('met', 'late') as automatic,
           case when d.outcome in ('met', 'late', 'excluded', 'restarted') then d.outcome when d.outcome = 'running' and d.due < today then 'late' else 'notDue' end as outcome,
           case when d.outcome = 'excluded' then d.reason end as reason,
           (d.year + make_interval(months => 3 * ((12 * (extract(year from d.due) - extract(year from d.year))
             + extract(month from d.due) - extract(month from d.year))::integer / 3)))::date as quarter
      from dated d
  ), open as (
    select t.register, t.standard, t.quarter, false as whole, t.automatic, t.outcome, t.reason, count(*) as n
      from term t where t.register <> 'complaints' group by 1, 2, 3, 5, 6, 7
  ), closed as (
    select t.*, count(*) over (partition by t.standard, t.quarter) as together from term t
     where t.register = 'complaints' and t.outcome <> 'restarted' and t.quarter + interval '3 months' <= today
  ), quarters as (
    select c.register, c.standard, c.quarter, false as whole, c.automatic, c.outcome, c.reason, count(*) as n
      from closed c where c.together >= 5 group by 1, 2, 3, 5, 6, 7
  ), years as (
    select c.standard, c.year, count(*) as n, count(*) filter (where c.together < 5) as left_out
      from closed c where c.year + interval '12 months' <= today group by 1, 2
  ), whole as (
    select c.register, c.standard, c.year as quarter, true as whole, c.automatic, c.outcome, c.reason, count(*) as n
      from closed c join years y on y.standard = c.standard and y.year = c.year and y.n >= 5 and (y.left_out = 0 or y.left_out >= 5)
     group by 1, 2, 3, 5, 6, 7
  ), merged as (
    select register, standard, quarter, whole, automatic, outcome, case when outcome = 'excluded' and n < 5 then 'other' else reason end as reason, n
      from (select * from quarters union all select * from whole) both_kinds
  )
  select * from open
  union all
  select register, standard, quarter, whole, automatic, outcome, reason, sum(n)::bigint from merged group by 1, 2, 3, 4, 5, 6, 7
$$;
