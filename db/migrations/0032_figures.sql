-- Figures: what each grievance adds to them, the same added up, and which grievances are to be counted anew.
create table figure_due (
  district  integer not null,
  grievance uuid    not null,
  seq       integer not null,
  primary key (district, grievance, seq)
);
comment on table figure_due is 'Acts that the figures do not hold yet; written with the act, taken away with the counting.';
comment on column figure_due.district is 'LGD code of the district.';
comment on column figure_due.grievance is 'The grievance that is to be counted anew.';
comment on column figure_due.seq is 'Number of the act; 0 when somebody asked for it.';
grant select, insert, delete on figure_due to nivaran_program;
call keep_to_own_district('figure_due');

create table figure_lock (
  district integer not null primary key
);
comment on table figure_lock is 'Held by whoever counts, so that nothing is counted twice.';
comment on column figure_lock.district is 'LGD code of the district.';
grant select, insert, update on figure_lock to nivaran_program;
call keep_to_own_district('figure_lock');

create table figure_event (
  district   integer  not null,
  measure    text     not null,
  day        date     not null,
  grievance  uuid     not null,
  seq        integer  not null,
  block      text     not null,
  panchayat  text     not null,
  village    text     not null,
  subject    text     not null,
  department text     not null,
  post       text     not null,
  channel    text     not null,
  source     text     not null,
  class      text     not null,
  step       text,
  minutes    integer,
  primary key (district, measure, day, grievance, seq),
  constraint time_of_a_step check ((step is null) = (minutes is null))
);
create index figure_event_of_grievance on figure_event (district, grievance);
comment on table figure_event is 'What each grievance adds to the figures: the list behind every number.';
comment on column figure_event.district is 'LGD code of the district.';
comment on column figure_event.measure is 'What is counted (core/src/figures/measures.ts).';
comment on column figure_event.day is 'Day in Asia/Kolkata on which it happened, or for what stands open, of its registration or due time.';
comment on column figure_event.grievance is 'Whose act made it.';
comment on column figure_event.seq is 'Number of that act; 0 for what merely stands open.';
comment on column figure_event.block is 'Code of the block or town; empty when there is none.';
comment on column figure_event.panchayat is 'Code of the panchayat or ward; empty when there is none.';
comment on column figure_event.village is 'Code of the village; empty when there is none.';
comment on column figure_event.subject is 'Subject as it stands now.';
comment on column figure_event.department is 'Department whose work it is now.';
comment on column figure_event.post is 'The post whose doing it was; empty when none.';
comment on column figure_event.channel is 'The door it came through.';
comment on column figure_event.source is 'The occasion at which it was taken; empty when none.';
comment on column figure_event.class is 'Time class as it stands now.';
comment on column figure_event.step is 'The step that it ends.';
comment on column figure_event.minutes is 'How long that step took.';
grant select, insert, delete on figure_event to nivaran_program;
grant select on figure_event to nivaran_reader;
call keep_to_own_district('figure_event');

create table figure (
  district integer not null,
  cut      text    not null,
  grain    "char"  not null,
  measure  text    not null,
  day      date    not null,
  a        text    not null,
  b        text    not null,
  n        integer not null,
  primary key (district, cut, grain, measure, day, a, b)
);
comment on table figure is 'Events added up by cut, measure and day or month.';
comment on column figure.district is 'LGD code of the district.';
comment on column figure.cut is 'By which dimensions it is cut (core/src/figures/cut.ts).';
comment on column figure.grain is 'd: a day; m: a whole month, under its first day.';
comment on column figure.measure is 'What is counted.';
comment on column figure.day is 'The day, or the first of the month.';
comment on column figure.a is 'Value of the first dimension of the cut; empty when there is none.';
comment on column figure.b is 'Value of the second.';
comment on column figure.n is 'How many.';
grant select, insert, update, delete on figure to nivaran_program;
grant select on figure to nivaran_reader;
call keep_to_own_district('figure');

create table figure_time (
  district integer  not null,
  cut      text     not null,
  grain    "char"   not null,
  step     text     not null,
  day      date     not null,
  a        text     not null,
  bin      smallint not null,
  n        integer  not null,
  primary key (district, cut, grain, step, day, a, bin)
);
comment on table figure_time is 'How long steps took, in bins of time, by cut and day or month.';
comment on column figure_time.district is 'LGD code of the district.';
comment on column figure_time.cut is 'By which dimension it is cut.';
comment on column figure_time.grain is 'd: a day; m: a whole month, under its first day.';
comment on column figure_time.step is 'The step (core/src/figures/measures.ts).';
comment on column figure_time.day is 'The day, or the first of the month.';
comment on column figure_time.a is 'Value of the dimension; empty when there is none.';
comment on column figure_time.bin is 'Which bin of time (core/src/figures/statistics.ts).';
comment on column figure_time.n is 'How many.';
grant select, insert, update, delete on figure_time to nivaran_program;
grant select on figure_time to nivaran_reader;
call keep_to_own_district('figure_time');

create table figure_district (
  district   integer not null primary key,
  name_hi    text    not null,
  name_en    text    not null,
  state_hi   text    not null,
  state_en   text    not null,
  population bigint
);
comment on table figure_district is 'Districts of this database, to be compared; each is written by its own program.';
comment on column figure_district.district is 'LGD code of the district.';
comment on column figure_district.name_hi is 'Name in Hindi.';
comment on column figure_district.name_en is 'Name in Roman letters.';
comment on column figure_district.state_hi is 'State in Hindi.';
comment on column figure_district.state_en is 'State in Roman letters.';
comment on column figure_district.population is 'How many people live there; null when the folder does not say.';
grant select, insert, update on figure_district to nivaran_program;
grant select on figure_district to nivaran_reader;
call keep_to_own_district('figure_district');

-- What is there already is counted first.
insert into figure_due (district, grievance, seq) select district, id, 0 from grievance;
