-- A calendar under a secret address (0061) also tells by which day each quarter of missions is published, to those who publish them: the
-- first day on which a mission of the organisation ended or cost something. Null when there is no such feed, when whoever holds it does
-- not publish, or when no mission took place yet. The quarters published and their terms are public.
create function feed_quarters_since(hash text) returns date
language sql stable security definer set search_path = public, pg_catalog as $$
  select least(
      (select min(m.until_day) from mission m join record r on r.org = m.org and r.id = m.id
        where m.org = current_org() and r.state not in ('draft', 'cancelled')),
      (select min(c.on_day) from mission_cost c where c.org = current_org() and c.stage = 'actual'),
      (select min(e.first_day) from mission_edition e where e.org = current_org()))
   where exists (
     select from calendar_feed f
       join account a on a.id = f.account and a.disabled_at is null
       join membership m on m.org = f.org and m.account = f.account and m.until is null
      where f.org = current_org() and f.token_hash = hash and m.role in ('planner', 'manager', 'administrator'))
$$;
revoke execute on function feed_quarters_since(text) from public;
grant execute on function feed_quarters_since(text) to chancery_public;
