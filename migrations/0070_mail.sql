-- Outgoing mail: letters written with the act that they tell of, sent afterwards by a job.

create table mail (
  org integer not null, id uuid not null,
  recipient text not null check (recipient ~ '^[^[:space:][:cntrl:]@<>,;:"()\[\]\\]+@[^[:space:][:cntrl:]@<>,;:"()\[\]\\]+$' and length(recipient) <= 254),
  recipient_name text not null check (recipient_name !~ '[[:cntrl:]]' and length(recipient_name) <= 200),
  lang text not null check (lang in ('fr', 'en')),
  subject text not null check (subject !~ '[[:cntrl:]]' and length(subject) between 1 and 300),
  content jsonb not null,                          -- paragraphs and link: the parts are made of it when it leaves
  confidential boolean not null default false,     -- holds a link that opens something: nobody but the recipient reads it
  once text check (length(once) between 1 and 200), -- of letters with the same key, the first alone is kept
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'kept', 'refused', 'failed')),
  attempts integer not null default 0,
  queued_at timestamptz not null,
  next_at timestamptz not null,                    -- when it may be tried; while one tries, the moment from which another may
  tried_at timestamptz, sent_at timestamptz,
  message_id text,                                 -- given with the first try, the same for every later one
  error text not null default '',
  primary key (org, id)
);
create unique index mail_once on mail (org, once) where once is not null;
create index mail_waiting on mail (next_at) where state = 'waiting';
create index mail_queued on mail (org, queued_at desc, id desc);
call secure_by_org('mail');
-- Whoever acts may write; reading goes through the functions below, for administrators alone.
grant insert (org, id, recipient, recipient_name, lang, subject, content, confidential, once, queued_at, next_at) on mail to chancery_app;

-- The organisation's letters, latest first, for its administrators. The content of a confidential one is never read.
create function list_mail(only_state text, before_at timestamptz, before_id uuid, most integer)
returns table (id uuid, recipient text, recipient_name text, subject text, state text, attempts integer, queued_at timestamptz, next_at timestamptz,
               tried_at timestamptz, sent_at timestamptz, error text)
language sql stable security definer set search_path = public, pg_catalog as $$
  select m.id, m.recipient, m.recipient_name, m.subject, m.state, m.attempts, m.queued_at, m.next_at, m.tried_at, m.sent_at, m.error
    from mail m where m.org = current_org() and is_administrator() and (only_state is null or m.state = only_state)
     and (before_at is null or (m.queued_at, m.id) < (before_at, before_id))
   order by m.queued_at desc, m.id desc limit most
$$;
create function read_mail(wanted uuid)
returns table (id uuid, recipient text, recipient_name text, subject text, state text, attempts integer, queued_at timestamptz, next_at timestamptz,
               tried_at timestamptz, sent_at timestamptz, error text, lang text, message_id text, confidential boolean, content jsonb)
language sql stable security definer set search_path = public, pg_catalog as $$
  select m.id, m.recipient, m.recipient_name, m.subject, m.state, m.attempts, m.queued_at, m.next_at, m.tried_at, m.sent_at, m.error,
         m.lang, m.message_id, m.confidential, case when not m.confidential then m.content end
    from mail m where m.org = current_org() and is_administrator() and m.id = wanted
$$;
create function count_mail() returns table (state text, n bigint)
language sql stable security definer set search_path = public, pg_catalog as $$
  select m.state, count(*) from mail m where m.org = current_org() and is_administrator() group by m.state
$$;
-- Puts a letter that did not leave back in the queue, with all its tries before it. False: no such letter, or it left.
create function retry_mail(wanted uuid, moment timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_catalog as $$
begin
  update mail m set state = 'waiting', attempts = 0, queued_at = moment, next_at = moment, error = ''
   where m.org = current_org() and is_administrator() and m.id = wanted and m.state in ('kept', 'refused', 'failed')
     -- What a confidential letter opened has expired since: its content is emptied when it ends.
     and m.content <> '{}'::jsonb;
  return found;
end $$;

do $$
declare f text;
begin
  foreach f in array array['list_mail(text, timestamptz, uuid, integer)', 'read_mail(uuid)', 'count_mail()', 'retry_mail(uuid, timestamptz)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to chancery_app', f);
  end loop;
end $$;
