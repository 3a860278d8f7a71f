-- Accounts: temporary passwords, throttled sign-in, and what an administrator may do to a member of the organisation.
-- Functions of 0002 that these replace are dropped here.

alter table account add column password_expires_at timestamptz; -- of a password that an administrator set; null once the person chose one
grant update (password_expires_at) on account to chancery_app;

-- What somebody recorded last: the first page of the morning asks for it.
create index record_by_author on record (org, created_by, created_at desc, id desc);

-- The account of an address and, when a key has failed `most` times within 15 minutes, the moment from which it may be tried again.
-- Keys are digests: nobody's address, nor a password typed in its place, is kept here.
drop function sign_in_lookup(text, text[]);
create function sign_in_lookup(wanted_email text, keys text[], most integer[], moment timestamptz)
returns table (id uuid, password_hash text, disabled boolean, lang text, password_expires_at timestamptz, throttled_until timestamptz)
language sql security definer set search_path = public, pg_catalog as $$
  select a.id, a.password_hash, a.disabled_at is not null, a.lang, a.password_expires_at,
         (select max(f.at) + interval '15 minutes' from unnest(keys, most) k (key, most),
            lateral (select t.at from machinery.sign_in_attempt t where t.key = k.key and t.at > moment - interval '15 minutes'
                      order by t.at desc offset k.most - 1 limit 1) f)
    from (select 1) one left join account a on a.email = lower(wanted_email)
$$;
drop function sign_in_failed(text[]);
create function sign_in_failed(keys text[], moment timestamptz) returns void language sql security definer set search_path = public, pg_catalog as $$
  insert into machinery.sign_in_attempt (key, at) select unnest(keys), moment
$$;
-- Opens a session. Failures under the key of the account are forgotten; those of the network address are not: one good account must
-- not open the way to guess others.
drop function sign_in_opened(uuid, uuid, text, timestamptz, text, text, text[]);
create function sign_in_opened(new_session uuid, who uuid, token text, moment timestamptz, expires timestamptz, client text, from_address text, forgiven text)
returns void language sql security definer set search_path = public, pg_catalog as $$
  delete from machinery.sign_in_attempt where key = forgiven;
  insert into session (id, account, token_hash, created_at, last_seen_at, expires_at, agent, address)
    values (new_session, who, token, moment, moment, expires, left(client, 300), left(from_address, 60));
$$;

-- Names that no mail reaches (RFC 2606): the accounts of demonstrations, and theirs alone. Whoever may sign in to a demonstration as its
-- administrator could otherwise open an account under somebody's address, and wait for a real organisation to give that account a role.
create function is_fictional_address(email text) returns boolean language sql immutable parallel safe as $$
  select lower(email) ~ '\.(example|invalid|test)$'
$$;

-- The first administrator, of every organisation that is not a demonstration, by the key that the first start printed.
-- `wrongKey`: not that key, or it was used. `taken`: the address has an account, whose password somebody else may know, or is fictional.
drop function first_administrator(text, uuid, text, text, text);
create function first_administrator(key_hash text, new_id uuid, new_email text, new_name text, new_hash text, new_lang text, moment timestamptz) returns text
language plpgsql security definer set search_path = public, pg_catalog as $$
begin
  perform 1 from machinery.boot_key where hash = key_hash and used_at is null for update;
  if not found then return 'wrongKey'; end if;
  if is_fictional_address(new_email) then return 'taken'; end if;
  insert into account (id, email, name, password_hash, lang, created_at) values (new_id, lower(new_email), new_name, new_hash, new_lang, moment)
    on conflict (email) do nothing;
  if not found then return 'taken'; end if;
  update machinery.boot_key set used_at = moment where used_at is null;
  insert into membership (org, id, account, role, since)
    select o.id, gen_random_uuid(), new_id, 'administrator', (moment at time zone o.time_zone)::date from organisation o where not o.fictional;
  return 'done';
end $$;

-- An administrator opens an account with a password that must be replaced before it expires, or finds the one that the person has.
-- Null: an address of a demonstration in a real organisation, or the other way round.
drop function open_account(uuid, text, text, text, text);
create function open_account(new_id uuid, new_email text, new_name text, new_hash text, new_lang text, password_expires timestamptz) returns uuid
language plpgsql security definer set search_path = public, pg_catalog as $$
declare found_id uuid;
begin
  if not is_administrator() then raise insufficient_privilege; end if;
  if is_fictional_address(new_email) <> (select o.fictional from organisation o where o.id = current_org()) then return null; end if;
  insert into account (id, email, name, password_hash, lang, password_expires_at)
    values (new_id, lower(new_email), new_name, new_hash, new_lang, password_expires) on conflict (email) do nothing;
  select id into found_id from account where email = lower(new_email);
  return found_id;
end $$;

-- Is this account known here and nowhere else? What concerns the whole account, its password or its being open, is then ours to decide.
create function is_ours_alone(member uuid) returns boolean language sql stable security definer set search_path = public, pg_catalog as $$
  select is_administrator()
     and exists (select from membership m where m.org = current_org() and m.account = member)
     and not exists (select from membership m where m.org <> current_org() and m.account = member and m.until is null)
$$;
-- Both end every session of the member, and change nothing and answer false when the account is not ours alone.
create function set_temporary_password(member uuid, new_hash text, password_expires timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_catalog as $$
begin
  if not is_ours_alone(member) then return false; end if;
  update account set password_hash = new_hash, password_expires_at = password_expires where id = member;
  delete from session where account = member;
  return true;
end $$;
create function disable_account(member uuid, since timestamptz) returns boolean -- `since` null opens it again
language plpgsql security definer set search_path = public, pg_catalog as $$
begin
  if not is_ours_alone(member) then return false; end if;
  update account set disabled_at = since where id = member;
  delete from session where account = member;
  return true;
end $$;

do $$
declare f text;
begin
  foreach f in array array[
    'sign_in_lookup(text, text[], integer[], timestamptz)', 'sign_in_failed(text[], timestamptz)',
    'sign_in_opened(uuid, uuid, text, timestamptz, timestamptz, text, text, text)',
    'first_administrator(text, uuid, text, text, text, text, timestamptz)', 'open_account(uuid, text, text, text, text, timestamptz)',
    'is_ours_alone(uuid)', 'set_temporary_password(uuid, text, timestamptz)', 'disable_account(uuid, timestamptz)'
  ] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to chancery_app', f);
  end loop;
end $$;
