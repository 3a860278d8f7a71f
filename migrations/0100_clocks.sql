-- Business calendars and service standards as dated data, and the clocks that count by them.
-- Nothing that a term was computed with is ever changed: an edition or a closure belongs to a version of its calendar, and a clock keeps
-- the version that it was computed with, so that its working can be shown again as it was.

-- The calendar of the organisation (unit null) or of one of its units. `version` grows by one with each change of its days.
create table business_calendar (
  org integer not null, id uuid not null,
  unit uuid,
  name_fr text not null check (length(name_fr) between 1 and 200), name_en text not null check (length(name_en) between 1 and 200),
  time_zone text not null,
  hours jsonb not null default '[]',           -- ranges { from, to } of a business day; shown, never filtered
  version integer not null default 1,
  primary key (org, id),
  unique nulls not distinct (org, unit),
  foreign key (org, unit) references unit (org, id)
);
create table business_edition (
  org integer not null, calendar uuid not null,
  valid_from date not null,
  version integer not null,                    -- of the calendar, since which it counts; of two for one day the later one does
  weekend integer[] not null,
  rules jsonb not null,                        -- as src/kernel/calendar-data.ts reads them, each with its legal reference
  source text not null check (length(source) between 1 and 1000),
  primary key (org, calendar, valid_from, version),
  foreign key (org, calendar) references business_calendar (org, id)
);
create table business_closure (
  org integer not null, id uuid not null, calendar uuid not null,
  first date not null, last date not null check (last >= first),
  name_fr text not null check (length(name_fr) between 1 and 200), name_en text not null check (length(name_en) between 1 and 200),
  source text not null check (length(source) between 1 and 1000),
  version integer not null,                    -- since which it counts
  until_version integer,                       -- from which it does no longer: it was decided by mistake
  primary key (org, id),
  foreign key (org, calendar) references business_calendar (org, id)
);
create index business_closure_calendar on business_closure (org, calendar);

-- What the organisation promises. Rows are added, never changed: how many there are is the version of the promises.
create table service_standard (
  org integer not null, code text not null, valid_from date not null,
  registers text[] not null,
  name_fr text not null, name_en text not null,
  subject_fr text not null, subject_en text not null,
  wording_fr text not null, wording_en text not null,
  anchor text not null,                        -- event from which days are counted
  again text,                                  -- event that opens a further run once the first has stopped
  stop text not null,                          -- event that ends the count
  means text,                                  -- by which the stop counts; answers by another one are excluded, and shown
  days integer not null check (days between 1 and 400),
  target integer not null check (target between 1 and 100),
  pauses boolean not null,                     -- does a correction asked for stop the clock?
  place integer not null,
  source text not null,
  primary key (org, code, valid_from)
);

-- One count of one standard for one record. `audience` is that of the record.
create table clock (
  org integer not null, record uuid not null, standard text not null, run integer not null,
  register text not null, audience text not null, channel text not null,
  outcome text not null check (outcome in ('awaiting', 'running', 'paused', 'met', 'late', 'excluded', 'restarted')),
  edition date not null, standards integer not null,                          -- edition of the standard, version of the promises
  calendar uuid not null, calendar_edition date, calendar_version integer not null,
  days integer not null, pausable boolean not null,
  anchor_event text not null, anchor date, due date,
  pauses text[] not null default '{}',         -- ISO days: first day of a pause, day of its end, and so on
  stopped date, automatic boolean not null default false,
  reason text,                                 -- why it is excluded
  miss text, explanation text not null default '' check (length(explanation) <= 2000),
  primary key (org, record, standard, run),
  check ((anchor is null) = (due is null)),
  foreign key (org, record) references record (org, id) deferrable initially deferred,
  foreign key (org, calendar) references business_calendar (org, id)
);
create index clock_open on clock (org, due, record) where outcome in ('running', 'paused');
create index clock_due on clock (org, register, due);

do $$
declare t text;
begin
  foreach t in array array['business_calendar', 'business_edition', 'business_closure', 'service_standard', 'clock'] loop
    execute format('call secure_by_org(%L)', t);
  end loop;
end $$;
grant select, insert on business_calendar, business_edition, business_closure, service_standard to chancery_app;
grant select on business_calendar, business_edition, business_closure, service_standard to chancery_public;
grant update (time_zone, hours, version) on business_calendar to chancery_app;
grant update (until_version) on business_closure to chancery_app;
grant select, insert, update on clock to chancery_app;
revoke all on clock from chancery_public;
