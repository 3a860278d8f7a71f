-- Missions abroad: who went where and why, what it cost in the columns of the law, who paid. What of it is public stands in tables of its own.
create table mission (
  org integer not null, id uuid not null,
  audience text not null,
  from_day date not null, until_day date not null,
  purpose text not null default '' check (length(purpose) <= 2000),
  objectives text[] not null default '{}',      -- objectives of the organisation's plans: `2014-2018/objectif-7`
  own_share integer not null default 1 check (own_share between 0 and 1000000),
  nils text[] not null default '{}',            -- groups of legal columns that are said to have no cost
  report text not null default '' check (length(report) <= 20000),
  report_piece uuid,                            -- the attachment that is the report
  results text not null default '' check (length(results) <= 20000),
  reason text not null default '' check (length(reason) <= 2000),
  authorised_by uuid, authorised_on date, authorised_cents bigint check (authorised_cents >= 0),
  primary key (org, id),
  foreign key (org, id) references record (org, id) deferrable initially deferred, -- one statement writes both
  foreign key (org, report_piece) references attachment (org, id),
  check (until_day >= from_day)
);
create index mission_until on mission (org, until_day);
create index mission_report on mission (org, report_piece) where report_piece is not null;
call secure_by_org('mission');
grant select, insert, update on mission to chancery_app;

create table mission_participant (
  org integer not null, id uuid not null, mission uuid not null, audience text not null, place integer not null,
  role text not null check (role in ('minister', 'senior', 'official', 'staff', 'cabinet')),
  name text not null check (length(name) between 1 and 200),
  office text not null default '' check (length(office) <= 200),
  account uuid,                                 -- a member: nobody authorises a mission of his or her own
  primary key (org, id),
  foreign key (org, mission) references mission (org, id) deferrable initially deferred
);
create index mission_participant_mission on mission_participant (org, mission);
call secure_by_org('mission_participant');
grant select, insert, update, delete on mission_participant to chancery_app;

create table mission_stop (
  org integer not null, id uuid not null, mission uuid not null, audience text not null, place integer not null,
  city text not null check (length(city) between 1 and 120),
  country text not null check (country ~ '^[A-Z]{2}$'),
  from_day date not null, until_day date not null,
  primary key (org, id),
  foreign key (org, mission) references mission (org, id) deferrable initially deferred,
  check (until_day >= from_day)
);
create index mission_stop_mission on mission_stop (org, mission);
call secure_by_org('mission_stop');
grant select, insert, update, delete on mission_stop to chancery_app;

create table mission_body (
  org integer not null, id uuid not null, mission uuid not null, audience text not null, place integer not null,
  name text not null check (length(name) between 1 and 200),
  share integer not null check (share between 0 and 1000000),
  primary key (org, id),
  foreign key (org, mission) references mission (org, id) deferrable initially deferred
);
create index mission_body_mission on mission_body (org, mission);
call secure_by_org('mission_body');
grant select, insert, update, delete on mission_body to chancery_app;

create table mission_cost (
  org integer not null, id uuid not null, mission uuid not null, audience text not null, place integer not null,
  stage text not null check (stage in ('estimate', 'actual')),
  category text not null check (category in ('publicTransport', 'charteredTransport', 'personalVehicle',
    'companionsTransport', 'companionsLodging', 'companionsMeals', 'companionsOther',
    'lodgingAndMeals', 'allowance', 'other', 'lounge', 'photographer', 'interpreter')),
  traveller uuid,                               -- a principal; null: the total of those who accompany
  on_day date not null, until_day date,
  description text not null default '' check (length(description) <= 500),
  amount bigint not null check (amount between 0 and 1000000000000), -- in the minor unit of the currency
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  rate text check (rate ~ '^\d{1,9}(\.\d{1,10})?$'), -- Canadian dollars for one unit, as it was given
  rate_on date, rate_source text not null default '' check (length(rate_source) <= 200),
  cents bigint not null check (cents >= 0),     -- of a Canadian dollar, rounded once
  payer uuid, shared boolean not null default false,
  primary key (org, id),
  foreign key (org, mission) references mission (org, id) deferrable initially deferred,
  foreign key (org, traveller) references mission_participant (org, id) deferrable initially deferred,
  foreign key (org, payer) references mission_body (org, id) deferrable initially deferred,
  check (until_day >= on_day),
  check ((currency = 'CAD') = (rate is null)),
  check ((rate is null) = (rate_on is null)),
  check (not shared or payer is null)
);
create index mission_cost_mission on mission_cost (org, mission);
create index mission_cost_traveller on mission_cost (org, traveller) where traveller is not null;
create index mission_cost_payer on mission_cost (org, payer) where payer is not null;
call secure_by_org('mission_cost');
grant select, insert, update, delete on mission_cost to chancery_app;
