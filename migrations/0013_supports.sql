-- Supports given to companies, artists, cultural bodies and cultural companies: each recipient counts once a fiscal year.
create table support (
  org integer not null, id uuid not null,
  audience text not null check (audience <> 'public'),
  party uuid not null,
  -- Snapshots of the day it was given: a later change of the contact or of the post does not touch them.
  party_kind text not null check (party_kind in ('company', 'artist', 'culturalBody', 'culturalCompany')),
  abroad boolean not null, -- given by a post abroad
  service text not null,
  sectors text[] not null default '{}', countries text[] not null default '{}',
  post uuid,
  result text not null default '' check (length(result) <= 20000),
  reason text not null default '' check (length(reason) <= 2000),
  primary key (org, id),
  foreign key (org, id) references record (org, id) deferrable initially deferred,
  foreign key (org, party) references record (org, id)
);
create index support_party on support (org, party);
create index support_post on support (org, post);
call secure_by_org('support');
grant select, insert, update on support to chancery_app;

-- What a contact was given, for the page of the contact.
create view contact_supports with (security_invoker = true) as
  select s.org, s.party as contact, r.id, r.number, r.title, r.state, r.on_day
    from support s join record r on r.org = s.org and r.id = s.id;
grant select on contact_supports to chancery_app;
