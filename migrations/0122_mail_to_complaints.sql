-- Whoever adds a message to a complaint hides it from all but its officers.
grant update (audience) on incoming_mail to chancery_app;
