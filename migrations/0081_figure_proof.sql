-- The journal entry that approved a published year, as its leaf covers it: whoever is shown a published figure may check that the
-- journal committed to it. Its other fields are published too (signer, statement), and of values it holds hashes alone.
create function read_approval(wanted_plan text, wanted_year text)
returns table (org integer, id uuid, at timestamptz, account uuid, verb text, register text, record uuid, fields jsonb, facts text, shard text, index bigint)
language sql stable security definer set search_path = public, pg_catalog as $$
  select e.org, e.id, e.at, e.account, e.verb, e.register, e.record, e.fields, e.facts, l.shard, l.index
    from plan_year y
    join journal_entry e on e.org = y.org and e.id = y.entry
    join journal_leaf l on l.org = e.org and l.entry = e.id
   where y.org = current_org() and y.plan = wanted_plan and y.year = wanted_year and y.state = 'published' and y.audience = any (current_audiences())
$$;
revoke all on function read_approval(text, text) from public;
grant execute on function read_approval(text, text) to chancery_app, chancery_public;
