-- Webhooks: what happened is told to other programs, which then ask the programming interface for it with a key of their own.
-- A message holds ids alone. It is sent in the name of a service account, and only of records that the account may see.

create table webhook (
  org integer not null, id uuid not null,
  account uuid not null,
  url text not null check (url ~ '^https?://' and length(url) <= 500),
  registers text[] not null check (cardinality(registers) between 1 and 20),
  secret text not null check (secret ~ '^whsec_'),
  created_at timestamptz not null, created_by uuid not null,
  ended_at timestamptz,
  position bigint not null,         -- of the journal: what lies above is still to be told
  failing_since timestamptz,        -- the first failure after the last success
  primary key (org, id),
  foreign key (org, account) references service_account (org, id) on delete cascade
);
create table webhook_message (
  org integer not null, id uuid not null, webhook uuid not null,
  entry uuid,                       -- of the journal; none for a trial
  body text not null check (length(body) <= 20000),
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  attempts integer not null default 0,
  queued_at timestamptz not null,
  next_at timestamptz not null,     -- when it may be tried; while one tries, the moment from which another may
  tried_at timestamptz, status integer, error text not null default '',
  primary key (org, id),
  foreign key (org, webhook) references webhook (org, id) on delete cascade
);
create unique index webhook_message_once on webhook_message (org, webhook, entry) where entry is not null;
create index webhook_message_waiting on webhook_message (next_at) where state = 'waiting';
create index webhook_message_queued on webhook_message (org, webhook, queued_at desc, id desc);
call secure_by_org('webhook');
call secure_by_org('webhook_message');
-- Administrators alone, in the database too.
do $$
declare t text;
begin
  foreach t in array array['webhook', 'webhook_message'] loop
    execute format('alter policy app_select on %I using (org = (select current_org()) and (select is_administrator()))', t);
    execute format('alter policy app_insert on %I with check (org = (select current_org()) and (select is_administrator()))', t);
    execute format('alter policy app_update on %I using (org = (select current_org()) and (select is_administrator()))', t);
  end loop;
end $$;
grant insert on webhook to chancery_app;
grant select (org, id, account, url, registers, created_at, created_by, ended_at, position, failing_since) on webhook to chancery_app;
grant update (ended_at) on webhook to chancery_app;
grant select on webhook_message to chancery_app;
grant insert (org, id, webhook, body, queued_at, next_at) on webhook_message to chancery_app;
grant update (state, attempts, next_at, error) on webhook_message to chancery_app;

-- Position up to which the journal is placed: a new webhook tells what happens from then on.
create function journal_position() returns bigint language sql stable security definer set search_path = public, pg_catalog as $$
  select coalesce((select p.position from machinery.progress p where p.org = current_org()), 0)
$$;
revoke all on function journal_position() from public;
grant execute on function journal_position() to chancery_app;
