-- What is planned, and where, when and with whom: whoever plans something near is shown it. A record that is planned has a row here, written
-- by the act that plans it; one that was held, cancelled or ended has none.
create table presence (
  org integer not null, record uuid not null, audience text not null, register text not null,
  from_day date not null, until_day date not null,
  places text[] not null, -- country, or country and city: 'FR', 'FR Paris'
  primary key (org, record),
  foreign key (org, record) references record (org, id),
  check (until_day between from_day and from_day + 366) -- so that what is near a day has a last day within reach of it
);
call secure_by_org('presence');
grant select, insert, update, delete on presence to chancery_app;

-- What it is found by: `country:FR`, `territory:code`, `party:id`.
create table presence_mark (
  org integer not null, record uuid not null, mark text not null check (length(mark) <= 80), audience text not null,
  from_day date not null, until_day date not null,
  primary key (org, record, mark),
  foreign key (org, record) references presence (org, record) on delete cascade
);
create index presence_mark_near on presence_mark (org, mark, until_day, from_day);
call secure_by_org('presence_mark');
grant select, insert, update, delete on presence_mark to chancery_app;

-- Actions that are planned already.
insert into presence (org, record, audience, register, from_day, until_day, places)
  select r.org, r.id, r.audience, r.register, r.on_day, r.on_day, a.countries from record r join action a on a.org = r.org and a.id = r.id
   where r.state = 'planned' and (cardinality(a.countries) > 0 or cardinality(a.territories) > 0
      or exists (select from action_participant p where p.org = a.org and p.action = a.id));
insert into presence_mark (org, record, mark, audience, from_day, until_day)
  select distinct p.org, p.record, m.mark, p.audience, p.from_day, p.until_day from presence p join action a on a.org = p.org and a.id = p.record,
    lateral (select 'country:' || c from unnest(a.countries) c union all select 'territory:' || t from unnest(a.territories) t
      union all select 'party:' || w.contact from action_participant w where w.org = a.org and w.action = a.id) m (mark);
