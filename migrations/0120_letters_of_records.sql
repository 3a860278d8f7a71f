-- Letters know the record that they tell of; those of a complaint exist for complaints officers alone; one that came back is noted.

alter table mail
  add column if not exists audience text not null default 'org' check (audience in ('org', 'confidential')), -- the latter: of a complaint
  add column register text check (length(register) between 1 and 40), add column record uuid,
  add check ((register is null) = (record is null)),
  drop constraint mail_state_check,
  add constraint mail_state_check check (state in ('waiting', 'sent', 'kept', 'refused', 'failed', 'bounced'));
create index mail_record on mail (org, record) where record is not null;
create index mail_message on mail (org, message_id) where message_id is not null; -- what an answer names
create index mail_recipient on mail (org, recipient, sent_at) where sent_at is not null; -- what a notice of failure names
grant insert (audience, register, record) on mail to chancery_app;

create or replace function is_complaints_officer() returns boolean language sql stable security definer set search_path = public, pg_catalog as $$
  select exists (select from membership m where m.org = current_org() and m.account = current_account() and m.role = 'complaintsOfficer' and m.until is null)
$$;
revoke all on function is_complaints_officer() from public;
grant execute on function is_complaints_officer() to chancery_app;

-- Letters of complaints are for complaints officers and nobody else; all others for administrators.
create function readable_letters() returns text[] language sql stable set search_path = public, pg_catalog as $$
  select array_remove(array[case when is_administrator() then 'org' end, case when is_complaints_officer() then 'confidential' end], null)
$$;
revoke all on function readable_letters() from public;
grant execute on function readable_letters() to chancery_app;

create or replace function list_mail(only_state text, before_at timestamptz, before_id uuid, most integer)
returns table (id uuid, recipient text, recipient_name text, subject text, state text, attempts integer, queued_at timestamptz, next_at timestamptz,
               tried_at timestamptz, sent_at timestamptz, error text)
language sql stable security definer set search_path = public, pg_catalog as $$
  select m.id, m.recipient, m.recipient_name, m.subject, m.state, m.attempts, m.queued_at, m.next_at, m.tried_at, m.sent_at, m.error
    from mail m where m.org = current_org() and m.audience = any (readable_letters()) and (only_state is null or m.state = only_state)
     and (before_at is null or (m.queued_at, m.id) < (before_at, before_id))
   order by m.queued_at desc, m.id desc limit most
$$;
drop function read_mail(uuid);
create function read_mail(wanted uuid)
returns table (id uuid, recipient text, recipient_name text, subject text, state text, attempts integer, queued_at timestamptz, next_at timestamptz,
               tried_at timestamptz, sent_at timestamptz, error text, lang text, message_id text, confidential boolean, content jsonb,
               audience text, register text, record uuid)
language sql stable security definer set search_path = public, pg_catalog as $$
  select m.id, m.recipient, m.recipient_name, m.subject, m.state, m.attempts, m.queued_at, m.next_at, m.tried_at, m.sent_at, m.error,
         m.lang, m.message_id, m.confidential, case when not m.confidential then m.content end, m.audience, m.register, m.record
    from mail m where m.org = current_org() and m.audience = any (readable_letters()) and m.id = wanted
$$;
create or replace function count_mail() returns table (state text, n bigint)
language sql stable security definer set search_path = public, pg_catalog as $$
  select m.state, count(*) from mail m where m.org = current_org() and m.audience = any (readable_letters()) group by m.state
$$;
create or replace function retry_mail(wanted uuid, moment timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_catalog as $$
begin
  update mail m set state = 'waiting', attempts = 0, queued_at = moment, next_at = moment, error = '',
         -- What came back is sent anew: under its old id a mailbox could take it for the one it had.
         message_id = case when m.state = 'bounced' then null else m.message_id end
   where m.org = current_org() and m.audience = any (readable_letters()) and m.id = wanted and m.state in ('kept', 'refused', 'failed', 'bounced')
     -- What a confidential letter opened has expired since: its content is emptied when it ends.
     and m.content <> '{}'::jsonb;
  return found;
end $$;
revoke all on function read_mail(uuid) from public;
grant execute on function read_mail(uuid) to chancery_app;
