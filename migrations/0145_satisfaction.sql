-- What people answer when their request has ended: asked once by letter, answered once, by whoever holds the link.

create table satisfaction (
  org integer not null, request uuid not null,
  audience text not null check (audience in ('staff', 'confidential')), -- that of the request
  category text not null,                       -- of the request on that day
  asked_on date not null, expires_at timestamptz not null,
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  level text check (level in ('fully', 'rather', 'ratherNot', 'notAtAll')), answered_at timestamptz,
  comment text not null default '' check (length(comment) <= 2000),
  primary key (org, request), foreign key (org, request) references request (org, id),
  check ((level is null) = (answered_at is null)), check (comment = '' or level is not null)
);
create unique index satisfaction_token on satisfaction (org, token_hash);
create index satisfaction_asked on satisfaction (org, audience, asked_on);
call secure_by_org('satisfaction');
grant select (org, request, audience, category, asked_on, expires_at, level, answered_at, comment) on satisfaction to chancery_app;
grant insert on satisfaction to chancery_app;
grant update (level, answered_at, comment) on satisfaction to chancery_app;
revoke all on satisfaction from chancery_public;

-- Nobody answers for the person: only who opened that one question, or the request itself, in the transaction.
drop policy app_update on satisfaction;
drop policy app_delete on satisfaction;
create policy person_select on satisfaction for select to chancery_app using (org = (select current_org()) and request = (select current_request()));
create policy person_update on satisfaction for update to chancery_app using (org = (select current_org()) and request = (select current_request()))
  with check (org = (select current_org()) and request = (select current_request()));

-- Opens the request of a question to whoever holds its link, for the rest of the transaction. The digest of 256 random bits is looked up.
create function open_satisfaction(wanted text) returns uuid
language plpgsql security definer set search_path = public, pg_catalog as $$
declare
  found_id uuid := (select s.request from satisfaction s where s.org = current_org() and s.token_hash = wanted);
begin
  perform set_config('chancery.request', coalesce(found_id::text, ''), true);
  return found_id;
end $$;

-- What may be published of requests, never of complaints: a quarter once all its questions have expired (30 days), categories once a whole
-- year has. Cells of 1 to 4 questions or answers are merged, with as many others as it takes; what stays too small says no answer.
create function published_satisfaction(today date)
returns table (fiscal_year integer, part text, cell text, asked integer, answered integer, satisfied integer)
language sql stable security definer set search_path = public, pg_catalog as $$
  with own as (select o.fiscal_start - 1 as shift from organisation o where o.id = current_org()),
  asked as (
    select s.category, s.level, (s.asked_on - make_interval(months => own.shift))::date as shifted, own.shift
      from satisfaction s, own where s.org = current_org() and s.audience = 'staff'
  ), placed as (
    select extract(year from shifted)::integer as fiscal_year, p.part, p.cell, level
      from asked a, lateral (values
        ('quarter', extract(quarter from shifted)::text, date_trunc('quarter', shifted) + interval '3 months'),
        ('category', coalesce(nullif(category, ''), '-'), date_trunc('year', shifted) + interval '1 year')) p (part, cell, ends)
     where p.ends + make_interval(months => a.shift) + interval '31 days' <= published_satisfaction.today
  ), cells as (
    select p.fiscal_year, p.part, p.cell, count(*) as asked, count(level) as answered, count(*) filter (where level in ('fully', 'rather')) as satisfied
      from placed p group by 1, 2, 3
  ), judged as (
    select c.*, c.asked between 1 and 4 or c.answered between 1 and 4 as small from cells c
  ), ordered as (
    select j.*, bool_or(small) over (partition by j.fiscal_year, j.part) as any_small,
           sum(j.asked) over before as asked_before, sum(j.answered) over before as answered_before
      from judged j
    window before as (partition by j.fiscal_year, j.part order by j.small desc, j.answered = 0, j.answered, j.cell
                      rows between unbounded preceding and 1 preceding)
  ), merged as (
    select o.fiscal_year, o.part, o.asked, o.answered, o.satisfied,
           case when o.small or (o.any_small and (o.asked_before < 5 or o.answered_before between 1 and 4)) then '' else o.cell end as cell
      from ordered o
  ), summed as (
    select m.fiscal_year, m.part, m.cell, sum(m.asked)::integer as asked, sum(m.answered)::integer as answered, sum(m.satisfied)::integer as satisfied
      from merged m group by 1, 2, 3
  )
  select s.fiscal_year, s.part, s.cell, case when s.asked >= 5 then s.asked end, case when s.answered = 0 or s.answered >= 5 then s.answered end,
         case when s.answered = 0 or s.answered >= 5 then s.satisfied end
    from summed s order by s.fiscal_year desc, s.part desc, s.cell = '', s.cell
$$;

revoke all on function open_satisfaction(text) from public;
grant execute on function open_satisfaction(text) to chancery_app;
revoke all on function published_satisfaction(date) from public;
grant execute on function published_satisfaction(date) to chancery_app, chancery_public;
