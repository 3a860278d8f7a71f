-- A calendar under a secret address (0061) is read on other machines: of the records that are shown to people named one by one it tells
-- the day alone, unless its owner chose otherwise when she or he made the address.
alter table calendar_feed add column titles boolean not null default false;
grant select (titles), update (titles) on calendar_feed to chancery_app;

-- The records of which a feed tells the day alone. None when there is no such feed, or its owner wants their titles.
create function feed_withholds(hash text) returns setof uuid
language sql stable security definer set search_path = public, pg_catalog as $$
  select n.record from calendar_feed f join named_reader n on n.org = f.org and n.account = f.account
   where f.org = current_org() and f.token_hash = hash and not f.titles
$$;
revoke execute on function feed_withholds(text) from public;
grant execute on function feed_withholds(text) to chancery_public;
