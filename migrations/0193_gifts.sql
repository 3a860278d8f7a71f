-- Gifts received and given, with what was decided about them.
create table gift (
  org integer not null, id uuid not null,
  audience text not null check (audience <> 'public'),
  direction text not null check (direction in ('received', 'given')),
  party protocol_line not null check (party <> ''), -- from whom, or to whom
  contact uuid,
  value_cents bigint check (value_cents >= 0), -- estimated, in cents of a Canadian dollar; null: nobody has estimated it
  decision text,                               -- a code of the vocabulary giftDecision; null: still to be decided
  place protocol_line not null default '',     -- where it is kept
  visit uuid,
  note account_given not null default '', reason reason_given not null default '',
  primary key (org, id),
  foreign key (org, id) references record (org, id) deferrable initially deferred,
  foreign key (org, contact) references record (org, id),
  foreign key (org, visit) references record (org, id)
);
create index gift_visit on gift (org, visit) where visit is not null;
create index gift_contact on gift (org, contact) where contact is not null;
call secure_by_org('gift');
grant select, insert, update on gift to chancery_app;
