-- The public register of agreements: the order of its list, and which public attachment is the text of which language.

-- Signed last first; those whose day of signature nobody knows come after all others.
create index agreement_signed on agreement (org, (coalesce(signed_on, date '1600-01-01')) desc, id desc);
create index agreement_due on agreement (org, (coalesce(ends_on, date '9999-12-31')), id);

grant select (attachment) on agreement_text to chancery_public;
