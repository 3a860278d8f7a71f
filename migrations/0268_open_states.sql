-- What is marked public is public once it has taken place: an action that was held, a mission whose costs are, an agreement that was signed, a post. Before that, and
-- where it was withdrawn, the public's own role reads nothing of it, whatever a page asks for.
create function is_open(register text, state text) returns boolean
language sql immutable parallel safe as $$
  select case register
    when 'network' then true
    when 'actions' then state = 'held'
    when 'missions' then state = 'published'
    when 'agreements' then state in ('signed', 'endorsed', 'tabled', 'inForce', 'renewed', 'ended', 'denounced')
    else false
  end
$$;

alter policy public_select on record
  using (org = (select current_org()) and audience = 'public' and is_open(register, state));

-- What stands beside an open record, and what hangs on it.
do $$
declare t text[];
begin
  foreach t slice 1 in array array[
    ['action', 'id'], ['agreement', 'id'], ['agreement_party', 'agreement'], ['agreement_text', 'agreement'], ['attachment', 'record']
  ] loop
    execute format(
      'alter policy public_select on %1$I using (org = (select current_org()) and audience = ''public''
         and exists (select from record r where r.org = %1$I.org and r.id = %1$I.%2$I))', t[1], t[2]);
  end loop;
end $$;
-- As 0215 has it: from the signature on.
alter policy public_select on agreement_event using (
  org = (select current_org()) and audience = 'public'
  and act in ('sign', 'table', 'approve', 'endorse', 'enterForce', 'renew', 'end', 'denounce')
  and exists (select from agreement a where a.org = agreement_event.org and a.id = agreement_event.agreement));
alter policy public_select on attachment_version
  using (org = (select current_org()) and audience = 'public'
    and exists (select from attachment a where a.org = attachment_version.org and a.id = attachment_version.attachment));

-- The search, which reads past the policies, as they do.
create or replace function search_records(words text, only_register text, most integer, skip integer)
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
  select f.id, f.register, f.number, f.title::text, f.detail, f.on_day from (
    select r.id, r.register, r.number, r.title, r.detail, r.on_day, ts_rank(r.document, q) as rank from record r
     where r.document @@ q and r.org = o and r.audience = any (seen) and (only_register is null or r.register = only_register)
       and (not outside or is_open(r.register, r.state))
     limit 1000
  ) f order by f.rank desc, f.on_day desc, f.id limit least(most, 100) offset least(skip, 900);
end $$;
