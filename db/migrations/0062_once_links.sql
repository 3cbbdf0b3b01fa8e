-- A link in a public answer that opens once: where the private thread is closed, the author can still tell more.
create table once_link (
  district  integer     not null,
  id        uuid        not null,
  grievance uuid        not null,
  made_at   timestamptz not null,
  ends_at   timestamptz not null,
  used_at   timestamptz,
  primary key (district, id),
  unique (district, grievance),
  constraint ends_after_it_was_made check (ends_at > made_at)
);
comment on table once_link is 'Links that open once. The key in the address follows from the id and the key of the program; it is written nowhere.';
comment on column once_link.district is 'LGD code of the district.';
comment on column once_link.id is 'UUIDv7, in the address.';
comment on column once_link.grievance is 'Into whose file comes what is told.';
comment on column once_link.made_at is 'When it was handed out.';
comment on column once_link.ends_at is 'Until when it opens.';
comment on column once_link.used_at is 'When its button was pressed.';
grant select, insert, update on once_link to nivaran_program;
call keep_to_own_district('once_link');
