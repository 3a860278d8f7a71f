-- Filters of a list of the desk that a member keeps under a name: her or his own alone.

create table saved_view (
  org integer not null references organisation, id uuid not null, account uuid not null references account on delete cascade,
  page text not null check (page ~ '^[a-z-]+(/[a-z-]+){0,2}$'), -- under the desk: `actions`
  query text not null check (length(query) between 1 and 1000), -- without the page shown, in the order of names
  name text not null check (length(name) between 1 and 80),
  created_at timestamptz not null,
  primary key (org, id),
  unique (org, account, page, query)
);
create index saved_view_account on saved_view (account);
call secure_by_org('saved_view');
do $$
declare own text := 'org = (select current_org()) and account = (select current_account())';
begin
  execute format('alter policy app_select on saved_view using (%s)', own);
  execute format('alter policy app_insert on saved_view with check (%s)', own);
  execute format('alter policy app_update on saved_view using (%s) with check (%s)', own, own);
  execute format('alter policy app_delete on saved_view using (%s)', own);
  drop policy public_select on saved_view;
end $$;
grant select, insert, update (name), delete on saved_view to chancery_app;
