-- Passkeys (WebAuthn): a device that has checked who holds it signs in alone, and counts as two factors.

create table passkey (
  id uuid primary key,
  account uuid not null references account on delete cascade,
  credential text not null unique check (length(credential) <= 1400),
  public_key bytea not null,
  counter bigint not null default 0,
  transports text not null default '',      -- separated by commas, as the browser said
  name text not null check (length(name) between 1 and 100),
  synced boolean not null,                  -- kept by the person's provider of passkeys, not by one device alone
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_account on passkey (account);
alter table passkey enable row level security;
alter table passkey force row level security;
create policy maintenance on passkey to current_user using (true) with check (true);
create policy own_passkey on passkey to chancery_app using (account = (select current_account())) with check (account = (select current_account()));
grant select, insert, delete on passkey to chancery_app;

-- A passkey that goes takes the sessions that it opened along.
alter table session add column passkey uuid references passkey on delete cascade;
create index session_passkey on session (passkey) where passkey is not null;
grant select (passkey), update (passkey) on session to chancery_app;

-- A challenge is good once, for minutes. `account` and `name`: of the passkey to be registered; null for a sign-in. Functions alone reach it.
create table machinery.passkey_challenge (
  challenge_hash text primary key,
  account uuid references account on delete cascade,
  name text,
  expires_at timestamptz not null,
  check ((account is null) = (name is null))
);
create index passkey_challenge_account on machinery.passkey_challenge (account) where account is not null;
create index passkey_challenge_expires on machinery.passkey_challenge (expires_at);

-- Keeps a challenge, for the actor where it is to register one, and clears some that have expired: whoever asks for many leaves no heap.
create function add_passkey_challenge(challenge text, passkey_name text, moment timestamptz, expires timestamptz) returns void
language sql security definer set search_path = public, pg_catalog as $$
  delete from machinery.passkey_challenge where challenge_hash in (select c.challenge_hash from machinery.passkey_challenge c where c.expires_at < moment limit 20);
  insert into machinery.passkey_challenge (challenge_hash, account, name, expires_at)
    values (challenge, case when passkey_name is not null then current_account() end, passkey_name, expires);
$$;
-- Takes a challenge: whoever asks a second time finds nothing. One that was for a registration is the actor's own, and the other way round.
create function take_passkey_challenge(challenge text, registers boolean, moment timestamptz) returns table (name text)
language sql security definer set search_path = public, pg_catalog as $$
  with gone as (
    delete from machinery.passkey_challenge c
     where c.challenge_hash = challenge and (case when registers then c.account = current_account() else c.account is null end)
    returning c.name, c.expires_at)
  select g.name from gone g where g.expires_at > moment
$$;
-- A passkey as it comes, before anyone is known; and that one has opened a session.
create function passkey_lookup(wanted text) returns table (id uuid, account uuid, email text, public_key bytea, counter bigint)
language sql stable security definer set search_path = public, pg_catalog as $$
  select p.id, p.account, a.email, p.public_key, p.counter from passkey p join account a on a.id = p.account where p.credential = wanted
$$;
create function passkey_used(used uuid, new_counter bigint, is_synced boolean, opened text, moment timestamptz) returns void
language sql security definer set search_path = public, pg_catalog as $$
  update passkey set counter = new_counter, synced = is_synced, last_used_at = moment where id = used;
  update session s set passkey = used from passkey p where s.token_hash = opened and p.id = used and s.account = p.account;
$$;

-- As in 0072, with passkeys.
drop function factors_of(uuid[]);
create function factors_of(wanted uuid[]) returns table (account uuid, codes boolean, passkeys integer)
language sql stable security definer set search_path = public, pg_catalog as $$
  select a.id, exists (select from totp t where t.account = a.id and t.confirmed_at is not null),
         (select count(*) from passkey p where p.account = a.id)::integer
    from account a where a.id = any (wanted) and is_administrator() and exists (select from membership m where m.org = current_org() and m.account = a.id)
$$;
create or replace function reset_factors(member uuid) returns boolean
language plpgsql security definer set search_path = public, pg_catalog as $$
begin
  if not is_ours_alone(member) then return false; end if;
  delete from totp where account = member;
  delete from recovery_code where account = member;
  delete from session where account = member;
  delete from passkey where account = member;
  delete from machinery.sign_in_step where account = member;
  delete from machinery.passkey_challenge where account = member;
  return true;
end $$;

do $$
declare f text;
begin
  foreach f in array array[
    'add_passkey_challenge(text, text, timestamptz, timestamptz)', 'take_passkey_challenge(text, boolean, timestamptz)',
    'passkey_lookup(text)', 'passkey_used(uuid, bigint, boolean, text, timestamptz)', 'factors_of(uuid[])'
  ] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to chancery_app', f);
  end loop;
end $$;
