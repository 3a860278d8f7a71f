-- Nobody asks it: an account that exists is found by the functions that link and open (0074), which answer to who holds an identity alone.
drop function has_account(text);
