-- Incoming mail: what lies in the mailboxes of the settings is fetched, kept, read and handed to a register, or kept aside for somebody.

-- How far each mailbox is fetched. Its key names server, user and folder, never a password.
create table machinery.mailbox (
  key text primary key check (length(key) <= 600),
  org integer not null references organisation on delete cascade,
  since timestamptz not null,                   -- first contact: what lay there long before stays there
  uid_validity bigint, last_uid bigint not null default 0, -- every message up to here was dealt with
  stuck_uid bigint, stuck_times integer not null default 0, -- the message at which visits failed, and how often
  leased_until timestamptz,                     -- while one process fetches, others do not
  tried_at timestamptz, fetched_at timestamptz, -- last try, last success
  error text not null default ''                -- of the last try; '' when it went well
);

create table incoming_mail (
  org integer not null, id uuid not null,
  audience text not null check (audience in ('staff', 'confidential')), -- the latter: of a complaint
  box text not null check (box in ('general', 'complaints')),           -- kind of the mailbox that it came to
  mailbox text not null, uid_validity bigint not null, uid bigint not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),               -- of what stays the same when a message is delivered twice
  size integer not null,
  raw bytea,                                     -- as it came; null once emptied
  whole boolean not null,                        -- false: too large, `raw` is its beginning
  arrived_at timestamptz not null,               -- in the mailbox, as its server says
  fetched_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'taken', 'noted', 'ignored', 'aside', 'discarded')),
  reason text not null default '' check (length(reason) <= 40),         -- why it was ignored or kept aside
  attempts integer not null default 0,
  next_at timestamptz not null,                  -- when it may be read; while one reads, the moment from which another may
  settled boolean not null default false,        -- marked in the mailbox as dealt with
  message_id text not null default '' check (length(message_id) <= 300),
  sender text not null default '' check (length(sender) <= 254),
  sender_name text not null default '' check (length(sender_name) <= 200),
  subject text not null default '' check (length(subject) <= 300),
  body text not null default '',
  register text check (length(register) between 1 and 40), record uuid, -- what it became or was added to
  decided_at timestamptz, decided_by uuid, remark text not null default '' check (length(remark) <= 2000),
  primary key (org, id),
  unique (org, mailbox, uid_validity, uid),
  unique (org, box, digest),
  check ((register is null) = (record is null))
);
create index incoming_mail_waiting on incoming_mail (next_at) where state = 'waiting';
create index incoming_mail_arrived on incoming_mail (org, state, arrived_at desc, id desc);
create index incoming_mail_sender on incoming_mail (org, sender, fetched_at);
create index incoming_mail_unsettled on incoming_mail (org, mailbox, uid_validity) where not settled;
create index incoming_mail_record on incoming_mail (org, record) where record is not null;
call secure_by_org('incoming_mail');
-- Jobs write it; whoever may see a message decides about it.
grant select on incoming_mail to chancery_app;
grant update (state, reason, register, record, decided_at, decided_by, remark) on incoming_mail to chancery_app;
