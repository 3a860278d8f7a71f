-- Stored files: a row says what a file of the store is, how it was judged and who may read it. The bytes lie in FILES_DIR under the id.
create table stored_file (
  org integer not null references organisation, id uuid not null,
  audience text not null,
  type text not null check (length(type) between 3 and 100),
  bytes integer not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- unscanned: no antivirus was set. waiting: nobody reads it before it has been looked at.
  scan text not null check (scan in ('unscanned', 'waiting', 'clean', 'infected')),
  scanned_at timestamptz, finding text not null default '', -- what the antivirus calls what it found, or why it could not look
  scan_from timestamptz not null,                           -- the next look, not before
  at timestamptz not null,
  primary key (org, id)
);
create index stored_file_id on stored_file (id); -- the sweeper asks by id alone
create index stored_file_scan on stored_file (scan, scan_from) where scan in ('unscanned', 'waiting');
call secure_by_org('stored_file');
grant select, insert, delete on stored_file to chancery_app;

-- What is attached to a record: a title and its versions, the latest of which is shown.
create table attachment (
  org integer not null, id uuid not null, record uuid not null,
  audience text not null,
  title heading not null,
  classification text not null,  -- code of the vocabulary `classification`
  author uuid, at timestamptz not null, -- author null: somebody without an account
  primary key (org, id),
  foreign key (org, record) references record (org, id)
);
create index attachment_record on attachment (org, record, at);
create table attachment_version (
  org integer not null, attachment uuid not null, version integer not null check (version between 1 and 1000),
  audience text not null,
  file uuid not null, name text not null check (length(name) between 1 and 200),
  author uuid, at timestamptz not null,
  primary key (org, attachment, version),
  foreign key (org, attachment) references attachment (org, id),
  foreign key (org, file) references stored_file (org, id)
);
create unique index attachment_version_file on attachment_version (org, file);
call secure_by_org('attachment');
call secure_by_org('attachment_version');
grant select, insert, delete, update (title, classification) on attachment to chancery_app;
grant select, insert, delete on attachment_version to chancery_app;

-- What hangs on a record is read by those who read the record; what the public reads of it is the record alone.
create function audience_inside(audience text) returns text language sql immutable parallel safe
  return case audience when 'public' then 'org' else audience end;

-- A record shown to others than before takes its comments and attachments with it. Moves rows that the actor may no longer see once they
-- have moved: hence the owner's rights; it reaches what hangs on the record that he has just changed, and nothing else.
create function move_with_record() returns trigger language plpgsql security definer set search_path = public, pg_catalog as $$
begin
  update record_comment c set audience = audience_inside(new.audience) where c.org = new.org and c.record = new.id;
  update attachment a set audience = audience_inside(new.audience) where a.org = new.org and a.record = new.id;
  update attachment_version v set audience = audience_inside(new.audience)
    from attachment a where a.org = new.org and a.record = new.id and v.org = a.org and v.attachment = a.id;
  update stored_file f set audience = audience_inside(new.audience)
    from attachment a join attachment_version v on v.org = a.org and v.attachment = a.id
   where a.org = new.org and a.record = new.id and f.org = v.org and f.id = v.file;
  return null;
end $$;
revoke all on function move_with_record() from public;
create trigger record_moves after update of audience on record for each row
  when (old.audience is distinct from new.audience) execute function move_with_record();
