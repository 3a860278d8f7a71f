-- What members are told of what others did with what is theirs: on the desk and, for who wants it, in a letter a day. Her or his own alone,
-- and only as long as she or he may read what it is of: a notice moves with the audience of its record.

-- May this account read what is shown to these? As in `enter`.
create function reads_audience(who uuid, seen text) returns boolean language sql stable set search_path = public, pg_catalog as $$
  select exists (
    select from membership m where m.org = current_org() and m.account = who and m.until is null and case
      when seen in ('public', 'org') then true
      when seen = 'staff' then m.role not in ('partner', 'evaluator')
      when seen = 'confidential' then m.role = 'complaintsOfficer'
      when seen like 'unit:%' then seen = 'unit:' || m.unit
      else exists (select from named_reader n where n.org = m.org and n.account = who and seen = 'named:' || n.record) end)
$$;
revoke all on function reads_audience(uuid, text) from public;

create table notice (
  org integer not null references organisation, id uuid not null,
  account uuid not null references account on delete cascade,
  kind text not null check (kind in ('comment', 'assigned', 'shared', 'closing', 'correction', 'import', 'authorisation')),
  said text not null check (length(said) between 1 and 40), -- what happened: `returned`
  audience text not null,
  register text not null, record uuid,                      -- the record that it is of; null: of none
  target text not null check (length(target) <= 200),       -- what it leads to: the record, an import, a year of a plan
  about text not null default '' check (length(about) <= 300), -- what that is called, where it is no record
  by uuid, n integer not null default 1,                    -- who did it last, and how often since it was read
  at timestamptz not null, read_at timestamptz, mailed_at timestamptz,
  primary key (org, id),
  foreign key (org, record) references record (org, id)
);
create unique index notice_unread on notice (org, account, kind, target) where read_at is null;
create index notice_latest on notice (org, account, at desc, id desc);
create index notice_record on notice (org, record);
create index notice_account on notice (account);
call secure_by_org('notice');

-- How somebody wants to be told of a kind: on the desk unless said.
create table notice_choice (
  org integer not null references organisation, account uuid not null references account on delete cascade,
  kind text not null check (length(kind) between 1 and 40),
  way text not null check (way in ('desk', 'mail', 'none')), -- `mail`: on the desk, and in a letter a day
  primary key (org, account, kind)
);
create index notice_choice_account on notice_choice (account);
call secure_by_org('notice_choice');

do $$
declare own text := 'org = (select current_org()) and account = (select current_account())';
begin
  execute format('alter policy app_select on notice using (%s and audience = any ((select current_audiences())::text[]))', own);
  execute format('alter policy app_update on notice using (%s and audience = any ((select current_audiences())::text[])) with check (%s)', own, own);
  drop policy app_insert on notice;
  drop policy app_delete on notice;
  drop policy public_select on notice;
  execute format('alter policy app_select on notice_choice using (%s)', own);
  execute format('alter policy app_insert on notice_choice with check (%s)', own);
  execute format('alter policy app_update on notice_choice using (%s) with check (%s)', own, own);
  drop policy app_delete on notice_choice;
  drop policy public_select on notice_choice;
end $$;
grant select, update (read_at) on notice to chancery_app;
grant select, insert, update (way) on notice_choice to chancery_app;

-- Tells members what the actor did, in the transaction of the act: those who want to know of it and may read it, and never whoever did it,
-- but for what a job did for her. Of a record that the actor may not read, nobody is told. Told again before it was read, it counts up.
create function tell_members(what text, how text, of_register text, of_record uuid, leads_to text, called text, accounts uuid[], moment timestamptz)
returns void language plpgsql security definer set search_path = public, pg_catalog as $$
declare seen text := 'org';
begin
  if not is_member() then return; end if; -- whose last role has just ended tells nobody
  if of_record is not null then
    select r.audience into seen from record r where r.org = current_org() and r.id = of_record and r.audience = any (current_audiences());
    if seen is null then return; end if;
  end if;
  insert into notice (org, id, account, kind, said, audience, register, record, target, about, by, at)
    select current_org(), gen_random_uuid(), t.account, what, how, seen, of_register, of_record, leads_to, left(called, 300), current_account(), moment
      from (select distinct unnest(accounts) as account) t
     where (t.account <> current_account() or what = 'import') and reads_audience(t.account, seen)
       and not exists (select from notice_choice c where c.org = current_org() and c.account = t.account and c.kind = what and c.way = 'none')
     order by t.account
  on conflict (org, account, kind, target) where read_at is null
    do update set n = notice.n + 1, said = excluded.said, about = excluded.about, audience = excluded.audience, by = excluded.by, at = excluded.at;
end $$;
revoke all on function tell_members(text, text, text, uuid, text, text, uuid[], timestamptz) from public;
grant execute on function tell_members(text, text, text, uuid, text, text, uuid[], timestamptz) to chancery_app;

create function move_notices() returns trigger language plpgsql security definer set search_path = public, pg_catalog as $$
begin
  update notice n set audience = new.audience where n.org = new.org and n.record = new.id;
  return null;
end $$;
revoke all on function move_notices() from public;
create trigger record_moves_notices after update of audience on record for each row
  when (old.audience is distinct from new.audience) execute function move_notices();
