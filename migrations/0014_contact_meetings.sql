-- The actions in which a contact took part, for the page of the contact and to offer the last met first.
create view contact_meetings with (security_invoker = true) as
  select p.org, p.contact, r.id, r.number, r.title, r.state, r.on_day, p.influential
    from action_participant p join record r on r.org = p.org and r.id = p.action;
grant select on contact_meetings to chancery_app;
