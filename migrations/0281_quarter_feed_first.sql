-- The same as in 0280: ordered, each part reads the first row of an index instead of every mission of the organisation.
create or replace function feed_quarters_since(hash text) returns date
language sql stable security definer set search_path = public, pg_catalog as $$
  select least(
      (select m.until_day from mission m join record r on r.org = m.org and r.id = m.id
        where m.org = current_org() and r.state not in ('draft', 'cancelled') order by m.until_day limit 1),
      (select c.on_day from mission_cost c where c.org = current_org() and c.stage = 'actual' order by c.on_day limit 1),
      (select min(e.first_day) from mission_edition e where e.org = current_org()))
   where exists (
     select from calendar_feed f
       join account a on a.id = f.account and a.disabled_at is null
       join membership m on m.org = f.org and m.account = f.account and m.until is null
      where f.org = current_org() and f.token_hash = hash and m.role in ('planner', 'manager', 'administrator'))
$$;
