-- What people said a grievance is about, for the reading to learn from, and what came of each night's learning.
create table correction (
  district   integer     not null,
  grievance  uuid        not null,
  at         timestamptz not null,
  subject    text        not null,
  primary key (district, grievance)
);
comment on table correction is 'A person said what a grievance is about: a lesson for the reading. The newest word counts.';
comment on column correction.district is 'LGD code of the district.';
comment on column correction.grievance is 'Its gist is the text of the lesson.';
comment on column correction.at is 'When it was said.';
comment on column correction.subject is 'Code of the subject.';
create index correction_newest on correction (district, at desc);
grant select, insert, update, delete on correction to nivaran_program;
call keep_to_own_district('correction');

create table learning (
  district     integer     not null,
  day          date        not null,
  at           timestamptz not null,
  lessons      text        not null,
  corrections  integer,
  held         integer,
  before       real,
  after        real,
  model        bytea,
  primary key (district, day)
);
comment on table learning is 'Each night''s learning: a model is taken only when it reads what was held back no worse.';
comment on column learning.district is 'LGD code of the district.';
comment on column learning.day is 'One learning a day.';
comment on column learning.at is 'When it began.';
comment on column learning.lessons is 'SHA-256 of the lessons of the program it began from; a newer program learns anew.';
comment on column learning.corrections is 'How many words of people could teach; absent while it is being learnt.';
comment on column learning.held is 'How many messages were held back to try both models on.';
comment on column learning.before is 'Share of them that was read right without the corrections.';
comment on column learning.after is 'Share of them that was read right with the corrections.';
comment on column learning.model is 'The model, when it was taken; only that of the newest is kept.';
grant select, insert, update on learning to nivaran_program;
call keep_to_own_district('learning');
