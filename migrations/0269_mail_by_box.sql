-- How many messages of an hour a mailbox has let become requests.
create index incoming_mail_taken on incoming_mail (org, box, fetched_at) where state = 'taken';
