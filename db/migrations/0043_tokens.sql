-- Tokens that a service renews: the next one is known to nobody but us, so it must outlive the program.
create table account_token (
  district   integer not null,
  account    text    not null,
  seed       text    not null,
  sealed     text    not null,
  expires_at timestamptz not null,
  renewed_at timestamptz not null,
  primary key (district, account)
);
comment on table account_token is 'Tokens of our accounts at services that renew them.';
comment on column account_token.district is 'LGD code of the district.';
comment on column account_token.account is 'Our account at the service.';
comment on column account_token.seed is 'Digest of the token in the settings from which these came; another one there begins anew.';
comment on column account_token.sealed is 'The token and the one that renews it, enciphered with the key of the house, which is not in the database.';
comment on column account_token.expires_at is 'Until when the service takes it.';
comment on column account_token.renewed_at is 'When we got it.';
grant select, insert, update on account_token to nivaran_program;
call keep_to_own_district('account_token');
