-- Who may read a record shown to people named one by one is known to its readers alone, and chosen by one of them; administrators hand over
-- what somebody who leaves could read, without seeing what it is.
alter table named_reader add column audience text;
update named_reader set audience = 'named:' || record;
alter table named_reader alter column audience set not null, add check (audience = 'named:' || record);
alter policy app_select on named_reader using (org = (select current_org()) and audience = any ((select current_audiences())::text[]));
alter policy app_insert on named_reader with check (org = (select current_org()) and audience = any ((select current_audiences())::text[]));
alter policy app_update on named_reader using (org = (select current_org()) and audience = any ((select current_audiences())::text[]));
alter policy app_delete on named_reader using (org = (select current_org()) and audience = any ((select current_audiences())::text[]));
alter policy public_select on named_reader using (org = (select current_org()) and audience = 'public');

-- The records that name somebody, for administrators; of those that the actor may not read, that they are there.
create function records_naming(reader uuid) returns table (id uuid, register text, title text)
language sql stable security definer set search_path = public, pg_catalog as $$
  select n.record, r.register, r.title from named_reader n
    left join record r on r.org = n.org and r.id = n.record and r.audience = any (current_audiences())
   where n.org = current_org() and n.account = reader and is_administrator()
   order by r.title_key nulls last, n.record limit 10000
$$;
-- Names another reader in the place of one, wherever he is named. How many records that were.
create function replace_reader(former uuid, next uuid) returns integer
language plpgsql security definer set search_path = public, pg_catalog as $$
declare n integer;
begin
  if not is_administrator() then raise insufficient_privilege; end if;
  insert into named_reader (org, record, account, audience)
    select org, record, next, audience from named_reader where org = current_org() and account = former on conflict do nothing;
  delete from named_reader where org = current_org() and account = former;
  get diagnostics n = row_count;
  return n;
end $$;

-- What is planned moves with its record, as its comments and attachments do.
create function move_presence() returns trigger language plpgsql security definer set search_path = public, pg_catalog as $$
begin
  update presence p set audience = new.audience where p.org = new.org and p.record = new.id;
  update presence_mark m set audience = new.audience where m.org = new.org and m.record = new.id;
  return null;
end $$;
create trigger presence_moves after update of audience on record for each row
  when (old.audience is distinct from new.audience) execute function move_presence();

do $$
declare f text;
begin
  foreach f in array array['records_naming(uuid)', 'replace_reader(uuid, uuid)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to chancery_app', f);
  end loop;
end $$;
revoke all on function move_presence() from public;
