-- Whose address this is, is asked at every door when a mail comes from somebody who is unknown at that one.
create index handle_email on handle (district, value) where kind = 'email';
