-- Visits received: who comes, when, and the programme hour by hour. Never public; what stands under a visit is seen by those who see it.
create domain protocol_line as text check (length(value) <= 300);
create domain clock_time as text check (value ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
create table visit (
  org integer not null, id uuid not null,
  audience text not null check (audience <> 'public'),
  until date not null,                  -- its last day; the first is the day of its record
  level text not null,                  -- a code of the vocabulary visitLevel
  country text check (country ~ '^[A-Z]{2}$'),
  body protocol_line not null default '',   -- the government or the body that comes
  city protocol_line not null default '',
  purpose account_given not null default '', logistics account_given not null default '', reason reason_given not null default '',
  primary key (org, id),
  foreign key (org, id) references record (org, id) deferrable initially deferred
);
create index visit_until on visit (org, until);
call secure_by_org('visit');
grant select, insert, update on visit to chancery_app;

-- Those who come and those who receive them, in the order of precedence that the protocol gives them.
create table visit_person (
  org integer not null, id uuid not null, visit uuid not null, audience text not null,
  side text not null check (side in ('delegation', 'host')),
  place integer not null,
  name protocol_line not null check (name <> ''),
  function protocol_line not null default '', body protocol_line not null default '',
  country text check (country ~ '^[A-Z]{2}$'),
  contact uuid,
  primary key (org, id),
  foreign key (org, visit) references visit (org, id) deferrable initially deferred,
  foreign key (org, contact) references record (org, id)
);
create index visit_person_visit on visit_person (org, visit, side, place);
create index visit_person_contact on visit_person (org, contact) where contact is not null;
call secure_by_org('visit_person');
grant select, insert, update, delete on visit_person to chancery_app;

create table visit_item (
  org integer not null, id uuid not null, visit uuid not null, audience text not null,
  on_day date not null, starts clock_time not null, ends clock_time, -- in the zone of the organisation
  what protocol_line not null check (what <> ''), venue protocol_line not null default '',
  hosts protocol_line not null default '', language protocol_line not null default '',
  interpreter boolean not null default false,
  note reason_given not null default '',
  primary key (org, id),
  foreign key (org, visit) references visit (org, id) deferrable initially deferred
);
create index visit_item_visit on visit_item (org, visit, on_day, starts);
call secure_by_org('visit_item');
grant select, insert, update, delete on visit_item to chancery_app;

-- What stands under a visit is shown to those whom the visit is shown to, whoever changes that.
create function move_protocol_with_record() returns trigger language plpgsql security definer set search_path = public, pg_catalog as $$
begin
  update visit_person p set audience = new.audience where p.org = new.org and p.visit = new.id;
  update visit_item i set audience = new.audience where i.org = new.org and i.visit = new.id;
  return null;
end $$;
revoke all on function move_protocol_with_record() from public;
create trigger record_moves_protocol after update of audience on record for each row
  when (old.audience is distinct from new.audience and new.register = 'visits') execute function move_protocol_with_record();
