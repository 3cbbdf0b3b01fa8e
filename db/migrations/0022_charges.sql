-- Who answered for each post when last looked, so that a change of hands is found once, whoever looks and whenever.
create table charges_look (
  district  integer     not null primary key,
  version   bigint      not null,
  at        timestamptz not null
);

create table holding (
  district  integer not null,
  post      text    not null,
  since     date    not null,
  persons   text[]  not null,
  standing  text    not null,
  through   text,
  primary key (district, post),
  constraint standing_is_known check (standing in ('holder', 'substitute', 'link-post', 'senior', 'nobody')),
  constraint nobody_is_nobody check ((standing = 'nobody') = (persons = '{}'))
);

create table handover (
  district      integer     not null,
  id            uuid        not null,
  post          text        not null,
  kind          text        not null,
  day           date        not null,
  at            timestamptz not null,
  from_persons  text[]      not null,
  to_persons    text[]      not null,
  standing      text        not null,
  through       text,
  version       bigint      not null,
  grievances    integer     not null,
  late          integer     not null,
  primary key (district, id),
  constraint kind_is_known check (kind in ('handover', 'leave', 'return', 'vacancy')),
  constraint standing_is_known check (standing in ('holder', 'substitute', 'link-post', 'senior', 'nobody')),
  constraint late_are_some check (late between 0 and grievances)
);
create index handover_of_post on handover (district, post, id desc);

create table handover_line (
  district       integer     not null,
  handover       uuid        not null,
  grievance      uuid        not null,
  code           text        not null,
  gist           text        not null,
  subject        text,
  place          bigint,
  place_words    text,
  registered_at  timestamptz not null,
  class          text        not null,
  due_at         timestamptz,
  state          text        not null,
  directed       boolean     not null,
  hidden_from    text[]      not null,
  primary key (district, handover, grievance),
  foreign key (district, handover) references handover (district, id)
);

comment on table charges_look is 'The last look at the charges; its row is the lock of whoever looks.';
comment on column charges_look.district is 'LGD code of the district.';
comment on column charges_look.version is 'The change of the district that was looked at; an older one is not looked at again.';
comment on column charges_look.at is 'When it was looked.';
comment on table holding is 'Who answered for a post when last looked.';
comment on column holding.district is 'LGD code of the district.';
comment on column holding.post is 'The post.';
comment on column holding.since is 'The day on which it was seen first that they answer.';
comment on column holding.persons is 'The persons, the regular holder first.';
comment on column holding.standing is 'In which way the work reaches them.';
comment on column holding.through is 'The post whose people they are, when it is another.';
comment on table handover is 'A change of hands over a post: the head of the list that both sides sign. Appended, never changed.';
comment on column handover.district is 'LGD code of the district.';
comment on column handover.id is 'UUIDv7.';
comment on column handover.post is 'The post.';
comment on column handover.kind is 'A new holder, leave, return from it, or an empty chair.';
comment on column handover.day is 'The day in the district.';
comment on column handover.at is 'When it was seen.';
comment on column handover.from_persons is 'Who answered before.';
comment on column handover.to_persons is 'Who answers now.';
comment on column handover.standing is 'In which way the work reaches them now.';
comment on column handover.through is 'The post whose people they are, when it is another.';
comment on column handover.version is 'The change of the district under which it was seen.';
comment on column handover.grievances is 'How many open grievances went over.';
comment on column handover.late is 'How many of them were past their time.';
comment on table handover_line is 'An open grievance as it stood when it went over.';
comment on column handover_line.district is 'LGD code of the district.';
comment on column handover_line.handover is 'The change of hands.';
comment on column handover_line.grievance is 'The grievance.';
comment on column handover_line.code is 'Its code.';
comment on column handover_line.gist is 'What it says.';
comment on column handover_line.subject is 'The subject.';
comment on column handover_line.place is 'The place by its code.';
comment on column handover_line.place_words is 'The place in the citizen''s words.';
comment on column handover_line.registered_at is 'When it was registered.';
comment on column handover_line.class is 'Its time class.';
comment on column handover_line.due_at is 'When it is due.';
comment on column handover_line.state is 'Its state then.';
comment on column handover_line.directed is 'Only the answer to a direction is awaited of the post.';
comment on column handover_line.hidden_from is 'Posts and persons it is about; they do not find it in the list.';

grant select, insert, update on charges_look, holding to nivaran_program;
grant select, insert on handover, handover_line to nivaran_program;

call keep_to_own_district('charges_look');
call keep_to_own_district('holding');
call keep_to_own_district('handover');
call keep_to_own_district('handover_line');
