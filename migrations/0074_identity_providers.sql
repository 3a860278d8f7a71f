-- Identities at providers of OpenID Connect, the roles that their groups give, and what is kept of a visit to one.

create table linked_identity (
  id uuid primary key,
  account uuid not null references account on delete cascade,
  provider text not null,                   -- as the settings call it
  issuer text not null, subject text not null,
  email text not null default '',           -- as the provider gave it when it was linked: to tell identities apart
  linked_at timestamptz not null,
  last_used_at timestamptz,
  unique (issuer, subject),
  unique (account, provider)
);
alter table linked_identity enable row level security;
alter table linked_identity force row level security;
create policy maintenance on linked_identity to current_user using (true) with check (true);
create policy own_linked_identity on linked_identity to chancery_app using (account = (select current_account())) with check (account = (select current_account()));
grant select, insert, delete on linked_identity to chancery_app;

-- A role that a provider's groups gave follows them at each sign-in there; null: a person gave it.
alter table membership add column provider text;

-- What a visit to a provider has to find again (`visit`), and an identity that waits for its holder to accept it (`identity`). Known by the
-- digest of a random text that the browser holds; functions alone reach it.
create table machinery.provider_visit (
  token_hash text primary key,
  kind text not null check (kind in ('visit', 'identity')),
  account uuid references account on delete cascade, -- who asked to link an identity; null: somebody who signs in
  data jsonb not null,
  expires_at timestamptz not null
);
create index provider_visit_account on machinery.provider_visit (account) where account is not null;
create index provider_visit_expires on machinery.provider_visit (expires_at);
-- Keeps one, for the actor where `holds`, and clears some that have expired: whoever begins many leaves no heap.
create function add_provider_visit(token text, what text, holds boolean, known jsonb, moment timestamptz, expires timestamptz) returns void
language sql security definer set search_path = public, pg_catalog as $$
  delete from machinery.provider_visit where token_hash in (select v.token_hash from machinery.provider_visit v where v.expires_at < moment limit 20);
  insert into machinery.provider_visit (token_hash, kind, account, data, expires_at)
    values (token, what, case when holds then current_account() end, known, expires);
$$;
create function read_provider_visit(token text, what text, moment timestamptz) returns table (account uuid, data jsonb)
language sql stable security definer set search_path = public, pg_catalog as $$
  select v.account, v.data from machinery.provider_visit v where v.token_hash = token and v.kind = what and v.expires_at > moment
$$;
-- Takes one: whoever asks a second time finds nothing.
create function take_provider_visit(token text, what text, moment timestamptz) returns table (account uuid, data jsonb)
language sql security definer set search_path = public, pg_catalog as $$
  with gone as (delete from machinery.provider_visit v where v.token_hash = token and v.kind = what returning v.account, v.data, v.expires_at)
  select g.account, g.data from gone g where g.expires_at > moment
$$;

-- An identity as it comes, before anyone is known, said to have been used. `closed`: its account is.
create function use_identity(by_issuer text, by_subject text, moment timestamptz) returns table (id uuid, account uuid, closed boolean)
language sql security definer set search_path = public, pg_catalog as $$
  update linked_identity i set last_used_at = moment from account a
   where i.issuer = by_issuer and i.subject = by_subject and a.id = i.account
  returning i.id, i.account, a.disabled_at is not null
$$;
-- Links an identity to the account that has this address, for a provider whose word the settings trust for it; no row where there is no such
-- account, it is closed or a program's, or it has an identity there already.
create function link_by_address(new_id uuid, from_provider text, by_issuer text, by_subject text, verified_email text, moment timestamptz)
returns table (id uuid, account uuid) language sql security definer set search_path = public, pg_catalog as $$
  insert into linked_identity (id, account, provider, issuer, subject, email, linked_at, last_used_at)
    select new_id, a.id, from_provider, by_issuer, by_subject, verified_email, moment, moment from account a
     where a.email = lower(verified_email) and a.disabled_at is null and not a.service
    on conflict do nothing
  returning linked_identity.id, linked_identity.account
$$;
create function has_account(wanted_email text) returns boolean language sql stable security definer set search_path = public, pg_catalog as $$
  select exists (select from account a where a.email = lower(wanted_email))
