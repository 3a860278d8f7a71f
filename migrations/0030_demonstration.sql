-- Demonstrations: which organisations are one, how far each is loaded, and the only way to delete an organisation.

create table machinery.demonstration (
  org integer primary key references organisation on delete cascade,
  state text not null check (state in ('loading', 'ready')),
  loaded_on date not null,       -- the day that its running plan and its latest acts are relative to
  fiscal_year text not null,     -- the running year of that day
  scale numeric not null
);

-- Deletes a fictional organisation with everything of it, and accounts that work nowhere else. Refuses any other organisation.
-- Tables are found in the catalogue: every table with a column `org`, those that refer to others before those.
create function machinery.remove_demonstration(o integer) returns void language plpgsql set search_path = public, pg_catalog as $$
declare
  tables oid[];
  free oid;
  series text;
  members uuid[];
begin
  if not exists (select from organisation where id = o and fictional) then
    raise exception 'organisation % is not a demonstration', o using errcode = 'insufficient_privilege';
  end if;
  perform pg_advisory_xact_lock(7, o); -- whoever is writing there ends first
  members := array(select distinct m.account from membership m where m.org = o
    and not exists (select from membership other where other.account = m.account and other.org <> o));
  tables := array(select c.oid from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'org' and not a.attisdropped
    where c.relkind in ('r', 'p') and c.relnamespace in ('public'::regnamespace, 'machinery'::regnamespace));
  while cardinality(tables) > 0 loop
    select t into free from unnest(tables) t where not exists (
      select from pg_constraint k where k.contype = 'f' and k.confrelid = t and k.conrelid <> t and k.conrelid = any (tables)) limit 1;
    if free is null then raise exception 'tables refer to each other in a circle: %', tables::regclass[]; end if;
    execute format('delete from %s where org = $1', free::regclass) using o;
    tables := array_remove(tables, free);
  end loop;
  delete from account a where a.id = any (members);
  delete from organisation where id = o;
  for series in select format('%I.%I', schemaname, sequencename) from pg_sequences where schemaname = 'numbers' and sequencename like 's' || o || '\_%' loop
    execute 'drop sequence ' || series;
  end loop;
end $$;
revoke all on function machinery.remove_demonstration(integer) from public;

-- An administrator of a demonstration asked for its removal: a job of the machinery does it, and deletes this row with the rest.
create table demonstration_removal (
  org integer not null references organisation, id uuid not null,
  asked_by uuid not null, asked_at timestamptz not null,
  primary key (org, id)
);
call secure_by_org('demonstration_removal');
grant select, insert on demonstration_removal to chancery_app;
