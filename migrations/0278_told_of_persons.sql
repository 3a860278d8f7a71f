-- Whoever holds a request is told when the person writes again, completes or withdraws it, when a letter to her comes back, and when a
-- colleague takes it up anew.
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check
  check (kind in ('comment', 'assigned', 'request', 'shared', 'closing', 'correction', 'import', 'authorisation'));

-- Tells whoever holds a request, or else wrote to the person last, what the person did: in the transaction that opened the request to her,
-- or of somebody who may read it. Held to what `tell_members` is held to: those who may read it and want to know, never whoever acts.
-- Nobody is named as having done it.
create function tell_holder(how text, of_request uuid, moment timestamptz)
returns void language sql security definer set search_path = public, pg_catalog as $$
  insert into notice (org, id, account, kind, said, audience, register, record, target, at)
    select r.org, gen_random_uuid(), holder, 'request', how, r.audience, r.register, r.id, r.id::text, moment
      from record r join request q on q.org = r.org and q.id = r.id,
        lateral coalesce(q.assignee, (
          select m.author from request_message m
           where m.org = r.org and m.request = r.id and m.author is not null and m.kind in ('acknowledgement', 'correction', 'reply')
           order by m.at desc, m.id desc limit 1)) as holder
     where r.org = current_org() and r.id = of_request and (r.id = current_request() or r.audience = any (current_audiences()))
       and holder is distinct from current_account() and reads_audience(holder, r.audience)
       and not exists (select from notice_choice c where c.org = r.org and c.account = holder and c.kind = 'request' and c.way = 'none')
  on conflict (org, account, kind, target) where read_at is null
    do update set n = notice.n + 1, said = excluded.said, audience = excluded.audience, by = null, at = excluded.at
$$;
revoke all on function tell_holder(text, uuid, timestamptz) from public;
grant execute on function tell_holder(text, uuid, timestamptz) to chancery_app;
