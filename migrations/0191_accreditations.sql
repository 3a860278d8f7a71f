-- Accreditations of the consular corps: who represents which state, in which quality, from when to when.
create table accreditation (
  org integer not null, id uuid not null,
  audience text not null check (audience <> 'public'),
  function protocol_line not null default '',
  -- The classes of heads of posts are those of article 9 of the Vienna Convention on Consular Relations; `staff`: other members of a post.
  class text not null check (class in ('consulGeneral', 'consul', 'viceConsul', 'consularAgent', 'staff')),
  kind text not null check (kind in ('career', 'honorary')),
  country text not null check (country ~ '^[A-Z]{2}$'), -- the sending state
  seat protocol_line not null default '',               -- the city of the post
  arrived date, exequatur date, until date,             -- exequatur, or what stands for it; it begins on the day of its record
  contact uuid,
  note account_given not null default '', reason reason_given not null default '',
  primary key (org, id),
  foreign key (org, id) references record (org, id) deferrable initially deferred,
  foreign key (org, contact) references record (org, id)
);
create index accreditation_country on accreditation (org, country, seat);
create index accreditation_until on accreditation (org, until) where until is not null;
create index accreditation_contact on accreditation (org, contact) where contact is not null;
call secure_by_org('accreditation');
grant select, insert, update on accreditation to chancery_app;
