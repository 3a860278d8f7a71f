-- Actions: meetings, prospecting, promotion, communication, interventions, protocol.
create table action (
  org integer not null, id uuid not null, audience text not null,
  kind text not null check (kind in ('meeting', 'prospecting', 'promotion', 'communication', 'intervention', 'protocol')),
  stream text not null check (stream in ('influence', 'economic', 'cultural')),
  role text not null check (role in ('led', 'supported')),
  led_by text not null check (led_by in ('ministry', 'governmentPartner')),
  post uuid,
  countries text[] not null default '{}', territories text[] not null default '{}',
  sectors text[] not null default '{}', initiatives text[] not null default '{}', commitments text[] not null default '{}',
  positioning boolean not null default false, sustainable boolean not null default false,
  new_market boolean not null default false, public_diplomacy boolean not null default false,
  conforms boolean,                     -- to the reference framework; null: not judged
  checklist text[] not null default '{}', -- items of the framework that were met
  -- Snapshots of the day it was held: a later change of a contact or of the priorities does not touch them.
  influential boolean not null default false, priority_territory boolean not null default false, priority_sector boolean not null default false,
  summary text not null default '' check (length(summary) <= 20000),
  outcome text not null default '' check (length(outcome) <= 20000),
  reason text not null default '' check (length(reason) <= 2000),
  primary key (org, id),
  foreign key (org, id) references record (org, id) deferrable initially deferred
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
