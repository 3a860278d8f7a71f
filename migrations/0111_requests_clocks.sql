-- The clocks of a request, for the person who opened it with number and secret: what she does moves them, and she reads her terms.
create policy person_select on clock for select to chancery_app using (org = (select current_org()) and record = (select current_request()));
create policy person_update on clock for update to chancery_app using (org = (select current_org()) and record = (select current_request()))
  with check (org = (select current_org()) and record = (select current_request()));
