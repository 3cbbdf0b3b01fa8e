-- Who of the staff may log in, and who is logged in. Passwords and tokens are kept only as hashes.
create table staff_account (
  district  integer not null,
  login     text    not null,
  person    text    not null,
  password  text    not null,
  primary key (district, login),
  constraint login_is_plain check (login = lower(btrim(login)) and login <> ''),
  constraint password_is_a_hash check (password like 'scrypt:%')
);

comment on table staff_account is 'A login of a person of the staff.';
comment on column staff_account.district is 'LGD code of the district.';
comment on column staff_account.login is 'What they type, in lower case.';
comment on column staff_account.person is 'The person, by the directory.';
comment on column staff_account.password is 'scrypt with its cost and salt; never the password.';

create table session (
  district  integer     not null,
  token     text        not null,
  person    text        not null,
  until     timestamptz not null,
  primary key (district, token),
  constraint token_is_a_hash check (token ~ '^[0-9a-f]{64}$')
);
create index session_of_person on session (district, person);
create index session_end on session (district, until);

comment on table session is 'Who is logged in until when.';
comment on column session.district is 'LGD code of the district.';
comment on column session.token is 'SHA-256 of the token that the browser holds.';
comment on column session.person is 'The person who logged in.';
comment on column session.until is 'When it ends by itself.';

grant select, insert, update on staff_account to nivaran_program;
grant select, insert, delete on session to nivaran_program;
