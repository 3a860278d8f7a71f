-- Is a number AAAA-NN borne by another agreement of the organisation, whoever may see that one? Numbers have no gaps: that one is taken tells
-- nothing of what it is.
create function agreement_number_taken(wanted text, but uuid) returns boolean
language sql stable security definer set search_path = public, pg_catalog as $$
  select exists (select from agreement a where a.org = current_org() and a.official = wanted and a.id <> but)
$$;
revoke all on function agreement_number_taken(text, uuid) from public;
grant execute on function agreement_number_taken(text, uuid) to chancery_app;
