-- One organisation shows another what it plans: an offer, accepted by the other, ended by either. Dated, and never changed afterwards.
create table presence_sharing (
  org integer not null, id uuid not null,        -- who shares
  guest integer not null references organisation on delete cascade, -- who reads
  registers text[] not null,                     -- none: every register that plans something
  offered_at timestamptz not null, offered_by uuid not null,
  accepted_at timestamptz, accepted_by uuid,
  ended_at timestamptz, ended_by uuid, ended_by_guest boolean not null default false,
  -- Whether each act stands in the journal of the side that did not do it: a job writes it there.
  offer_told boolean not null default false, acceptance_told boolean not null default false, end_told boolean not null default false,
  primary key (org, id),
  check (guest <> org)
);
create unique index presence_sharing_open on presence_sharing (org, guest) where ended_at is null;
create index presence_sharing_guest on presence_sharing (guest);
call secure_by_org('presence_sharing');
alter policy app_select on presence_sharing using (org = (select current_org()) and (select is_administrator()));
alter policy app_insert on presence_sharing with check (org = (select current_org()) and (select is_administrator()));
alter policy app_update on presence_sharing using (org = (select current_org()) and (select is_administrator()));
grant select, insert (org, id, guest, registers, offered_at, offered_by), update (ended_at, ended_by) on presence_sharing to chancery_app;

-- What others offer this organisation, or share with it: for its administrators.
create function sharings_offered()
returns table (id uuid, host integer, registers text[], offered_at timestamptz, accepted_at timestamptz, ended_at timestamptz, ended_by_guest boolean)
language sql stable security definer set search_path = public, pg_catalog as $$
  select s.id, s.org, s.registers, s.offered_at, s.accepted_at, s.ended_at, s.ended_by_guest from presence_sharing s
   where s.guest = current_org() and is_administrator()
$$;

-- An administrator of the guest accepts an offer, or ends it. False: there is no such offer, or it is over, or accepted already.
create function answer_sharing(sharing uuid, accepts boolean, moment timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_catalog as $$
begin
  if not is_administrator() then raise insufficient_privilege; end if;
  if accepts then
    update presence_sharing set accepted_at = moment, accepted_by = current_account()
     where id = sharing and guest = current_org() and ended_at is null and accepted_at is null;
  else
    update presence_sharing set ended_at = moment, ended_by = current_account(), ended_by_guest = true
     where id = sharing and guest = current_org() and ended_at is null;
  end if;
  return found;
end $$;

-- What organisations that share with this one plan near: title, register, days and place of what all of their members may read, for this
-- one's own staff. Never what is kept to a unit or to named people, nor with whom.
create function shared_presences_near(marks text[], first_day date, last_day date, furthest date, most integer)
returns table (host integer, record uuid, register text, title text, from_day date, until_day date, places text[], marked text[])
language sql stable security definer set search_path = public, pg_catalog as $$
  select s.org, p.record, p.register, r.title, p.from_day, p.until_day, p.places, array_agg(m.mark order by m.mark)
    from presence_sharing s
    join presence_mark m on m.org = s.org and m.mark = any (marks) and m.until_day between first_day and furthest and m.from_day <= last_day
    join presence p on p.org = m.org and p.record = m.record
    join record r on r.org = p.org and r.id = p.record
   where s.guest = current_org() and s.accepted_at is not null and s.ended_at is null and 'staff' = any (current_audiences())
     and (cardinality(s.registers) = 0 or p.register = any (s.registers))
     and p.audience in ('public', 'org') and r.audience in ('public', 'org') and m.mark like 'country:%'
   group by s.org, p.org, p.record, p.register, r.title, p.from_day, p.until_day, p.places
   order by p.from_day, p.record limit most
$$;

do $$
declare f text;
begin
  foreach f in array array[
    'sharings_offered()', 'answer_sharing(uuid, boolean, timestamptz)', 'shared_presences_near(text[], date, date, date, integer)'
  ] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to chancery_app', f);
  end loop;
end $$;
