-- What the public reads of the life of an agreement begins with its signature: who negotiated when, and when it was authorised, stays inside.
alter policy public_select on agreement_event using (
  org = (select current_org()) and audience = 'public'
  and act in ('sign', 'table', 'approve', 'endorse', 'enterForce', 'renew', 'end', 'denounce'));

-- A number typed with four digits leaves room for the next one: every year can go on.
alter table agreement drop constraint agreement_official_check;
alter table agreement add constraint agreement_official_check check (official ~ '^\d{4}-\d{2,6}$');
