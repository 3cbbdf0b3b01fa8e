-- What is said in groups of posts, how far each member has it, and the direct line about one grievance.
create table group_post (
  district     integer     not null,
  id           uuid        not null,
  group_code   text        not null,
  at           timestamptz not null,
  kind         text        not null,
  person       text,
  post         text,
  words        text        not null,
  files        jsonb       not null default '[]',
  grievance    uuid,
  code         text,
  about        uuid[]      not null default '{}',
  answers      uuid,
  message      uuid,
  key          text        not null,
  primary key (district, id),
  unique (district, key),
  constraint kind_is_known check (kind in ('post', 'card', 'answer'))
);
create index group_post_feed on group_post (district, group_code, id desc);
create index group_post_cards on group_post (district, grievance, id desc) where kind = 'card';

create table group_delivery (
  district      integer     not null,
  group_post    uuid        not null,
  person        text        not null,
  post          text        not null,
  message       uuid,
  nudge         uuid,
  nudged_at     timestamptz,
  delivered_at  timestamptz,
  seen_at       timestamptz,
  accepted_at   timestamptz,
  primary key (district, group_post, person),
  foreign key (district, group_post) references group_post (district, id)
) with (fillfactor = 80);
create index group_delivery_message on group_delivery (district, message);
create index group_delivery_nudge on group_delivery (district, nudge) where nudge is not null;
create index group_delivery_person on group_delivery (district, person, group_post desc);

create table group_reading (
  district    integer not null,
  group_code  text    not null,
  person      text    not null,
  last        uuid    not null,
  primary key (district, group_code, person)
);

create table direct_line (
  district   integer     not null,
  grievance  uuid        not null,
  id         uuid        not null,
  at         timestamptz not null,
  officer    text        not null,
  author     text        not null,
  words      text        not null,
  message    uuid,
  key        text        not null,
  primary key (district, grievance, id),
  unique (district, key)
);
create index direct_line_message on direct_line (district, message) where message is not null;

comment on table group_post is 'What was said in a group of posts: a post, the card of a grievance, an answer of a member. Kept, never changed.';
comment on column group_post.district is 'LGD code of the district.';
comment on column group_post.id is 'UUIDv7; the feed goes by it.';
comment on column group_post.group_code is 'The group.';
comment on column group_post.at is 'When it was said.';
comment on column group_post.kind is 'post: to all members; card: a grievance shared; answer: the word of a member.';
comment on column group_post.person is 'Who said it; null for the program.';
comment on column group_post.post is 'The post by which they said it.';
comment on column group_post.words is 'The words.';
comment on column group_post.files is 'Files put in at a screen: hash, type, name.';
comment on column group_post.grievance is 'The grievance it belongs to.';
comment on column group_post.code is 'The code of that grievance.';
comment on column group_post.about is 'Every grievance it names; hidden from whom one of them is about.';
comment on column group_post.answers is 'The post that this answers.';
comment on column group_post.message is 'The message by which it came, with its files.';
comment on column group_post.key is 'What makes a repetition harmless.';
comment on table group_delivery is 'How far each member has a post: small rows, moved by receipts.';
comment on column group_delivery.district is 'LGD code of the district.';
comment on column group_delivery.group_post is 'The post.';
comment on column group_delivery.person is 'Who gets it, once however many posts are theirs.';
comment on column group_delivery.post is 'The member post for which they get it.';
comment on column group_delivery.message is 'The message in the outbox that carries it; receipts are joined by it.';
comment on column group_delivery.nudge is 'The message that reminded them last.';
comment on column group_delivery.nudged_at is 'When they were reminded last.';
comment on column group_delivery.delivered_at is 'When it reached the telephone.';
comment on column group_delivery.seen_at is 'When it was looked at, in the chat or at a screen.';
comment on column group_delivery.accepted_at is 'When they said "noted" or answered.';
comment on table group_reading is 'How far a person has read a group''s feed at a screen.';
comment on column group_reading.district is 'LGD code of the district.';
comment on column group_reading.group_code is 'The group.';
comment on column group_reading.person is 'The person.';
comment on column group_reading.last is 'The newest post they had before them.';
comment on table direct_line is 'One to one between the control room and the officer about one grievance. Kept, never changed.';
comment on column direct_line.district is 'LGD code of the district.';
comment on column direct_line.grievance is 'The grievance.';
comment on column direct_line.id is 'UUIDv7; the line goes by it.';
comment on column direct_line.at is 'When it was said.';
comment on column direct_line.officer is 'The officer at the other end.';
comment on column direct_line.author is 'Who said it.';
comment on column direct_line.words is 'The words.';
comment on column direct_line.message is 'The message that carries it, ours or the officer''s.';
comment on column direct_line.key is 'What makes a repetition harmless.';

grant select, insert on group_post, direct_line to nivaran_program;
grant select, insert, update on group_delivery, group_reading to nivaran_program;

call keep_to_own_district('group_post');
call keep_to_own_district('group_delivery');
call keep_to_own_district('group_reading');
call keep_to_own_district('direct_line');
