-- What an actor finds, the latest first among what answers as well: of many matches the latest 1 000 are ranked, where it was the first
-- 1 000 met, the oldest. Between two days, for a list that is held to a year. A list may ask for 500; a page has 100 at most.
drop function search_records(text, text, integer, integer);
create function search_records(words text, only_register text, most integer, skip integer, first_day date default null, last_day date default null)
returns table (record uuid, register text, number text, title text, detail text, on_day date)
language plpgsql stable security definer set search_path = public, pg_catalog as $$
#variable_conflict use_column
declare
  q constant tsquery := search_query(left(words, 200));
  o constant integer := current_org();
  seen constant text[] := current_audiences();
  outside constant boolean := seen <@ array['public'];
begin
  if numnode(q) = 0 then return; end if;
  return query
  select r.id, r.register, r.number, r.title::text, r.detail, r.on_day from (
    -- A word that is everywhere is answered with some of its records, at once: 10 000 matches are looked at, and by their day alone.
    select m.at from (
      select r.ctid as at, r.id, r.on_day from record r
       where r.document @@ q and r.org = o and r.audience = any (seen) and (only_register is null or r.register = only_register)
         and (first_day is null or r.on_day >= first_day) and (last_day is null or r.on_day <= last_day)
         and (not outside or is_open(r.register, r.state))
       limit 10000
    ) m order by m.on_day desc, m.id desc limit 1000
  ) f join record r on r.ctid = f.at
  order by ts_rank(r.document, q) desc, r.on_day desc, r.id limit least(most, 500) offset least(skip, 900);
end $$;
revoke all on function search_records(text, text, integer, integer, date, date) from public;
grant execute on function search_records(text, text, integer, integer, date, date) to chancery_app, chancery_public;
