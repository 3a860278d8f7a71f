-- Strategy: plans as data, values entered by hand with their source, figures that others published.

-- A plan as its file says it, checked when it was loaded; the columns repeat what lists need.
create table plan (
  org integer not null references organisation, id text not null check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title_fr text not null, title_en text not null,
  edition text not null,
  first date not null, last date not null check (last > first),
  undated boolean not null,                    -- the document gives no period: first and last are a window around the running year
  supersedes text,
  published boolean not null,
  audience text not null check (audience = case when published then 'public' else 'org' end),
  document jsonb not null, digest text not null,
  loaded_at timestamptz not null,
  primary key (org, id),
  check (supersedes <> id),
  foreign key (org, supersedes) references plan (org, id)
);
create index plan_by_period on plan (org, last desc, id);
call secure_by_org('plan');
grant select on plan to chancery_app, chancery_public;

-- A value that no register computes, or a milestone declared done. Appended, never changed: the last one entered counts, and a
-- withdrawal is one more row.
create table reading (
  org integer not null, id uuid not null, audience text not null check (audience in ('public', 'org')),
  kind text not null check (kind in ('value', 'milestone')),
  plan text not null, indicator text not null, -- where it was entered
  series text check ((kind = 'value') = (series is not null)),
  year text not null check (year ~ '^[0-9]{4}(-[0-9]{4})?$'),
  value numeric check ((kind = 'value' and not withdrawn) = (value is not null)),
  on_day date not null,                        -- established, or done
  source text not null check (length(source) between 1 and 2000), -- of a withdrawal: its reason; of a milestone: its evidence
  proof text not null default '' check (length(proof) <= 2000),   -- address or reference of a document
  withdrawn boolean not null default false,
  entered_by uuid, entered_at timestamptz not null, entry uuid not null,
  primary key (org, id),
  foreign key (org, plan) references plan (org, id),
  foreign key (org, entry) references journal_entry (org, id)
);
create index reading_plan on reading (org, plan, indicator, id);
create index reading_series on reading (org, series, year, id) where series is not null;
call secure_by_org('reading');
grant select, insert on reading to chancery_app;
grant select (org, id, audience, kind, plan, indicator, series, year, value, on_day, source, proof, withdrawn, entered_at) on reading to chancery_public;

-- Figures printed elsewhere, under their own labels: shown beside an indicator, never mixed with what is computed here.
create table published_result (
  org integer not null references organisation, series text not null, year text not null,
  place integer not null,
  label_fr text not null, label_en text not null,
  value numeric, qualifier text not null, raw text not null, unit text not null,
  plan text, indicators text[] not null default '{}',
  comparable text, note_fr text not null default '', note_en text not null default '',
  source text not null, confidence text not null,
  primary key (org, series, year)
);
create index published_result_plan on published_result (org, plan, place);
call secure_by_org('published_result');
grant select on published_result to chancery_app, chancery_public;

-- Day of the last fact that each measure counted, up to a day. One step down an index for each measure, whatever the number of facts.
create function last_counted(measures integer[], upto date) returns table (measure integer, on_day date)
language sql stable security definer set search_path = public, pg_catalog as $$
  select m.id, (select max(c.on_day) from counted c where c.org = m.org and c.measure = m.id and c.on_day <= upto)
    from measure m where m.org = current_org() and m.id = any (measures) and (m.published or is_member())
$$;

-- Records behind a figure that the actor may see, latest first, those with one post, country or sector alone if asked. Keyset: pass the last row's day and fact to go on.
create function read_filtered_records_behind(
  wanted integer, first date, last date, dimension text, chosen text, before_day date, before_fact uuid, most integer
) returns table (record uuid, register text, number text, title text, state text, on_day date, fact uuid, post uuid, facets jsonb)
language sql stable security definer set search_path = public, pg_catalog as $$
  select r.id, r.register, r.number, r.title, r.state, c.on_day, c.fact, f.post, f.facets
    from counted c
    join record r on r.org = c.org and r.id = c.record
    join fact f on f.org = c.org and f.id = c.fact
   where c.org = current_org() and c.measure = wanted and c.on_day between first and last and c.sign = 1
     and (before_day is null or (c.on_day, c.fact) < (before_day, before_fact))
     and not exists (select from counted x where x.org = c.org and x.measure = c.measure and x.reverses = c.fact)
     and r.audience = any (current_audiences())
     and (chosen is null or exists (select from dimension_values(f.post, f.facets, dimension) d (value) where d.value = chosen))
     and exists (select from measure m where m.org = c.org and m.id = wanted and (m.published or is_member()))
   order by c.on_day desc, c.fact desc
   limit least(most, 5000)
$$;

-- How many of the facts behind a figure the actor may see, and how many not. Callers ask only for figures small enough to count.
-- A record is looked up by its key, fact by fact: joined, it tempts the planner to read all records.
create function count_behind(wanted integer, first date, last date) returns table (seen bigint, hidden bigint)
language sql stable security definer set search_path = public, pg_catalog as $$
  with behind as materialized (
    select (select r.audience from record r where r.org = c.org and r.id = c.record) as audience from counted c
     where c.org = current_org() and c.measure = wanted and c.on_day between first and last and c.sign = 1
       and c.fact not in (select x.reverses from counted x where x.org = current_org() and x.measure = wanted and x.reverses is not null)
       and exists (select from measure m where m.org = current_org() and m.id = wanted and (m.published or is_member()))
  )
  select count(*) filter (where audience = any ((select current_audiences())::text[])),
         count(*) filter (where audience <> all ((select current_audiences())::text[])) from behind
$$;

-- Values of breakdowns behind which the actor may not see from 1 to 4 facts: what is published merges them. Same cautions as above;
-- only what is hidden is read beyond its record.
create function thin_values(wanted integer, dimensions text[], first date, last date) returns table (dimension text, value text)
language sql stable security definer set search_path = public, pg_catalog as $$
  with behind as materialized (
    select c.fact, (select r.audience from record r where r.org = c.org and r.id = c.record) as audience from counted c
     where c.org = current_org() and c.measure = wanted and c.on_day between first and last and c.sign = 1
       and c.fact not in (select x.reverses from counted x where x.org = current_org() and x.measure = wanted and x.reverses is not null)
       and exists (select from measure m where m.org = current_org() and m.id = wanted and (m.published or is_member()))
  ), hidden as materialized (
    select f.post, f.facets from behind b cross join lateral (select post, facets from fact where org = current_org() and id = b.fact offset 0) f
     where b.audience <> all ((select current_audiences())::text[])
  )
  select d.dimension, v.value from hidden h
    cross join unnest(dimensions) d (dimension)
    cross join lateral dimension_values(h.post, h.facets, d.dimension) v (value)
   group by 1, 2 having count(*) < 5
$$;

do $$
declare f text;
begin
  foreach f in array array[
    'last_counted(integer[], date)', 'read_filtered_records_behind(integer, date, date, text, text, date, uuid, integer)',
    'count_behind(integer, date, date)', 'thin_values(integer, text[], date, date)'
  ] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to chancery_app, chancery_public', f);
  end loop;
end $$;
