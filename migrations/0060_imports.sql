-- Imports of spreadsheets: the file, what its columns mean, what each row would do or did.

create table import_run (
  org integer not null, id uuid not null,
  account uuid not null,                       -- who started it: the rows are written with that person's rights
  importer text not null,                      -- people, bodies, actions, supports, readings
  file_name text not null check (length(file_name) <= 200),
  file_size bigint not null, file_digest text not null,
  format jsonb not null,                       -- how the file is read: kind, encoding, separator, sheet
  headers text[] not null, sample jsonb not null default '[]',
  mapping text[] not null default '{}',        -- for each column of the file: a column of the importer, or ''
  mode text not null default 'both' check (mode in ('add', 'update', 'both')),
  partial boolean not null default false,      -- the right rows alone; otherwise all or nothing
  state text not null check (state in ('uploaded', 'checking', 'checked', 'running', 'undoing', 'done', 'undone', 'cancelled', 'failed')),
  failure jsonb,                               -- why it failed: a refusal
  stopping boolean not null default false,     -- somebody asked to cancel
  position integer not null default 0,         -- rows read in this pass
  total integer not null default 0,            -- rows of the file, once they were checked
  adds integer not null default 0, updates integer not null default 0, same integer not null default 0, wrong integer not null default 0,
  left_alone integer not null default 0,       -- records that an undoing could not take back
  created_at timestamptz not null, checked_at timestamptz, started_at timestamptz, ended_at timestamptz,
  undone_by uuid, undone_at timestamptz,
  primary key (org, id)
);
create index import_run_by_date on import_run (org, created_at desc, id desc);
create index import_run_at_work on import_run (org, id) where state in ('checking', 'running', 'undoing');

-- The file, in pieces of one size, until it is no longer needed.
create table import_chunk (
  org integer not null, import uuid not null, place integer not null, bytes bytea not null,
  primary key (org, import, place),
  foreign key (org, import) references import_run (org, id)
);
-- What is wrong in a row: the column as the file calls it, the value, the refusal that says why.
create table import_fault (
  org integer not null, import uuid not null, line integer not null, place integer not null,
  header text not null, value text not null, refusal jsonb not null,
  primary key (org, import, line, place),
  foreign key (org, import) references import_run (org, id)
);
-- What a row did: a second run of the same row finds it here. `before` is the record as it was, sealed.
create table import_item (
  org integer not null, import uuid not null, line integer not null,
  record uuid not null, verdict text not null check (verdict in ('add', 'update')),
  version integer not null, before bytea, subject uuid,
  undone text check (undone in ('undone', 'changed', 'refused')),
  primary key (org, import, line),
  foreign key (org, import) references import_run (org, id)
);
-- What another system calls a record.
create table import_key (
  org integer not null, importer text not null, key text not null check (length(key) between 1 and 200), record uuid not null,
  primary key (org, importer, key)
);
create index import_key_record on import_key (org, record);
-- The columns as they were understood the last time that a file with the same headers came.
create table import_mapping (
  org integer not null, importer text not null, headers text not null, mapping text[] not null, mode text not null,
  primary key (org, importer, headers)
);

do $$
declare t text;
begin
  foreach t in array array['import_run', 'import_chunk', 'import_fault', 'import_item', 'import_key', 'import_mapping'] loop
    execute format('call secure_by_org(%L)', t);
  end loop;
end $$;
grant select, insert, update on import_run to chancery_app;
grant select, insert on import_chunk to chancery_app;
grant select, insert, delete on import_fault to chancery_app;
grant select, insert, update on import_item to chancery_app;
grant select, insert, update, delete on import_key to chancery_app;
grant select, insert, update on import_mapping to chancery_app;

-- Begins a transaction on behalf of an account, for what a person started and a job goes on with: the rights are those of now. The owner
-- alone may call it, and takes the application's role at once. `roles` is empty when the account is closed or works here no more.
create function machinery.enter_as(
  org_slug text, who uuid,
  out org integer, out account uuid, out account_name text, out lang text, out session uuid,
  out roles text[], out units uuid[], out audiences text[], out done uuid, out measures integer
) language plpgsql set search_path = public, pg_catalog as $$
#variable_conflict use_column
begin
  select o.id, a.id, a.name, a.lang,
         array(select distinct m.role from membership m where m.org = o.id and m.account = a.id and m.until is null),
         array(select distinct m.unit from membership m where m.org = o.id and m.account = a.id and m.until is null and m.unit is not null)
    into org, account, account_name, lang, roles, units
    from organisation o left join account a on a.id = who and a.disabled_at is null where o.slug = org_slug;
  if org is null then return; end if;
  audiences := array['public'];
  if cardinality(roles) > 0 then
    audiences := array['public', 'org'] || array(select 'unit:' || u from unnest(units) u)
      || array(select 'named:' || n.record from named_reader n where n.org = enter_as.org and n.account = enter_as.account limit 2000);
  end if;
  perform set_config('chancery.org', org::text, true);
  perform set_config('chancery.account', coalesce(account::text, ''), true);
  perform set_config('chancery.audiences', array_to_string(audiences, ','), true);
  perform pg_advisory_xact_lock_shared(7, org);
  select coalesce(max(m.id), 0) into measures from measure m where m.org = enter_as.org;
  execute 'set local role chancery_app';
end $$;
revoke all on function machinery.enter_as(text, uuid) from public;
