-- What kind of document an attachment is, who reads it, and whether the person of a request sees it on her follow-up page.
alter table attachment
  add column kind text not null default 'other',  -- code of the vocabulary `attachmentKind`
  -- record: those who read the record, inside. public: everyone, where the record is published. unit: the unit of the record alone.
  -- Never wider than the record.
  add column reach text not null default 'record' check (reach in ('public', 'record', 'unit')),
  add column shown_to_person boolean not null default false;
update attachment a set shown_to_person = true from record r
 where r.org = a.org and r.id = a.record and r.register in ('requests', 'complaints') and a.author is null;

grant update (kind, reach, audience, shown_to_person) on attachment to chancery_app;
grant update (audience) on attachment_version to chancery_app;
grant update (audience) on stored_file to chancery_app;
grant select (org, id, record, audience, title, kind, at) on attachment to chancery_public;
grant select (org, attachment, version, audience, file, name, at) on attachment_version to chancery_public;
grant select (org, id, audience, type, bytes, sha256, scan) on stored_file to chancery_public;

-- Who reads an attachment of a record. The same as `audienceAttached` in src/records/attachments/reach.ts.
create function audience_attached(audience text, reach text, unit uuid) returns text language sql immutable parallel safe
  return case
    when reach = 'public' then audience
    when reach = 'unit' and audience in ('public', 'org') and unit is not null then 'unit:' || unit
    else audience_inside(audience) end;

-- A record shown to others than before takes its comments and attachments with it. Of what is public, the latest version is: those before
-- it stay inside.
create or replace function move_with_record() returns trigger language plpgsql security definer set search_path = public, pg_catalog as $$
begin
  update record_comment c set audience = audience_inside(new.audience) where c.org = new.org and c.record = new.id;
  update attachment a set audience = audience_attached(new.audience, a.reach, new.unit) where a.org = new.org and a.record = new.id;
  update attachment_version v set audience = case
      when exists (select from attachment_version w where w.org = v.org and w.attachment = v.attachment and w.version > v.version)
        then case a.audience when 'public' then 'org' else a.audience end
      else a.audience end
    from attachment a where a.org = new.org and a.record = new.id and v.org = a.org and v.attachment = a.id;
  update stored_file f set audience = v.audience
    from attachment a join attachment_version v on v.org = a.org and v.attachment = a.id
   where a.org = new.org and a.record = new.id and f.org = v.org and f.id = v.file;
  return null;
end $$;
drop trigger record_moves on record;
create trigger record_moves after update of audience, unit on record for each row
  when (old.audience is distinct from new.audience or old.unit is distinct from new.unit) execute function move_with_record();

-- What the person who opened a request with number and secret sees of its attachments: the latest version of what she sent and of what
-- was sent to her.
create function attachments_for_person()
returns table (id uuid, title text, file uuid, name text, type text, bytes integer, scan text, at timestamptz, own boolean)
language sql stable security definer set search_path = public, pg_catalog as $$
  select a.id, a.title, f.id, v.name, f.type, f.bytes, f.scan, v.at, a.author is null
    from attachment a
    join attachment_version v on v.org = a.org and v.attachment = a.id
    join stored_file f on f.org = v.org and f.id = v.file
   where a.org = current_org() and a.record = current_request() and a.shown_to_person
     and not exists (select from attachment_version w where w.org = v.org and w.attachment = v.attachment and w.version > v.version)
   order by a.at, a.id
$$;
revoke all on function attachments_for_person() from public;
grant execute on function attachments_for_person() to chancery_app;
