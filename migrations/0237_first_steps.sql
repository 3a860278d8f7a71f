-- When a member put her or his first steps away; null: they are shown until all are done.
alter table desk_visit add column steps_closed_at timestamptz;
grant update (steps_closed_at) on desk_visit to chancery_app;
