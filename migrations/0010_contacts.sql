-- People and organisations met. Nothing here is granted to the public: a contact is never published, whatever shows its id.
create table contact (
  org integer not null, id uuid not null,
  audience text not null check (audience <> 'public'),
  kind text not null check (kind in ('person', 'body')),
  given text not null default '' check (length(given) <= 100),   -- a person's names
  family text not null default '' check (length(family) <= 100),
  name text not null default '' check (length(name) <= 200),     -- a body's name
  name_key text not null,    -- words of the name, folded and sorted: equal for « Jeanne Tremblay » and « TREMBLAY, Jeanne »
  party_kind text check (party_kind in ('company', 'artist', 'culturalBody', 'culturalCompany', 'government', 'university', 'media', 'other')),
  country text, language text,
  email text not null default '' check (email = lower(email) and length(email) <= 254),
  phone text not null default '' check (length(phone) <= 40),
  notes text not null default '' check (length(notes) <= 20000),
  merged_into uuid,          -- the contact kept in its place; never one that was itself merged
  primary key (org, id),
  check (merged_into is null or merged_into <> id),
  foreign key (org, id) references record (org, id) deferrable initially deferred,
  foreign key (org, merged_into) references contact (org, id)
);
create index contact_name on contact (org, name_key);
create index contact_email on contact (org, email) where email <> '';
create index contact_merged on contact (org, merged_into) where merged_into is not null;
call secure_by_org('contact');
grant select, insert, update on contact to chancery_app;

-- What a person was, where, from when until when. A start that nobody knows stays empty.
create table contact_role (
  org integer not null, id uuid not null,
  contact uuid not null, body uuid,
  title text not null check (length(title) between 1 and 200),
  since date, until date check (until >= since),
  audience text not null,    -- the person's
  primary key (org, id),
  foreign key (org, contact) references contact (org, id) deferrable initially deferred,
  foreign key (org, body) references contact (org, id)
);
create index contact_role_contact on contact_role (org, contact);
create index contact_role_body on contact_role (org, body) where body is not null;
call secure_by_org('contact_role');
grant select, insert, update, delete on contact_role to chancery_app;

-- When a person or a body was influential, and why it was judged so. Facts take it as it was on their day.
create table contact_influence (
  org integer not null, id uuid not null,
  contact uuid not null,
  since date not null, until date check (until >= since),
  reason text not null check (length(reason) between 1 and 1000),
  audience text not null,    -- the contact's
  primary key (org, id),
  foreign key (org, contact) references contact (org, id) deferrable initially deferred
);
create index contact_influence_contact on contact_influence (org, contact, since);
call secure_by_org('contact_influence');
grant select, insert, update, delete on contact_influence to chancery_app;

-- What other registers join. One that was merged shows as the one kept; its id stays, since facts and participants hold it.
create view contact_card with (security_invoker = true) as
  select c.org, c.id, c.kind,
         coalesce(kept.title, own.title) as name,
         coalesce((select o.title || coalesce(', ' || b.title, '')
                     from contact_role o left join record b on b.org = o.org and b.id = o.body
                    where o.org = c.org and o.contact = coalesce(c.merged_into, c.id)
                      and (o.since is null or o.since <= (now() at time zone z.time_zone)::date)
                      and (o.until is null or o.until >= (now() at time zone z.time_zone)::date)
                    order by o.since desc nulls last, o.id desc limit 1), '') as note,
         c.party_kind,
         exists (select from contact_influence i
                  where i.org = c.org and i.contact = coalesce(c.merged_into, c.id) and i.since <= (now() at time zone z.time_zone)::date
                    and (i.until is null or i.until >= (now() at time zone z.time_zone)::date)) as influential_now,
         c.merged_into, c.audience
    from contact c
    join organisation z on z.id = c.org
    join record own on own.org = c.org and own.id = c.id
    left join record kept on kept.org = c.org and kept.id = c.merged_into;
grant select on contact_card to chancery_app;
