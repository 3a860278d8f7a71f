-- Missions and what is due of agreements, in the calendar of a person (0061): those of her or his units or recorded by her or him, and
-- the obligations that she or he answers for, from a day on, as far as she or he may see them today. Of a living agreement: its end,
-- the day from which its end is to be thought of, its obligations not met. No row when there is no such feed, or nothing in it.
create function read_due_feed(hash text, first date)
returns table (id uuid, about uuid, register text, term text, number text, official text, title text, title_en text, said text,
  on_day date, until date, version integer, state text, tacit boolean)
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
    select r.id, t.about, r.register, t.term, r.number, a.official, r.title::text, a.title_en::text, t.said, t.on_day, t.until, r.version, r.state, a.tacit
      from (
        select e.id, e.id as about, 'end' as term, '' as said, e.ends_on as on_day, e.ends_on as until, null::uuid as owner
          from agreement e where e.org = o and e.ends_on >= first
        union all
        select e.id, e.id, 'notice', '', d.day, d.day, null
          from agreement e cross join lateral (select (e.ends_on - make_interval(months => e.notice_months))::date as day) d
         where e.org = o and e.notice_months > 0 and d.day >= first
        union all
        select b.agreement, b.id, 'obligation', b.title, b.due_on, b.due_on, b.owner
          from agreement_obligation b where b.org = o and b.done_on is null and b.due_on >= first
        union all
        select m.id, m.id, 'mission', coalesce((select string_agg(s.city, ', ' order by s.place) from mission_stop s where s.org = o and s.mission = m.id), ''),
               m.from_day, m.until_day, null
          from mission m where m.org = o and m.until_day >= first
      ) t
      join record r on r.org = o and r.id = t.id
      left join agreement a on a.org = o and a.id = t.id
     where r.audience = any (seen) and (r.created_by = who or r.unit = any (units) or t.owner = who)
       and r.state = any (case r.register when 'missions' then array['draft', 'authorised', 'underWay']
             else array['signed', 'endorsed', 'tabled', 'inForce', 'renewed'] end)
     order by t.on_day, r.id, t.term, t.about limit 2000;
end $$;
revoke execute on function read_due_feed(text, date) from public;
grant execute on function read_due_feed(text, date) to chancery_public;
