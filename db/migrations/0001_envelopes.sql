-- What comes from outside is stored before it is understood.
create extension if not exists pg_trgm;

create table envelope (
  district      integer     not null,
  id            uuid        not null,
  channel       text        not null,
  received_at   timestamptz not null,
  headers       jsonb       not null,
  body          bytea       not null,
  read_at       timestamptz,
  leased_until  timestamptz,
  tries         integer     not null default 0,
  why           text,
  primary key (district, id),
  constraint tries_count_up check (tries >= 0)
) partition by range (id);
create table envelope_default partition of envelope default;
create index envelope_unread on envelope (district, id) where read_at is null;

comment on table envelope is 'One delivery at a door, byte for byte, kept for ever. Partitioned by the time in the id.';
comment on column envelope.district is 'LGD code of the district.';
comment on column envelope.id is 'UUIDv7: made when the delivery came in.';
comment on column envelope.channel is 'The door it came through.';
comment on column envelope.received_at is 'When it came in, by our clock.';
comment on column envelope.headers is 'Its headers, names in lower case.';
comment on column envelope.body is 'Its bytes, over which the service signed.';
comment on column envelope.read_at is 'When it was read to its end; null while it waits.';
comment on column envelope.leased_until is 'Until when a reader has it, or until when it is not tried again.';
comment on column envelope.tries is 'How often a reader took it.';
comment on column envelope.why is 'Why the last reading failed by our own fault.';

create table unreadable (
  district  integer     not null,
  id        uuid        not null,
  envelope  uuid        not null,
  channel   text        not null,
  at        timestamptz not null,
  part      text        not null,
  why       text        not null,
  raw       text        not null,
  primary key (district, id),
  unique (district, envelope, part)
);

comment on table unreadable is 'One thing in an envelope that the program could not read; a person sees it at the desk.';
comment on column unreadable.district is 'LGD code of the district.';
comment on column unreadable.id is 'UUIDv7; lists page by it.';
comment on column unreadable.envelope is 'The envelope it lies in.';
comment on column unreadable.channel is 'The door it came through.';
comment on column unreadable.at is 'When the program gave up on it.';
comment on column unreadable.part is 'Which item of the envelope it is.';
comment on column unreadable.why is 'What made it unreadable.';
comment on column unreadable.raw is 'The item as it came, as text.';

grant select, insert, update on envelope to nivaran_program;
grant select, insert on unreadable to nivaran_program;
