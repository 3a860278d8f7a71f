-- Calendars that a person reads elsewhere, under an address that nobody guesses.

create table calendar_feed (
  org integer not null references organisation, account uuid not null references account on delete cascade,
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'), -- of the secret in the address
  created_at timestamptz not null,
  primary key (org, account)
);
create unique index calendar_feed_token on calendar_feed (org, token_hash);
create index calendar_feed_account on calendar_feed (account);
call secure_by_org('calendar_feed');
-- One's own alone; the public has nothing to read here.
do $$
declare own text := 'org = (select current_org()) and account = (select current_account())';
begin
  execute format('alter policy app_select on calendar_feed using (%s)', own);
  execute format('alter policy app_insert on calendar_feed with check (%s)', own);
  execute format('alter policy app_update on calendar_feed using (%s) with check (%s)', own, own);
  execute format('alter policy app_delete on calendar_feed using (%s)', own);
  drop policy public_select on calendar_feed;
end $$;
grant select (org, account, created_at), insert, update (token_hash, created_at), delete on calendar_feed to chancery_app;

-- Planned actions of the person whose feed this is, from a day on: those that she or he recorded or that belong to one of her or his
-- units, as far as she or he may see them today. One row without an action for a feed that is empty; none when there is no such feed.
create function read_calendar_feed(hash text, first date)
returns table (id uuid, number text, title text, on_day date, version integer, audience text, kind text, countries text[])
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
    select r.id, r.number, r.title::text, r.on_day, r.version, r.audience, t.kind::text, t.countries
      from (select 1) here left join (record r join action t on t.org = r.org and t.id = r.id)
        on r.org = o and r.register = 'actions' and r.state = 'planned' and r.on_day >= first
       and r.audience = any (seen) and (r.created_by = who or r.unit = any (units))
     order by r.on_day, r.id limit 2000;
end $$;
revoke execute on function read_calendar_feed(text, date) from public;
grant execute on function read_calendar_feed(text, date) to chancery_public;
