-- Open311: the keys of clients, and what each client sent us.
create table open311_key (
  district  integer     not null,
  id        uuid        not null,
  name      text        not null,
  hash      text        not null,
  made_at   timestamptz not null,
  ended_at  timestamptz,
  primary key (district, id),
  unique (district, hash)
);
comment on table open311_key is 'Clients that may send grievances over Open311. A key itself is shown once and kept nowhere.';
comment on column open311_key.district is 'LGD code of the district.';
comment on column open311_key.id is 'UUIDv7.';
comment on column open311_key.name is 'Whose key it is, for people.';
comment on column open311_key.hash is 'SHA-256 of the key, in hex.';
comment on column open311_key.made_at is 'When it was made.';
comment on column open311_key.ended_at is 'From when on it is not taken any more.';
create unique index open311_key_of_name on open311_key (district, name) where ended_at is null;
grant select, insert, update on open311_key to nivaran_program;
call keep_to_own_district('open311_key');

create table open311_request (
  district   integer          not null,
  client     uuid             not null,
  token      text             not null,
  grievance  uuid             not null,
  at         timestamptz      not null,
  lat        double precision,
  lng        double precision,
  address    text,
  primary key (district, client, token),
  foreign key (district, client) references open311_key (district, id),
  constraint both_or_neither check ((lat is null) = (lng is null))
);
comment on table open311_request is 'What a client sent, by the name it gave it: sent twice it is one grievance.';
comment on column open311_request.district is 'LGD code of the district.';
comment on column open311_request.client is 'The key it came with.';
comment on column open311_request.token is 'What the client calls it, or a name of ours.';
comment on column open311_request.grievance is 'The grievance it became.';
comment on column open311_request.at is 'When it came.';
comment on column open311_request.lat is 'Where, as it was sent.';
comment on column open311_request.lng is 'Where, as it was sent.';
comment on column open311_request.address is 'Where in words, as it was sent.';
create unique index open311_request_of_grievance on open311_request (district, grievance);
grant select, insert on open311_request to nivaran_program;
call keep_to_own_district('open311_request');
