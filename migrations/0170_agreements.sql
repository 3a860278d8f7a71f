-- Agreements: their parties, texts, steps, authorisations, life, obligations; and the rules that they are held to, as dated data.

create table agreement (
  org integer not null, id uuid not null, audience text not null,
  kind text not null, nature text not null,      -- codes of the vocabularies agreementKind and agreementNature
  title_en text not null default '' check (length(title_en) <= 500), -- the French title stands on the spine
  country text check (country ~ '^[A-Z]{2}$'),   -- of the main counterpart; null: of none (an organisation, several countries)
  sectors text[] not null default '{}',
  ministries text not null default '' check (length(ministries) <= 500), -- ministries and bodies that carry it out
  subject text not null default '' check (length(subject) <= 20000),
  important boolean not null default false, urgent boolean not null default false,
  urgency_reason text not null default '' check (length(urgency_reason) <= 2000),
  official text check (official ~ '^\d{4}-\d{2,4}$'), -- the number AAAA-NN given at signature; null: not signed, or not known
  signed_on date, signed_place text not null default '' check (length(signed_place) <= 200),
  signatories text not null default '' check (length(signatories) <= 500),
  endorsed_on date, endorsed_reference text not null default '' check (length(endorsed_reference) <= 200),
  tabled_on date, tabling_note uuid,             -- attachment: the explanatory note
  sitting_resumes_on date,                       -- when the Assembly was not sitting: the term of urgency runs from then
  approved_on date, unanimous boolean not null default false, -- debate brought forward by unanimous consent
  in_force_on date, ends_on date,                -- the end that the agreement itself sets, or that its last renewal set
  tacit boolean not null default false,          -- renewed tacitly unless denounced
  notice_months integer not null default 6 check (notice_months between 0 and 60), -- how long ahead its end is to be thought of
  renewed_on date, ended_on date, denounced_on date,
  amends uuid, succeeds uuid,                    -- agreements that it amends or replaces
  source text not null default '' check (length(source) <= 1000), -- where what was signed before it was recorded here is known from
  reason text not null default '' check (length(reason) <= 2000),
  primary key (org, id),
  unique (org, official),
  foreign key (org, id) references record (org, id) deferrable initially deferred,
  foreign key (org, amends) references agreement (org, id),
  foreign key (org, succeeds) references agreement (org, id),
  check (amends <> id), check (succeeds <> id),
  check (in_force_on >= signed_on)
);
create index agreement_kind on agreement (org, kind);
create index agreement_country on agreement (org, country) where country is not null;
create index agreement_ends on agreement (org, ends_on) where ends_on is not null;
create index agreement_amends on agreement (org, amends) where amends is not null;
create index agreement_succeeds on agreement (org, succeeds) where succeeds is not null;
call secure_by_org('agreement');
grant select, insert, update on agreement to chancery_app;
grant select (org, id, audience, kind, nature, title_en, country, sectors, ministries, subject, important, urgent, official, signed_on, signed_place,
  signatories, endorsed_on, endorsed_reference, tabled_on, approved_on, in_force_on, ends_on, tacit, renewed_on, ended_on, denounced_on, amends,
  succeeds, source) on agreement to chancery_public;

create table agreement_party (
  org integer not null, id uuid not null, agreement uuid not null, audience text not null,
  kind text not null check (kind in ('state', 'subnational', 'internationalOrganisation', 'foreignCity', 'canadianGovernment', 'ngo', 'other')),
  name_fr text not null check (length(name_fr) between 1 and 300), name_en text not null check (length(name_en) between 1 and 300),
  country text check (country ~ '^[A-Z]{2}$'),
  contact uuid,                                  -- the body, where the register of contacts knows it
  place integer not null,
  primary key (org, id),
  foreign key (org, agreement) references agreement (org, id) deferrable initially deferred,
  foreign key (org, contact) references record (org, id)
);
create index agreement_party_agreement on agreement_party (org, agreement, place);
create index agreement_party_contact on agreement_party (org, contact) where contact is not null;

-- What it says, in each language it was signed in.
create table agreement_text (
  org integer not null, agreement uuid not null, lang text not null check (lang ~ '^[a-z]{2,3}(-[A-Za-z]{2,8})?$'), audience text not null,
  title text not null default '' check (length(title) <= 500), -- in that language
  authentic boolean not null default true,       -- false: a translation
  attachment uuid,                               -- the piece; null: not on file
  primary key (org, agreement, lang),
  foreign key (org, agreement) references agreement (org, id) deferrable initially deferred
);

-- Approaches made toward it.
create table agreement_step (
  org integer not null, id uuid not null, agreement uuid not null, audience text not null,
  on_day date not null, country text check (country ~ '^[A-Z]{2}$'),
  purpose text not null check (purpose in ('signature', 'renewal', 'conclusion')),
  done text not null check (length(done) between 1 and 5000),
  primary key (org, id),
  foreign key (org, agreement) references agreement (org, id) deferrable initially deferred
);
create index agreement_step_agreement on agreement_step (org, agreement, on_day);

