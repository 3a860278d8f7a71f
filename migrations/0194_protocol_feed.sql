-- What protocol plans, in the calendar of a person (0061): visits, events with guests and accreditations that end, from a day on, of her or
-- his units or recorded by her or him, as far as she or he may see them today. No row when there is no such feed, or nothing in it.
create function read_protocol_feed(hash text, first date)
returns table (id uuid, register text, number text, title text, on_day date, until date, version integer, state text, place text)
language plpgsql stable security definer set search_path = public, pg_catalog as $$
#variable_conflict use_column
declare
  o constant integer := current_org();
  who uuid;
  units uuid[];
  seen text[];
begin
  select f.account into who from calendar_feed f join account a on a.id = f.account and a.disabled_at is null
   where f.org = o and f.token_hash = hash
     and exists (select from membership m where m.org = o and m.account = f.account and m.until is null);
  if who is null then return; end if;
  units := array(select distinct m.unit from membership m where m.org = o and m.account = who and m.until is null and m.unit is not null);
  -- As in `enter`.
  seen := array['public', 'org'] || array(select 'unit:' || u from unnest(units) u)
    || array(select 'named:' || n.record from named_reader n where n.org = o and n.account = who limit 2000);
  return query
    select r.id, r.register, r.number, r.title::text, p.on_day, p.until, r.version, r.state, p.place::text
      from (
        select v.org, v.id, q.on_day, v.until, v.city as place from visit v join record q on q.org = v.org and q.id = v.id
         where v.org = o and v.until >= first and q.state in ('announced', 'confirmed')
        union all
        select e.org, e.id, q.on_day, q.on_day, e.venue from protocol_event e join record q on q.org = e.org and q.id = e.id
         where e.org = o and q.on_day >= first and q.state in ('preparing', 'sent')
        union all
        select c.org, c.id, c.until, c.until, c.seat from accreditation c join record q on q.org = c.org and q.id = c.id
         where c.org = o and c.until >= first and q.state = 'accredited'
      ) p join record r on r.org = p.org and r.id = p.id
     where r.audience = any (seen) and (r.created_by = who or r.unit = any (units))
     order by p.on_day, r.id limit 2000;
end $$;
revoke execute on function read_protocol_feed(text, date) from public;
grant execute on function read_protocol_feed(text, date) to chancery_public;
