-- A link with a complaint exists for those who read the complaint alone: its row told everybody that there is one.
alter table record_link add column audience text not null default 'org' check (audience in ('org', 'confidential'));
update record_link l set audience = 'confidential'
 where exists (select from record r where r.org = l.org and r.id in (l.source, l.target) and r.audience = 'confidential');
do $$
declare p text;
begin
  foreach p in array array['app_select', 'app_insert', 'app_update', 'app_delete', 'public_select'] loop
    execute format('drop policy %I on record_link', p);
  end loop;
  drop policy maintenance on record_link;
  call secure_by_org('record_link');
end $$;
