-- What was authorised is what is signed, and who travels authorises nothing.

-- An authorisation was given for a text. Negotiated again, the text is another: what was given for the first stays on file, and counts no more.
alter table agreement_authorisation add column lapsed_on date;
update agreement_authorisation a set lapsed_on = reopened.on_day
  from (
    select distinct on (e.org, e.agreement) e.org, e.agreement, e.on_day, e.at
      from agreement_event e join record r on r.org = e.org and r.id = e.agreement
      where e.act = 'reopen' and r.state in ('negotiation', 'authorised')
      order by e.org, e.agreement, e.at desc
  ) reopened
  where reopened.org = a.org and reopened.agreement = a.agreement
    and not exists (
      select 1 from agreement_event e
        where e.org = a.org and e.agreement = a.agreement and e.act = 'authorise' and e.at > reopened.at
          and e.on_day = a.on_day and e.reference = a.reference
    );

-- Accounts that stood among the travellers at any time.
alter table mission add column travelled uuid[] not null default '{}';
update mission m set travelled = went.accounts
  from (select org, mission, array_agg(distinct account) as accounts from mission_participant where account is not null group by org, mission) went
  where went.org = m.org and went.mission = m.id;
