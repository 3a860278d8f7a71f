-- Invitations to events: the list of guests, what was sent to them and what they answered. `invitation` is that of an account.
create table protocol_event (
  org integer not null, id uuid not null,
  audience text not null check (audience <> 'public'),
  starts clock_time, ends clock_time, -- in the zone of the organisation
  venue protocol_line not null default '',
  answer_by date,
  visit uuid, -- the visit received that it belongs to
  note account_given not null default '', reason reason_given not null default '',
  primary key (org, id),
  foreign key (org, id) references record (org, id) deferrable initially deferred,
  foreign key (org, visit) references record (org, id)
);
create index protocol_event_visit on protocol_event (org, visit) where visit is not null;
call secure_by_org('protocol_event');
grant select, insert, update on protocol_event to chancery_app;

create table protocol_guest (
  org integer not null, id uuid not null, event uuid not null, audience text not null,
  name protocol_line not null check (name <> ''), name_key text not null, -- in French order
  function protocol_line not null default '', body protocol_line not null default '',
  contact uuid,
  sent_on date, reminded_on date,
  answer text not null default 'none' check (answer in ('none', 'accepted', 'declined', 'delegate')),
  answered_on date check ((answered_on is null) = (answer = 'none')),
  delegate protocol_line not null default '' check ((delegate <> '') = (answer = 'delegate')), -- who comes instead
  seat protocol_line not null default '',
  primary key (org, id),
  foreign key (org, event) references protocol_event (org, id) deferrable initially deferred,
  foreign key (org, contact) references record (org, id)
);
create index protocol_guest_event on protocol_guest (org, event, name_key, id);
create index protocol_guest_contact on protocol_guest (org, contact) where contact is not null;
call secure_by_org('protocol_guest');
grant select, insert, update, delete on protocol_guest to chancery_app;

-- What a guest eats, or cannot do, tells of health and of belief: it is shown to the unit that receives, even where the event is shown to
-- more; where no unit keeps the event, to those whom it names.
create function audience_of_needs(record_audience text, unit uuid, record uuid) returns text language sql immutable as $$
  select case when record_audience <> 'org' then record_audience when unit is null then 'named:' || record else 'unit:' || unit end
$$;
create table protocol_guest_need (
  org integer not null, id uuid not null, event uuid not null, audience text not null check (audience not in ('public', 'org')),
  needs reason_given not null,
  primary key (org, id),
  foreign key (org, id) references protocol_guest (org, id) on delete cascade
);
create index protocol_guest_need_event on protocol_guest_need (org, event);
call secure_by_org('protocol_guest_need');
grant select, insert, update, delete on protocol_guest_need to chancery_app;

create or replace function move_protocol_with_record() returns trigger language plpgsql security definer set search_path = public, pg_catalog as $$
begin
  update visit_person p set audience = new.audience where p.org = new.org and p.visit = new.id;
  update visit_item i set audience = new.audience where i.org = new.org and i.visit = new.id;
  update protocol_guest g set audience = new.audience where g.org = new.org and g.event = new.id;
  update protocol_guest_need n set audience = audience_of_needs(new.audience, new.unit, new.id) where n.org = new.org and n.event = new.id;
  return null;
end $$;
drop trigger record_moves_protocol on record;
create trigger record_moves_protocol after update of audience, unit on record for each row
  when ((old.audience is distinct from new.audience or old.unit is distinct from new.unit) and new.register in ('visits', 'invitations'))
  execute function move_protocol_with_record();