create table agreement_authorisation (
  org integer not null, id uuid not null, agreement uuid not null, audience text not null,
  authority text not null,                       -- code of the vocabulary agreementAuthority
  given_by text not null check (length(given_by) between 1 and 300),
  on_day date not null,
  reference text not null check (length(reference) between 1 and 300),
  attachment uuid,
  primary key (org, id),
  foreign key (org, agreement) references agreement (org, id) deferrable initially deferred
);
create index agreement_authorisation_agreement on agreement_authorisation (org, agreement, on_day);

-- Its life: each act, on the day it took effect.
create table agreement_event (
  org integer not null, id uuid not null, agreement uuid not null, audience text not null,
  act text not null, on_day date not null, until_on date, -- until: the new end, of a renewal
  reference text not null default '' check (length(reference) <= 300),
  note text not null default '' check (length(note) <= 5000),
  account uuid, at timestamptz not null,
  primary key (org, id),
  foreign key (org, agreement) references agreement (org, id) deferrable initially deferred
);
create index agreement_event_agreement on agreement_event (org, agreement, on_day, at);

create table agreement_obligation (
  org integer not null, id uuid not null, agreement uuid not null, audience text not null,
  title text not null check (length(title) between 3 and 500),
  owner uuid,                                    -- the account that answers for it; null: the agreement's unit
  due_on date not null,
  done_on date, evidence text not null default '' check (length(evidence) <= 2000),
  primary key (org, id),
  foreign key (org, agreement) references agreement (org, id) deferrable initially deferred,
  check ((done_on is null) = (evidence = ''))
);
create index agreement_obligation_agreement on agreement_obligation (org, agreement, due_on);
create index agreement_obligation_due on agreement_obligation (org, due_on) where done_on is null;
create index agreement_obligation_owner on agreement_obligation (org, owner) where owner is not null;

-- Rules of law and of the house that agreements are held to. Rows are added, never changed.
create table agreement_rule (
  org integer not null, code text not null, valid_from date not null,
  act text not null,                             -- what it governs: authorisation, endorsement, approval, tabling, debate, urgency
  authority text,                                -- whose authorisation: a code of agreementAuthority
  kinds text[] not null default '{}',            -- of agreements; empty: all
  parties text[] not null default '{}',          -- kinds of counterpart; empty: all
  days integer check (days between 1 and 400),
  article_fr text not null, article_en text not null,
  says_fr text not null, says_en text not null,
  source text not null, verified boolean not null,
  place integer not null,
  primary key (org, code, valid_from)
);
call secure_by_org('agreement_rule');
grant select on agreement_rule to chancery_app, chancery_public;

do $$
declare t text;
begin
  foreach t in array array['agreement_party', 'agreement_text', 'agreement_step', 'agreement_authorisation', 'agreement_event', 'agreement_obligation'] loop
    execute format('call secure_by_org(%L)', t);
    execute format('grant select, insert, update on %I to chancery_app', t);
  end loop;
end $$;
grant delete on agreement_party, agreement_text, agreement_step, agreement_obligation to chancery_app;
grant select (org, id, agreement, audience, kind, name_fr, name_en, country, place) on agreement_party to chancery_public;
grant select (org, agreement, lang, audience, title, authentic) on agreement_text to chancery_public;
grant select (org, agreement, audience, act, on_day, until_on) on agreement_event to chancery_public;
revoke all on agreement_step, agreement_authorisation, agreement_obligation from chancery_public;

-- Numbers without gaps: as for requests, the row of the year is locked until the transaction ends, so a number is taken last. What was
-- numbered before it was recorded here counts too.
create table agreement_counter (
  org integer not null, year text not null, last integer not null,
  primary key (org, year)
);
call secure_by_org('agreement_counter');
revoke all on agreement_counter from chancery_app, chancery_public;
create function take_agreement_number(wanted_year text) returns integer
language sql security definer set search_path = public, pg_catalog as $$
  insert into agreement_counter as c (org, year, last)
    select current_org(), wanted_year, 1 + coalesce(max(substr(a.official, 6)::integer), 0)
      from agreement a where a.org = current_org() and a.official like wanted_year || '-%'
    on conflict (org, year) do update set last = 1 + greatest(c.last,
      (select coalesce(max(substr(a.official, 6)::integer), 0) from agreement a where a.org = current_org() and a.official like wanted_year || '-%'))
    returning last
$$;
revoke all on function take_agreement_number(text) from public;
grant execute on function take_agreement_number(text) to chancery_app;

-- Notices of terms of agreements: written once, whatever process runs the job.
create table agreement_notice (
  org integer not null, agreement uuid not null,
  term text not null, about uuid not null,       -- the agreement itself, or its obligation
  due date not null, step text not null check (step in ('ahead', 'near', 'missed')),
  written_at timestamptz not null,
  primary key (org, about, term, due, step),
  foreign key (org, agreement) references agreement (org, id)
);
call secure_by_org('agreement_notice');
revoke all on agreement_notice from chancery_app, chancery_public;
