-- Missions made public, quarter by quarter: what was published stays as it was published. A correction is a new edition beside the earlier one.

-- Within how many days of the end of a quarter its missions are published, as it is known: dated, with its source.
create table mission_term (
  org integer not null, since date not null,          -- for the quarters that end from this day on
  days integer not null check (days between 1 and 400),
  business boolean,                                   -- business days or calendar days; null: the source does not say
  source_fr text not null check (source_fr <> ''), source_en text not null check (source_en <> ''),
  primary key (org, since)
);
call secure_by_org('mission_term');
grant select on mission_term to chancery_app, chancery_public;

create table mission_edition (
  org integer not null, quarter text not null check (quarter ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'), edition integer not null check (edition >= 1),
  first_day date not null, last_day date not null,
  fiscal_year text not null, number integer not null check (number between 1 and 4),
  published_at timestamptz not null, published_by uuid,
  due date,                                           -- as the term stood on the day of publication; null: no term was known
  motive text not null check (length(motive) <= 2000),
  changes jsonb not null,                             -- against the edition before: [{ mission, number, kind, fields }]
  missions integer not null check (missions >= 0), cents bigint not null, own_cents bigint not null,
  previous text,                                      -- digest of the edition before
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  entry uuid not null,
  primary key (org, quarter, edition),
  foreign key (org, entry) references journal_entry (org, id),
  check ((edition = 1) = (motive = '')), check ((edition = 1) = (previous is null))
);
create index mission_edition_entry on mission_edition (org, entry);
call secure_by_org('mission_edition');
grant select, insert on mission_edition to chancery_app;
grant select (org, quarter, edition, first_day, last_day, fiscal_year, number, published_at, due, motive, changes, missions, cents, own_cents, previous, digest, entry)
  on mission_edition to chancery_public;

-- The part of one mission in one edition: the columns of the law, whole in `part`; the others are what lists filter and sort by.
create table mission_part (
  org integer not null, quarter text not null, edition integer not null, mission uuid not null,
  place integer not null, number text not null,
  from_day date not null, until_day date not null,
  cents bigint not null check (cents >= 0), own_cents bigint not null check (own_cents between 0 and cents),
  part jsonb not null,
  primary key (org, quarter, edition, mission),
  foreign key (org, quarter, edition) references mission_edition (org, quarter, edition),
  foreign key (org, mission) references mission (org, id)
);
create index mission_part_mission on mission_part (org, mission, quarter);
call secure_by_org('mission_part');
grant select, insert on mission_part to chancery_app;
grant select on mission_part to chancery_public;

-- How many missions of a quarter the actor may not see: nobody publishes a quarter of which he sees a part. For members.
create function missions_hidden_in(first date, last date) returns integer
language sql stable security definer set search_path = public, pg_catalog as $$
  select count(*)::integer from mission m join record r on r.org = m.org and r.id = m.id
   where m.org = current_org() and is_member() and m.audience <> all (current_audiences()) and r.state not in ('draft', 'cancelled')
     and (m.until_day between first and last or exists (select from mission_cost c where c.org = m.org and c.mission = m.id and c.stage = 'actual'
           and c.on_day <= last and coalesce(c.until_day, c.on_day) >= first))
$$;
revoke all on function missions_hidden_in(date, date) from public;
grant execute on function missions_hidden_in(date, date) to chancery_app;
