-- Was a year approved by a position of the journal? Asked for figures as they were known then, by the public too, which may not read where
-- entries stand: so through this function, for the years that the actor may see.
create function year_known_at(wanted_plan text, wanted_year text, upto bigint) returns boolean
language sql stable security definer set search_path = public, pg_catalog as $$
  select exists (select from plan_year t join journal_leaf l on l.org = t.org and l.entry = t.entry
    where t.org = current_org() and t.plan = wanted_plan and t.year = wanted_year and t.audience = any (current_audiences()) and l.position <= upto)
$$;
revoke all on function year_known_at(text, text, bigint) from public;
grant execute on function year_known_at(text, text, bigint) to chancery_app, chancery_public;
