-- Whoever hands over what somebody could read does not hand it to herself or himself, unless he or she may read all of it already: the word
-- of another administrator is needed.
create or replace function replace_reader(former uuid, next uuid) returns integer
language plpgsql security definer set search_path = public, pg_catalog as $$
declare n integer;
begin
  if not is_administrator() then raise insufficient_privilege; end if;
  if next = current_account() and exists (
    select from named_reader r where r.org = current_org() and r.account = former and r.audience <> all (current_audiences())
  ) then raise insufficient_privilege; end if;
  insert into named_reader (org, record, account, audience)
    select org, record, next, audience from named_reader where org = current_org() and account = former on conflict do nothing;
  delete from named_reader where org = current_org() and account = former;
  get diagnostics n = row_count;
  return n;
end $$;
