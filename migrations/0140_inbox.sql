-- The inbox of requests and complaints: the orders in which its lanes are read, whom was told of which term, templates of replies.

-- Lanes by due day: the terms that run, earliest first; misses whose reason nobody has said; what is open, oldest first.
create index clock_lane on clock (org, register, due, record) where outcome = 'running';
create index clock_unexplained on clock (org, register, due, record) where outcome in ('running', 'late') and miss is null;
create index record_open on record (org, register, on_day, id) where state in ('received', 'incomplete', 'complete', 'assigned');

-- What somebody was told of a term: written in the transaction that writes the letter, once for a due day. The job alone reads it, as owner:
-- rows of complaints are nobody's else.
create table term_notice (
  org integer not null, record uuid not null, standard text not null, run integer not null, due date not null,
  step text not null check (step in ('near', 'today', 'missed')),
  written_at timestamptz not null,
  primary key (org, record, standard, run, due, step),
  foreign key (org, record, standard, run) references clock (org, record, standard, run)
);
call secure_by_org('term_notice');
revoke all on term_notice from chancery_public, chancery_app;

-- In what words the organisation answers. A template that nobody uses any more is withdrawn, never deleted.
create table reply_template (
  org integer not null, id uuid not null,
  kind text not null check (kind in ('request', 'complaint')),
  purpose text not null check (purpose in ('acknowledgement', 'correction', 'reply', 'closure')),
  lang text not null check (lang in ('fr', 'en')),
  category text not null default '',           -- code of the vocabulary of its kind; '': every category
  name text not null check (length(name) between 2 and 100),
  body text not null check (length(body) between 3 and 10000),
  ended_on date,
  primary key (org, id)
);
call secure_by_org('reply_template');
revoke all on reply_template from chancery_public;
grant select, insert on reply_template to chancery_app;
grant update (kind, purpose, lang, category, name, body, ended_on) on reply_template to chancery_app;
