-- Words that an organisation chooses: sectors, initiatives, territories, services of support… And what it gives priority to, and when.
create table vocabulary (
  org integer not null references organisation, list text not null, code text not null,
  label_fr text not null, label_en text not null, place integer not null default 0,
  primary key (org, list, code)
);
call secure_by_org('vocabulary');
grant select, insert, update on vocabulary to chancery_app;
grant select on vocabulary to chancery_public;

create table priority (
  org integer not null references organisation, id uuid not null,
  kind text not null check (kind in ('territory', 'sector')),
  code text not null,          -- a country (ISO 3166-1 alpha-2), a territory or a sector of the vocabulary
  since date not null, until date check (until >= since),
  source text not null,        -- the decision that made it a priority
  primary key (org, id)
);
create index priority_kind on priority (org, kind, code);
call secure_by_org('priority');
grant select, insert, update on priority to chancery_app;
grant select on priority to chancery_public;
