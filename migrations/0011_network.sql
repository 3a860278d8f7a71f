-- The network: posts abroad and their dated history. What is unknown is null: it is shown as unknown, never guessed.
create table post (
  org integer not null, id uuid not null, audience text not null,
  key text,                                    -- name in the reference data; null for a post recorded by hand
  city_fr text not null, city_en text not null,
  country text not null check (country ~ '^[A-Z]{2}$'), -- ISO 3166-1 alpha-2, the country it is counted in
  lat double precision check (lat between -90 and 90), lon double precision check (lon between -180 and 180),
  time_zone text not null,                     -- IANA name
  address text,
  hours jsonb,                                 -- weekday 1 to 7 → ranges of HH:MM; shown, never filtered; null: unknown
  services_fr text, services_en text,          -- one a line
  primary key (org, id),
  foreign key (org, id) references record (org, id) deferrable initially deferred,
  foreign key (org, id) references unit (org, id) -- staff work there: the post is a unit of the organisation
);
create unique index post_key on post (org, key) where key is not null;
create index post_country on post (org, country);
call secure_by_org('post');
grant select, insert, update on post to chancery_app;
grant select (org, id, audience, city_fr, city_en, country, lat, lon, time_zone, address, hours, services_fr, services_en) on post to chancery_public;

-- What a post was, and how it is known. Periods follow each other by place: each lasts until its end or, unsaid, until the next one begins.
create table post_period (
  org integer not null, id uuid not null, post uuid not null, audience text not null,
  place integer not null,
  since date,                                  -- null: the day is unknown
  until date check (until >= since),           -- its last day; null: it goes on, or its end is unknown
  as_of text check (as_of in ('2014', 'recent')), -- the list without dates that says it
  status text not null check (status in ('active', 'announced', 'planned', 'uncertain')),
  type text check (type in ('generalDelegation', 'delegation', 'bureau', 'antenna', 'multilateral')),
  parent uuid, head text,
  territory_fr text, territory_en text,
  name_fr text not null, name_en text not null,
  source text, certainty text not null check (certainty in ('documented', 'inferred', 'unverified', 'announced')),
  note_fr text, note_en text,
  primary key (org, id),
  unique (org, post, place) deferrable initially deferred,
  check (parent <> post),
  foreign key (org, post) references post (org, id) deferrable initially deferred,
  foreign key (org, parent) references post (org, id) deferrable initially deferred
);
create index post_period_parent on post_period (org, parent) where parent is not null;
call secure_by_org('post_period');
grant select, insert, update on post_period to chancery_app;
grant select (org, id, post, audience, place, since, until, as_of, status, type, parent, head, territory_fr, territory_en, name_fr, name_en, source, certainty,
  note_fr, note_en) on post_period to chancery_public;

-- A post as other registers and pages join it: name and type of the period in force today or, failing that, of the latest.
create view post_card with (security_invoker = true) as
  select p.org, p.id, now_.name_fr, now_.name_en, now_.type, p.city_fr as city, p.city_en, p.country, p.lat, p.lon, p.time_zone,
         (select f.since from post_period f where f.org = p.org and f.post = p.id and f.status in ('active', 'announced') order by f.place limit 1) as opened_on,
         (select l.until from post_period l where l.org = p.org and l.post = p.id order by l.place desc limit 1) as closed_on,
         now_.status, now_.certainty, now_.parent, p.audience
    from post p
    cross join lateral (
      select c.name_fr, c.name_en, c.type, c.status, c.certainty, c.parent from post_period c where c.org = p.org and c.post = p.id
       order by (c.since is null or c.since <= current_date) desc, c.place desc limit 1
    ) now_;
grant select on post_card to chancery_app, chancery_public;
