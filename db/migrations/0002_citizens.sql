-- A citizen is a set of handles; the telephone number is only one of them and may be missing.
create table citizen (
  district    integer     not null,
  id          uuid        not null,
  name        text,
  created_at  timestamptz not null,
  primary key (district, id)
);

comment on table citizen is 'A person who has turned to us at any door.';
comment on column citizen.district is 'LGD code of the district.';
comment on column citizen.id is 'UUIDv7.';
comment on column citizen.name is 'As they told us or as the service told us; may be missing.';
comment on column citizen.created_at is 'When we first heard of them.';

create table handle (
  district    integer     not null,
  channel     text        not null,
  account     text        not null,
  kind        text        not null,
  value       text        not null,
  citizen     uuid,
  person      text,
  since       timestamptz not null,
  retired_at  timestamptz,
  primary key (district, channel, account, kind, value),
  foreign key (district, citizen) references citizen (district, id),
  constraint kind_is_known check (kind in ('user-id', 'parent-user-id', 'phone')),
  constraint belongs_to_somebody check (citizen is not null or person is not null)
);
create index handle_of_citizen on handle (district, citizen) where citizen is not null;
create index handle_of_person on handle (district, person) where person is not null;
create index handle_phone_ending on handle (district, reverse(value) text_pattern_ops) where kind = 'phone';

comment on table handle is 'One name by which a service knows a person, for one account of ours.';
comment on column handle.district is 'LGD code of the district.';
comment on column handle.channel is 'The door.';
comment on column handle.account is 'Our account at the service; handles are scoped to it.';
comment on column handle.kind is 'user-id, parent-user-id or phone; matched in this order.';
comment on column handle.value is 'The name itself; a phone in E.164 without the plus sign.';
comment on column handle.citizen is 'The citizen whose handle it is.';
comment on column handle.person is 'The officer whose handle it is, by the directory.';
comment on column handle.since is 'When it was first heard.';
comment on column handle.retired_at is 'When the person moved away from it; later messages from it come from somebody else.';

grant select, insert, update on citizen, handle to nivaran_program;
