-- What the lists and searches of the desk need: indexes in their order, and what services told about our accounts.
create index grievance_at_post on grievance (district, post, registered_at desc, id desc);
create index grievance_open_state on grievance (district, state) where state <> 'closed';
create index grievance_closed on grievance (district) where state = 'closed';
create index grievance_code_part on grievance using gin (code gin_trgm_ops);

create table service_notice (
  district  integer     not null,
  id        text        not null,
  at        timestamptz not null,
  about     text        not null,
  account   text,
  detail    text        not null,
  alarming  boolean     not null,
  primary key (district, id),
  constraint id_is_a_hash check (id ~ '^[0-9a-f]{64}$')
);
create index service_notice_newest on service_notice (district, at desc, id desc);

comment on table service_notice is 'What a service told about our account, a template or a number.';
comment on column service_notice.district is 'LGD code of the district.';
comment on column service_notice.id is 'SHA-256 of the notice, so that one told twice is kept once.';
comment on column service_notice.at is 'When we were told.';
comment on column service_notice.about is 'What it is about.';
comment on column service_notice.account is 'Our account, when it is about one.';
comment on column service_notice.detail is 'What was told.';
comment on column service_notice.alarming is 'True when somebody must do something.';

grant select, insert on service_notice to nivaran_program;
