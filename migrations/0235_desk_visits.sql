-- When a member was on the first page of the desk, and the time before: « since your last visit ». Her or his own alone.
create table desk_visit (
  org integer not null references organisation, account uuid not null references account on delete cascade,
  at timestamptz not null,
  before_at timestamptz, -- of the visit before; null: there was none
  primary key (org, account)
);
create index desk_visit_account on desk_visit (account);
call secure_by_org('desk_visit');
do $$
declare own text := 'org = (select current_org()) and account = (select current_account())';
begin
  execute format('alter policy app_select on desk_visit using (%s)', own);
  execute format('alter policy app_insert on desk_visit with check (%s)', own);
  execute format('alter policy app_update on desk_visit using (%s) with check (%s)', own, own);
  drop policy app_delete on desk_visit;
  drop policy public_select on desk_visit;
end $$;
grant select, insert, update (at, before_at) on desk_visit to chancery_app;
