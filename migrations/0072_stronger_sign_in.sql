-- A second factor: one-time codes and recovery codes, the step between a password and a session, and the roles for which an organisation
-- asks for one. Functions that these replace are dropped here.

-- How a session was opened (`password`, `link`, with `+totp` or `+recovery` where a code was given). `strong`: two factors were shown.
alter table session
  add column method text not null default 'password',
  add column strong boolean not null default false;
grant select (method, strong), update (strong) on session to chancery_app;

-- One-time codes (RFC 6238). A code is good once: `last_step` is the 30 seconds of the last one that was taken.
create table totp (
  account uuid primary key references account on delete cascade,
  secret bytea not null check (length(secret) >= 20),
  created_at timestamptz not null,
  confirmed_at timestamptz,                 -- null: shown to the person, no code was given yet
  last_step bigint not null default 0
);
create table recovery_code (
  account uuid not null references account on delete cascade,
  hash text not null,
  used_at timestamptz,
  primary key (account, hash)
);
do $$
declare t text;
begin
  foreach t in array array['totp', 'recovery_code'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy maintenance on %I to current_user using (true) with check (true)', t);
    execute format('create policy own_%1$s on %1$I to chancery_app using (account = (select current_account())) with check (account = (select current_account()))', t);
  end loop;
end $$;
grant select, insert, delete, update (secret, created_at, confirmed_at, last_step) on totp to chancery_app;
grant select, insert, delete, update (used_at) on recovery_code to chancery_app;

-- What is between a first proof and a session, for minutes. Known by the digest of a random text that the browser holds.
create table machinery.sign_in_step (
  token_hash text primary key,
  account uuid not null references account on delete cascade,
  method text not null,                     -- of the first proof
  forgiven text not null default '',        -- the key of failures to forget once the session is open
  expires_at timestamptz not null
);
create index sign_in_step_account on machinery.sign_in_step (account);
create index sign_in_step_expires on machinery.sign_in_step (expires_at);

-- Roles for which an organisation asks for a second factor.
create table second_factor_rule (
  org integer not null references organisation,
  role text not null,
  primary key (org, role)
);
call secure_by_org('second_factor_rule');
grant select, insert, delete on second_factor_rule to chancery_app;

-- `enter` of 0040, and `weak`: one of the person's roles asks for a second factor, and the session was opened without.
drop function enter(text, text, boolean, text, uuid);
create function enter(
  org_slug text, token text, writes boolean, idempotency_key text, new_record uuid,
  out org integer, out account uuid, out account_name text, out lang text, out session uuid,
  out roles text[], out units uuid[], out audiences text[], out done uuid, out measures integer, out weak boolean
) language plpgsql security definer set search_path = public, pg_catalog as $$
#variable_conflict use_column
declare
  seen timestamptz;
  named uuid[];
  nothing text; -- an assignment is cheaper than a statement
begin
  -- One statement for all that the rows of the person say.
  select o.id, s.account, a.name, a.lang, s.id, s.last_seen_at,
         array(select distinct m.role from membership m where m.org = o.id and m.account = s.account and m.until is null),
         array(select distinct m.unit from membership m where m.org = o.id and m.account = s.account and m.until is null and m.unit is not null),
         array(select n.record from named_reader n where n.org = o.id and n.account = s.account limit 2000),
         coalesce(not s.strong and exists (select from second_factor_rule r join membership m on m.org = r.org and m.role = r.role
                                            where r.org = o.id and m.account = s.account and m.until is null), false)
    into org, account, account_name, lang, session, seen, roles, units, named, weak
    from organisation o
    left join (session s join account a on a.id = s.account and a.disabled_at is null) on s.token_hash = token and s.expires_at > now()
   where o.slug = org_slug;
  if org is null then return; end if;
  audiences := array['public'];
  if cardinality(roles) > 0 then
    audiences := array['public', 'org'];
    if cardinality(units) > 0 then audiences := audiences || array(select 'unit:' || u from unnest(units) u); end if;
    if cardinality(named) > 0 then audiences := audiences || array(select 'named:' || n from unnest(named) n); end if;
  end if;
  if writes then nothing := pg_advisory_xact_lock_shared(7, org)::text; end if; -- a cut and a new measure take it exclusively
  if seen < now() - interval '5 minutes' then
    update session set last_seen_at = now() where id = enter.session;
  end if;
  nothing := set_config('chancery.org', org::text, true);
  nothing := set_config('chancery.account', coalesce(account::text, ''), true);
  nothing := set_config('chancery.audiences', array_to_string(audiences, ','), true);
  if writes then
    if idempotency_key is not null and account is not null then
      select i.record into done from idempotency i where i.org = enter.org and i.account = enter.account and i.key = idempotency_key;
      if done is null then -- of two at once, the second waits for the first, fails here (23505) and enters again
        insert into idempotency (org, account, key, record) values (enter.org, enter.account, idempotency_key, new_record);
      end if;
    end if;
    select coalesce(max(m.id), 0) into measures from measure m where m.org = enter.org;
  end if;
end $$;

-- Ends a first proof: opens a session, or keeps a step that waits for a code when the account has a second factor and none was shown.
-- `outcome`: open, code, or closed where the account is. Failures under `forgiven` are forgotten once a session is open.
drop function sign_in_opened(uuid, uuid, text, timestamptz, timestamptz, text, text, text);
create function begin_session(
  new_session uuid, who uuid, token text, how text, two_factors boolean, moment timestamptz, step_expires timestamptz, expires timestamptz,
  client text, from_address text, forgiven text,
  out outcome text, out lang text, out temporary boolean
) language plpgsql security definer set search_path = public, pg_catalog as $$
begin
  select a.lang, a.password_expires_at is not null into lang, temporary from account a where a.id = who and a.disabled_at is null;
  if not found then
    outcome := 'closed';
  elsif not two_factors and exists (select from totp t where t.account = who and t.confirmed_at is not null) then
    outcome := 'code';
    insert into machinery.sign_in_step (token_hash, account, method, forgiven, expires_at) values (token, who, how, begin_session.forgiven, step_expires);
  else
    outcome := 'open';
    delete from machinery.sign_in_attempt t where t.key = begin_session.forgiven;
    insert into session (id, account, token_hash, created_at, last_seen_at, expires_at, agent, address, method, strong)
      values (new_session, who, token, moment, moment, expires, left(client, 300), left(from_address, 60), how, two_factors);
  end if;
end $$;
-- What the holder of a step that waits for a code is asked: the secret stays in the application, the browser gets nothing of it.
create function read_code_step(token text, moment timestamptz)
returns table (account uuid, email text, method text, secret bytea) language sql stable security definer set search_path = public, pg_catalog as $$
  select s.account, a.email, s.method, t.secret
    from machinery.sign_in_step s join account a on a.id = s.account join totp t on t.account = s.account and t.confirmed_at is not null
   where s.token_hash = token and s.expires_at > moment
$$;
-- Takes a code, once, and opens the session that waited for it. `matched` is the step of a one-time code; else `recovery` is the digest of
-- a recovery code. `outcome`: open, used, or closed where the account is or the step is gone.
create function finish_code(
  waiting text, matched bigint, recovery text, new_session uuid, token text, moment timestamptz, expires timestamptz, client text, from_address text, code_key text,
  out outcome text, out account uuid, out lang text, out temporary boolean
) language plpgsql security definer set search_path = public, pg_catalog as $$
#variable_conflict use_column
declare step machinery.sign_in_step;
begin
  outcome := 'closed';
  select s.* into step from machinery.sign_in_step s where s.token_hash = waiting and s.expires_at > moment for update;
  if not found then return; end if;
  select a.lang, a.password_expires_at is not null into lang, temporary from account a where a.id = step.account and a.disabled_at is null;
  if not found then return; end if;
  outcome := 'used';
  if matched is not null then
    update totp t set last_step = matched where t.account = step.account and t.confirmed_at is not null and t.last_step < matched;
  else
    update recovery_code c set used_at = moment where c.account = step.account and c.hash = recovery and c.used_at is null;
  end if;
  if not found then return; end if;
  outcome := 'open';
  account := step.account;
  delete from machinery.sign_in_step s where s.token_hash = waiting;
  delete from machinery.sign_in_attempt t where t.key in (step.forgiven, code_key);
  insert into session (id, account, token_hash, created_at, last_seen_at, expires_at, agent, address, method, strong)
    values (new_session, step.account, token, moment, moment, expires, left(client, 300), left(from_address, 60),
            step.method || case when matched is null then '+recovery' else '+totp' end, true);
end $$;
-- A new password and a closed account end what waits for a code.
create function forget_steps() returns trigger language plpgsql security definer set search_path = public, pg_catalog as $$
begin
  delete from machinery.sign_in_step where account = new.id;
  return null;
end $$;
create trigger account_forgets_steps after update of password_hash, disabled_at on account for each row
  when (old.password_hash is distinct from new.password_hash or old.disabled_at is distinct from new.disabled_at) execute function forget_steps();

-- For administrators: who has codes, never the secrets; and taking them away, with the sessions, from an account that is theirs alone.
create function factors_of(wanted uuid[]) returns table (account uuid, codes boolean)
language sql stable security definer set search_path = public, pg_catalog as $$
  select a.id, exists (select from totp t where t.account = a.id and t.confirmed_at is not null)
    from account a where a.id = any (wanted) and is_administrator() and exists (select from membership m where m.org = current_org() and m.account = a.id)
$$;
create function reset_factors(member uuid) returns boolean
language plpgsql security definer set search_path = public, pg_catalog as $$
begin
  if not is_ours_alone(member) then return false; end if;
  delete from totp where account = member;
  delete from recovery_code where account = member;
  delete from session where account = member;
  delete from machinery.sign_in_step where account = member;
  return true;
end $$;

revoke all on function forget_steps() from public;
do $$
declare f text;
begin
  foreach f in array array[
    'enter(text, text, boolean, text, uuid)',
    'begin_session(uuid, uuid, text, text, boolean, timestamptz, timestamptz, timestamptz, text, text, text)',
    'read_code_step(text, timestamptz)', 'finish_code(text, bigint, text, uuid, text, timestamptz, timestamptz, text, text, text)',
    'factors_of(uuid[])', 'reset_factors(uuid)'
  ] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to chancery_app', f);
  end loop;
end $$;
grant execute on function enter(text, text, boolean, text, uuid) to chancery_public;