$$;
-- Makes the account of somebody to whom groups give a role in one of these organisations. It has no password. False where the address is
-- taken, or where it is fictional and none of the organisations is, or the other way round.
create function open_by_identity(
  new_account uuid, new_id uuid, from_provider text, by_issuer text, by_subject text, verified_email text, new_name text, new_lang text, orgs integer[],
  moment timestamptz
) returns boolean language plpgsql security definer set search_path = public, pg_catalog as $$
begin
  if not exists (select from organisation o where o.id = any (orgs) and o.fictional = is_fictional_address(verified_email)) then return false; end if;
  insert into account (id, email, name, password_hash, lang, created_at) values (new_account, lower(verified_email), new_name, null, new_lang, moment)
    on conflict (email) do nothing;
  if not found then return false; end if;
  insert into linked_identity (id, account, provider, issuer, subject, email, linked_at, last_used_at)
    values (new_id, new_account, from_provider, by_issuer, by_subject, verified_email, moment, moment);
  return true;
end $$;
-- Makes the roles that a provider gave the holder of an identity those that its groups give now: pairs of `orgs` and `given_roles`, in every
-- organisation. Roles that a person gave stay as they are; fictional people get none among real ones, nor the other way round. Answers with
-- what changed. The caller has checked the provider's answer; no right of the actor is asked.
create function follow_groups(with_identity uuid, orgs integer[], given_roles text[], moment timestamptz)
returns table (org integer, role text, given boolean) language plpgsql security definer set search_path = public, pg_catalog as $$
#variable_conflict use_column
declare
  holder linked_identity;
  fictional_holder boolean;
  here integer;
begin
  select i.* into holder from linked_identity i where i.id = with_identity;
  if not found then return; end if;
  select is_fictional_address(a.email) into fictional_holder from account a where a.id = holder.account;
  -- Always in the same order, and before anything is written, as whoever writes in an organisation does.
  for here in select unnest(orgs) union select m.org from membership m where m.account = holder.account and m.provider = holder.provider order by 1 loop
    perform pg_advisory_xact_lock_shared(7, here);
  end loop;
  return query
    update membership m set until = (moment at time zone o.time_zone)::date from organisation o
     where o.id = m.org and m.account = holder.account and m.provider = holder.provider and m.until is null
       and not exists (select from unnest(orgs, given_roles) as w (org, role) where w.org = m.org and w.role = m.role)
    returning m.org, m.role, false;
  return query
    insert into membership as m (org, id, account, role, since, provider)
      select o.id, gen_random_uuid(), holder.account, w.role, (moment at time zone o.time_zone)::date, holder.provider
        from (select distinct * from unnest(orgs, given_roles) as each (org, role)) w join organisation o on o.id = w.org
       where o.fictional = fictional_holder
         and not exists (select from membership have where have.org = o.id and have.account = holder.account and have.role = w.role and have.until is null)
      on conflict do nothing
    returning m.org, m.role, true;
end $$;

-- For administrators: the identities of a member; and taking them away, with the sessions, from an account that is theirs alone.
create function identities_of(member uuid) returns table (id uuid, provider text, email text, linked_at timestamptz, last_used_at timestamptz)
language sql stable security definer set search_path = public, pg_catalog as $$
  select i.id, i.provider, i.email, i.linked_at, i.last_used_at from linked_identity i
   where i.account = member and is_administrator() and exists (select from membership m where m.org = current_org() and m.account = member)
   order by i.linked_at, i.id
$$;
create function drop_identities(member uuid) returns boolean
language plpgsql security definer set search_path = public, pg_catalog as $$
begin
  if not is_ours_alone(member) then return false; end if;
  delete from linked_identity where account = member;
  delete from session where account = member;
  delete from machinery.sign_in_step where account = member;
  return true;
end $$;

do $$
declare f text;
begin
  foreach f in array array[
    'add_provider_visit(text, text, boolean, jsonb, timestamptz, timestamptz)', 'read_provider_visit(text, text, timestamptz)',
    'take_provider_visit(text, text, timestamptz)', 'use_identity(text, text, timestamptz)',
    'link_by_address(uuid, text, text, text, text, timestamptz)', 'has_account(text)',
    'open_by_identity(uuid, uuid, text, text, text, text, text, text, integer[], timestamptz)',
    'follow_groups(uuid, integer[], text[], timestamptz)', 'identities_of(uuid)', 'drop_identities(uuid)'
  ] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to chancery_app', f);
  end loop;
end $$;
