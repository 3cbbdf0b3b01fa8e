-- Sittings of public hearings: the sitting, its tokens, and everything that was entered at its desk, once.
create table sitting (
  district  integer     not null,
  id        uuid        not null,
  day       date        not null,
  kind      text        not null,
  hearing   text,
  office    text,
  place     text,
  post      text,
  person    text        not null,
  opened_at timestamptz not null,
  opened_by text        not null,
  closed_at timestamptz,
  closed_by text,
  primary key (district, id),
  constraint kind_is_one check (kind in ('jan-milan', 'jan-darshan', 'tour')),
  constraint is_somewhere check ((hearing is null) = (kind = 'tour') and (hearing is not null or place is not null)),
  constraint closing_is_whole check ((closed_at is null) = (closed_by is null))
);
create unique index sitting_of_hearing on sitting (district, day, hearing) where hearing is not null;
create index sitting_by_day on sitting (district, day desc, id desc);

comment on table sitting is 'A public hearing as it was really held, on a day and at a place.';
comment on column sitting.district is 'LGD code of the district.';
comment on column sitting.id is 'UUIDv7.';
comment on column sitting.day is 'The day, in Asia/Kolkata.';
comment on column sitting.kind is 'jan-milan, jan-darshan or tour.';
comment on column sitting.hearing is 'The public hearing of the district whose day it is; null on a tour.';
comment on column sitting.office is 'The office in which the hearing sits; null on a tour.';
comment on column sitting.place is 'Where the tour stops, in words.';
comment on column sitting.post is 'The post that presides; null when a person was named for the day.';
comment on column sitting.person is 'Who presides.';
comment on column sitting.opened_at is 'When it was opened.';
comment on column sitting.opened_by is 'By whom.';
comment on column sitting.closed_at is 'When it was closed; null while it is open.';
comment on column sitting.closed_by is 'By whom.';

create table sitting_token (
  district  integer     not null,
  sitting   uuid        not null,
  number    smallint    not null,
  given     text        not null,
  name      text,
  state     text        not null,
  calls     smallint    not null,
  given_at  timestamptz not null,
  called_at timestamptz,
  heard_at  timestamptz,
  ended_at  timestamptz,
  primary key (district, sitting, number),
  constraint token_of_sitting foreign key (district, sitting) references sitting (district, id),
  constraint number_is_printed check (number between 1 and 999),
  constraint given_is_one check (given in ('counter', 'ahead')),
  constraint token_state_is_one check (state in ('waiting', 'called', 'heard', 'done', 'absent'))
);

comment on table sitting_token is 'The turns of a sitting.';
comment on column sitting_token.district is 'LGD code of the district.';
comment on column sitting_token.sitting is 'The sitting.';
comment on column sitting_token.number is 'From 1 in each sitting.';
comment on column sitting_token.given is 'At the counter, or ahead.';
comment on column sitting_token.name is 'Whose turn, if they said.';
comment on column sitting_token.state is 'waiting, called, heard (being heard), done or absent.';
comment on column sitting_token.calls is 'How often it was called.';
comment on column sitting_token.given_at is 'When it was given.';
comment on column sitting_token.called_at is 'When it was last called.';
comment on column sitting_token.heard_at is 'When hearing began.';
comment on column sitting_token.ended_at is 'When it was done, or found absent.';

create table sitting_entry (
  district  integer     not null,
  person    text        not null,
  key       text        not null,
  sitting   uuid        not null,
  at        timestamptz not null,
  made_at   timestamptz not null,
  kind      text        not null,
  token     smallint,
  grievance uuid,
  answer    jsonb       not null,
  primary key (district, person, key),
  constraint entry_of_sitting foreign key (district, sitting) references sitting (district, id)
);
create index sitting_entry_heard on sitting_entry (district, sitting, at) where grievance is not null;

comment on table sitting_entry is 'What was entered at the desk of a sitting; an entry that comes again gets the first answer.';
comment on column sitting_entry.district is 'LGD code of the district.';
comment on column sitting_entry.person is 'Who entered it.';
comment on column sitting_entry.key is 'The key that the browser gave it when it was made.';
comment on column sitting_entry.sitting is 'The sitting.';
comment on column sitting_entry.at is 'When it came here.';
comment on column sitting_entry.made_at is 'When it was made, which is earlier when the line was down.';
comment on column sitting_entry.kind is 'token, step, registration, joining or direction.';
comment on column sitting_entry.token is 'The turn it belongs to.';
comment on column sitting_entry.grievance is 'The grievance that was heard.';
comment on column sitting_entry.answer is 'What was answered.';

grant select, insert, update on sitting to nivaran_program;
grant select, insert, update on sitting_token to nivaran_program;
grant select, insert on sitting_entry to nivaran_program;

call keep_to_own_district('sitting');
call keep_to_own_district('sitting_token');
call keep_to_own_district('sitting_entry');
