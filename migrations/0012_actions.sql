-- Actions: meetings, prospecting, promotion, communication, interventions, protocol.
create domain action_kind as text check (value in ('meeting', 'prospecting', 'promotion', 'communication', 'intervention', 'protocol'));
create domain action_stream as text check (value in ('influence', 'economic', 'cultural'));
create domain action_role as text check (value in ('led', 'supported'));
create domain action_leader as text check (value in ('ministry', 'governmentPartner'));
create domain account_given as text check (length(value) <= 20000); -- a summary, what came of it
create domain reason_given as text check (length(value) <= 2000);
create table action (
  org integer not null, id uuid not null, audience text not null,
  kind action_kind not null, stream action_stream not null, role action_role not null, led_by action_leader not null,
  post uuid,
  countries text[] not null default '{}', territories text[] not null default '{}',
  sectors text[] not null default '{}', initiatives text[] not null default '{}', commitments text[] not null default '{}',
  positioning boolean not null default false, sustainable boolean not null default false,
  new_market boolean not null default false, public_diplomacy boolean not null default false,
  conforms boolean,                     -- to the reference framework; null: not judged
  checklist text[] not null default '{}', -- items of the framework that were met
  -- Snapshots of the day it was held: a later change of a contact or of the priorities does not touch them.
  influential boolean not null default false, priority_territory boolean not null default false, priority_sector boolean not null default false,
  summary account_given not null default '', outcome account_given not null default '', reason reason_given not null default '',
  primary key (org, id) -- written by the statement that writes its record: a reference would prove nothing new
);
create index action_post on action (org, post);
call secure_by_org('action');
grant select, insert, update on action to chancery_app;
grant select (org, id, audience, kind, stream, role, led_by, post, countries, territories, sectors, initiatives, commitments, public_diplomacy, conforms) on action to chancery_public;

create table action_participant (
  org integer not null, action uuid not null, contact uuid not null, audience text not null,
  influential boolean not null, -- on the day
  primary key (org, action, contact),
  foreign key (org, action) references action (org, id) deferrable initially deferred,
  foreign key (org, contact) references record (org, id)
);
create index action_participant_contact on action_participant (org, contact, action);
call secure_by_org('action_participant');
grant select, insert, update, delete on action_participant to chancery_app;
