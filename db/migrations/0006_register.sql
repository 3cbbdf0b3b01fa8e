-- The register: acts are only ever appended; the row of a grievance is what they fold to.
create table act (
  district      integer     not null,
  grievance_id  uuid        not null,
  seq           integer     not null,
  at            timestamptz not null,
  kind          text        not null,
  actor         jsonb       not null,
  act           jsonb       not null,
  key           text,
  hash          text        not null,
  primary key (district, grievance_id, seq),
  constraint counts_from_one check (seq >= 1),
  constraint begins_with_registration check ((seq = 1) = (kind = 'registered')),
  constraint kind_is_that_of_the_act check (act ->> 'kind' = kind),
  constraint hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$')
) partition by range (grievance_id);
create table act_default partition of act default;
create unique index act_key on act (district, grievance_id, key) where key is not null;
create index act_at on act (district, at);

comment on table act is 'Everything that ever happened to a grievance. Insert and select only, for everybody but the owner.';
comment on column act.district is 'LGD code of the district.';
comment on column act.grievance_id is 'The grievance; the acts of one lie together, in the month of its making.';
comment on column act.seq is 'Counts from 1 without a gap within the grievance.';
comment on column act.at is 'When it happened.';
comment on column act.kind is 'What happened: the kind of the act, for figures.';
comment on column act.actor is 'Who did it.';
comment on column act.act is 'The act itself; its shape belongs to core/src/grievance/acts.ts.';
comment on column act.key is 'Idempotency key of the appending that wrote it, on its first act.';
comment on column act.hash is 'SHA-256 over this act and the hash of the one before it.';

create table grievance (
  district       integer     not null,
  id             uuid        not null,
  code           text        not null,
  seq            integer     not null,
  state          text        not null,
  citizen        uuid        not null,
  conversation   uuid,
  channel        text        not null,
  language       text        not null,
  name           text,
  gist           text        not null,
  subject        text,
  department     text        not null,
  place          bigint,
  place_words    text,
  post           text,
  level          integer     not null,
  holders        text[]      not null default '{}',
  class          text        not null,
  sensitive      boolean     not null,
  due_at         timestamptz,
  reopened       integer     not null,
  registered_at  timestamptz not null,
  closed_at      timestamptz,
  ground         text,
  last_act_at    timestamptz not null,
  neutral        text        not null,
  primary key (district, id),
  unique (district, code),
  constraint state_is_known check (state in
    ('new', 'at_desk', 'with_officer', 'awaiting_complainant', 'in_review', 'awaiting_word', 'closed')),
  constraint closed_has_a_ground check ((state = 'closed') = (closed_at is not null) and (closed_at is null) = (ground is null)),
  constraint ground_is_known check (ground in ('satisfied', 'silent', 'withdrawn', 'turned-away'))
);
create index grievance_newest on grievance (district, registered_at desc, id desc);
create index grievance_last_act on grievance (district, last_act_at desc, id desc);
create index grievance_of_department on grievance (district, department, registered_at desc, id desc);
create index grievance_of_state on grievance (district, state, registered_at desc, id desc);
create index grievance_of_subject on grievance (district, subject, registered_at desc, id desc);
create index grievance_of_place on grievance (district, place, registered_at desc, id desc);
create index grievance_of_post on grievance (district, post, due_at, id) where state <> 'closed';
create index grievance_due on grievance (district, due_at, id) where state <> 'closed';
create index grievance_of_citizen on grievance (district, citizen, last_act_at desc);
create index grievance_code_beginning on grievance (district, code text_pattern_ops);
create index grievance_neutral on grievance using gin (neutral gin_trgm_ops);

comment on table grievance is 'The row that lists are made of: what the acts fold to, changed in the transaction of the act.';
comment on column grievance.district is 'LGD code of the district.';
comment on column grievance.id is 'UUIDv7.';
comment on column grievance.code is 'What people say and write; never changes.';
comment on column grievance.seq is 'Number of the last act: the next is appended only on top of it.';
comment on column grievance.state is 'What people see; folded from the acts.';
comment on column grievance.citizen is 'Whose grievance it is.';
comment on column grievance.conversation is 'The thread it was told in.';
comment on column grievance.channel is 'The door it came through.';
comment on column grievance.language is 'The language of the citizen.';
comment on column grievance.name is 'The citizen''s name as registered.';
comment on column grievance.gist is 'What it is about, in a line.';
comment on column grievance.subject is 'Code of the subject.';
comment on column grievance.department is 'The department whose work it is now.';
comment on column grievance.place is 'LGD code of the place.';
comment on column grievance.place_words is 'The place as the citizen wrote it.';
comment on column grievance.post is 'The post that holds it.';
comment on column grievance.level is 'Level of that post in the ladder, from 1.';
comment on column grievance.holders is 'The persons who held the post when it was assigned.';
comment on column grievance.class is 'Time class.';
comment on column grievance.sensitive is 'True when few may see it.';
comment on column grievance.due_at is 'When the report is due.';
comment on column grievance.reopened is 'How often it was reopened.';
comment on column grievance.registered_at is 'When it was registered.';
comment on column grievance.closed_at is 'When it was closed.';
comment on column grievance.ground is 'On what ground it was closed.';
comment on column grievance.last_act_at is 'Time of the last act.';
comment on column grievance.neutral is 'Gist, name and place in the neutral form in which both scripts are searched.';

create table serial (
  district    integer not null,
  department  text    not null,
  year        integer not null,
  last        bigint  not null,
  primary key (district, department, year),
  constraint counts_from_one check (last >= 1)
);

comment on table serial is 'The last serial given per department and year.';
comment on column serial.district is 'LGD code of the district.';
comment on column serial.department is 'Code of the department at registration.';
comment on column serial.year is 'The year.';
comment on column serial.last is 'The last number given; numbers are not given back.';

create table root (
  district  integer not null,
  day       date    not null,
  acts      bigint  not null,
  hash      text    not null,
  primary key (district, day),
  constraint hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$')
);

comment on table root is 'One hash per day over the chains that grew on it and the root before: what a bulletin prints.';
comment on column root.district is 'LGD code of the district.';
comment on column root.day is 'The day, in India.';
comment on column root.acts is 'How many acts of the day it covers.';
comment on column root.hash is 'SHA-256 over the root before and every act of the day.';

grant select, insert on act, root to nivaran_program;
grant select, insert, update on grievance, serial to nivaran_program;
grant select on act, grievance, root to nivaran_reader;
