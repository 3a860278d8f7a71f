-- Coming in, signing in by link, leaving; who signed in; what the state of the installation is read from.

-- Invitations: nobody is given a role in an organisation without having accepted it. ------------------------------------
create table invitation (
  org integer not null, id uuid not null,
  email text not null check (email = lower(email) and length(email) <= 254),
  name text not null check (length(name) between 1 and 200),
  lang text not null check (lang in ('fr', 'en')),
  roles text[] not null check (cardinality(roles) > 0), unit uuid,
  token_hash text not null,
  invited_by uuid not null, invited_at timestamptz not null, expires_at timestamptz not null,
  ended_at timestamptz, outcome text check (outcome in ('accepted', 'withdrawn')), account uuid,
  check ((ended_at is null) = (outcome is null)),
  primary key (org, id),
  foreign key (org, unit) references unit (org, id)
);
create unique index invitation_open on invitation (org, email) where ended_at is null;
create unique index invitation_token on invitation (org, token_hash);
call secure_by_org('invitation');
grant select (org, id, email, name, lang, roles, unit, invited_by, invited_at, expires_at, ended_at, outcome, account), insert,
      update (token_hash, invited_by, invited_at, expires_at, ended_at, outcome) on invitation to chancery_app;

-- What the holder of a link is invited to; nothing once it was used, withdrawn, replaced or has expired. `holder`: the account that the
-- address has already, and that alone may then accept.
create function find_invitation(token text, moment timestamptz)
returns table (id uuid, email text, name text, lang text, roles text[], unit uuid, inviter text, holder uuid)
language sql stable security definer set search_path = public, pg_catalog as $$
  select i.id, i.email, i.name, i.lang, i.roles, i.unit, (select a.name from account a where a.id = i.invited_by), (select a.id from account a where a.email = i.email)
    from invitation i where i.org = current_org() and i.token_hash = token and i.ended_at is null and i.expires_at > moment
$$;
-- Accepts: makes the account of an address that has none, or gives the roles to the actor whose address it is. `result`: accepted, gone,
-- or otherAccount where the actor is not the account's holder.
create function accept_invitation(token text, moment timestamptz, new_id uuid, new_name text, new_hash text, new_lang text, out result text, out member uuid)
language plpgsql security definer set search_path = public, pg_catalog as $$
declare asked invitation;
begin
  result := 'gone';
  select i.* into asked from invitation i
    where i.org = current_org() and i.token_hash = token and i.ended_at is null and i.expires_at > moment for update;
  if not found or is_fictional_address(asked.email) <> (select o.fictional from organisation o where o.id = asked.org) then return; end if;
  result := 'otherAccount';
  select a.id into member from account a where a.email = asked.email;
  if member is null and new_hash is not null then
    insert into account (id, email, name, password_hash, lang, created_at) values (new_id, asked.email, new_name, new_hash, new_lang, moment)
      on conflict (email) do nothing;
    if not found then return; end if;
    member := new_id;
  elsif member is null or member is distinct from current_account() then
    member := null;
    return;
  end if;
  insert into membership (org, id, account, role, unit, since)
    select asked.org, gen_random_uuid(), member, r, asked.unit, (moment at time zone o.time_zone)::date
      from unnest(asked.roles) r, organisation o where o.id = asked.org
    on conflict do nothing;
  update invitation i set ended_at = moment, outcome = 'accepted', account = member where i.org = asked.org and i.id = asked.id;
  result := 'accepted';
end $$;
-- Who has a role here is no longer chosen without that person.
drop function open_account(uuid, text, text, text, text, timestamptz);

-- Partners come in by a link, where an administrator lets them. -----------------------------------------------------------
alter table account add column by_link boolean not null default false;
create table machinery.sign_in_link (
  token_hash text primary key,
  org integer not null references organisation on delete cascade, account uuid not null references account on delete cascade,
  expires_at timestamptz not null
);
create index sign_in_link_account on machinery.sign_in_link (account);

-- Is this account a partner's here, and nobody's who works anywhere? A link must be no way around the password of staff.
create function is_partner_alone(member uuid) returns boolean language sql stable security definer set search_path = public, pg_catalog as $$
  select exists (select from membership m where m.org = current_org() and m.account = member and m.until is null)
     and not exists (select from membership m where m.account = member and m.until is null and m.role <> 'partner')
$$;
-- Keeps a link for the account of an address, in place of those before; no row where the address has none that may.
create function add_sign_in_link(wanted_email text, token text, moment timestamptz, expires timestamptz)
returns table (account uuid, email text, name text, lang text) language plpgsql security definer set search_path = public, pg_catalog as $$
#variable_conflict use_column
begin
  return query select a.id, a.email, a.name, a.lang from account a
    where a.email = lower(wanted_email) and a.by_link and a.disabled_at is null and is_partner_alone(a.id);
  if not found then return; end if;
  delete from machinery.sign_in_link l using account a where a.email = lower(wanted_email) and l.account = a.id;
  insert into machinery.sign_in_link (token_hash, org, account, expires_at)
    select token, current_org(), a.id, expires from account a where a.email = lower(wanted_email);
