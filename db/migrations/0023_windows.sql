-- Office windows: who gave a sign of life, and what was done at its hour; calls to complainants in the register's rows.
create table attendance (
  district  integer     not null,
  day       date        not null,
  "window"  text        not null,
  person    text        not null,
  first_at  timestamptz,
  first_by  text,
  last_at   timestamptz,
  last_by   text,
  seen_at   timestamptz,
  primary key (district, day, "window", person),
  constraint has_a_sign check (first_at is not null or seen_at is not null),
  constraint signs_are_whole check ((first_at is null) = (first_by is null) and (last_at is null) = (last_by is null)),
  constraint first_comes_first check (first_at <= last_at)
);

comment on table attendance is 'Presence in office windows: the first and last sign of life of a person in one window.';
comment on column attendance.district is 'LGD code of the district.';
comment on column attendance.day is 'The day of the window, in Asia/Kolkata.';
comment on column attendance."window" is 'Code of the window in the settings.';
comment on column attendance.person is 'The person, by the directory.';
comment on column attendance.first_at is 'First sign; null when only a receipt of reading came.';
comment on column attendance.first_by is 'By what: message, button, app, call.';
comment on column attendance.last_at is 'Last sign.';
comment on column attendance.last_by is 'By what: message, button, app, call.';
comment on column attendance.seen_at is 'When a message of ours was first read, the weaker sign.';

create table day_step (
  district  integer     not null,
  day       date        not null,
  about     text        not null,
  step      text        not null,
  at        timestamptz not null,
  primary key (district, day, about, step)
);

comment on table day_step is 'What is done once on a day at its hour: a window called, a presiding officer told.';
comment on column day_step.district is 'LGD code of the district.';
comment on column day_step.day is 'The day it belongs to, in Asia/Kolkata.';
comment on column day_step.about is 'window:code or hearing:code; empty for the first look of the program.';
comment on column day_step.step is 'What was done, or that it was missed.';
comment on column day_step.at is 'When.';

alter table grievance add column contact_by timestamptz;
alter table grievance add column confirm_lot smallint;
create index grievance_contact on grievance (district, contact_by) where contact_by is not null;
create index grievance_confirm on grievance (district, confirm_lot, last_act_at desc) where confirm_lot is not null;
create index grievance_of_class on grievance (district, class, registered_at);

comment on column grievance.contact_by is 'Until when the officer must speak with the complainant; null once they did or where it is not asked.';
comment on column grievance.confirm_lot is 'The number 0 to 99 it drew for the confirmation call; null when there is nothing to confirm or it was done.';

grant select, insert, update on attendance to nivaran_program;
grant select, insert on day_step to nivaran_program;

call keep_to_own_district('attendance');
call keep_to_own_district('day_step');