end $$;
-- Takes a link, once, and answers with its account; null where it was taken, has expired, or no longer may.
create function take_sign_in_link(token text, moment timestamptz) returns uuid
language sql security definer set search_path = public, pg_catalog as $$
  with gone as (delete from machinery.sign_in_link l where l.token_hash = token and l.org = current_org() returning l.account, l.expires_at)
  select a.id from gone g join account a on a.id = g.account
   where g.expires_at > moment and a.by_link and a.disabled_at is null and is_partner_alone(a.id)
$$;
-- For administrators: may this partner come in by link? Changes nothing and answers false for anyone who is more than a partner.
create function set_by_link(member uuid, allowed boolean) returns boolean
language plpgsql security definer set search_path = public, pg_catalog as $$
begin
  if not is_administrator() or not is_partner_alone(member) then return false; end if;
  update account set by_link = allowed where id = member;
  if not allowed then delete from machinery.sign_in_link l where l.account = member; end if;
  return true;
end $$;
create function is_by_link(member uuid) returns boolean language sql stable security definer set search_path = public, pg_catalog as $$
  select coalesce((select a.by_link and is_partner_alone(a.id) from account a where a.id = member and is_administrator()), false)
$$;

-- Who signed in, and who could not. Never what was typed: an address that has no account may be a password. ---------------
create table sign_in (
  id uuid primary key,
  account uuid references account on delete cascade,
  org integer, -- whose door it was
  at timestamptz not null,
  method text not null, outcome text not null check (outcome in ('opened', 'wrong', 'throttled', 'expired')),
  agent text not null default '', address text not null default ''
);
create index sign_in_account on sign_in (account, at desc, id desc);
create index sign_in_org on sign_in (org, at desc, id desc);
create index sign_in_at on sign_in (at);
alter table sign_in enable row level security;
alter table sign_in force row level security;
create policy maintenance on sign_in to current_user using (true) with check (true);
create policy own_sign_in on sign_in for select to chancery_app using (account = (select current_account()));
grant select on sign_in to chancery_app;

-- Whatever opens a session, by whichever way, is written here.
create function note_session() returns trigger language plpgsql security definer set search_path = public, pg_catalog as $$
begin
  insert into sign_in (id, account, org, at, method, outcome, agent, address)
    values (gen_random_uuid(), new.account, current_org(), new.created_at, coalesce(to_jsonb(new) ->> 'method', 'password'), 'opened', new.agent, new.address);
  return null;
end $$;
-- Not what `restore` brings back: there, nobody signs in.
create trigger session_noted after insert on session for each row when (current_org() is not null) execute function note_session();
-- A sign-in that was refused. Of those refused for being too many, one in fifteen minutes is enough.
create function note_refused_sign_in(typed_email text, how text, what text, moment timestamptz, client text, from_address text) returns void
language sql security definer set search_path = public, pg_catalog as $$
  insert into sign_in (id, account, org, at, method, outcome, agent, address)
    select gen_random_uuid(), a.id, current_org(), moment, how, what, left(client, 300), left(from_address, 60)
      from (select 1) one left join account a on a.email = lower(typed_email)
     where what <> 'throttled' or not exists (
       select from sign_in s where s.org = current_org() and s.outcome = 'throttled' and s.address = left(from_address, 60)
                               and s.account is not distinct from a.id and s.at > moment - interval '15 minutes')
$$;
-- For administrators: at the organisation's door. Names are those of its own members.
create function sign_ins_here(only_outcome text, before_at timestamptz, before_id uuid, most integer)
returns table (id uuid, account uuid, name text, at timestamptz, method text, outcome text, agent text, address text)
language sql stable security definer set search_path = public, pg_catalog as $$
  select s.id, a.id, a.name, s.at, s.method, s.outcome, s.agent, s.address
    from sign_in s left join account a on a.id = s.account and exists (select from membership m where m.org = s.org and m.account = a.id)
   where s.org = current_org() and is_administrator() and (only_outcome is null or s.outcome = only_outcome)
     and (before_at is null or (s.at, s.id) < (before_at, before_id))
   order by s.at desc, s.id desc limit most
$$;

-- A first administrator's key that was lost is replaced: see src/identity/boot-key.ts. What the state page is read from: -----
create table machinery.job_run (
  name text primary key,
  every integer not null,                  -- seconds between the end of one run and the start of the next
  started_at timestamptz not null, ended_at timestamptz not null,
  milliseconds integer not null,           -- of the last run
  failed_at timestamptz, error text not null default '', -- of the last run that failed; the error is '' once one went well
  runs bigint not null default 0, failures bigint not null default 0
);
create table machinery.backup_run (at timestamptz primary key, bytes bigint not null);

revoke all on function note_session(), is_partner_alone(uuid) from public;
do $$
declare f text;
begin
  foreach f in array array[
    'find_invitation(text, timestamptz)', 'accept_invitation(text, timestamptz, uuid, text, text, text)',
    'add_sign_in_link(text, text, timestamptz, timestamptz)', 'take_sign_in_link(text, timestamptz)', 'set_by_link(uuid, boolean)', 'is_by_link(uuid)',
    'note_refused_sign_in(text, text, text, timestamptz, text, text)', 'sign_ins_here(text, timestamptz, uuid, integer)'
  ] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to chancery_app', f);
  end loop;
end $$;
