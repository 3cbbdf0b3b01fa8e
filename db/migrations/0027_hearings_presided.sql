-- Who presided at a public hearing: written when the day's hearing begins, so that later leaves and charges do not change past turns.
create table hearing_day (
  district  integer     not null,
  hearing   text        not null,
  day       date        not null,
  turn      text,
  post      text,
  persons   text[]      not null,
  instead   text,
  fixed     boolean     not null,
  why_hi    text        not null,
  why_en    text        not null,
  primary key (district, hearing, day)
);
comment on table hearing_day is 'Days of public hearings that have begun, as they stood then.';
comment on column hearing_day.district is 'LGD code of the district.';
comment on column hearing_day.hearing is 'Code of the hearing in hearings.csv.';
comment on column hearing_day.day is 'The day, in Asia/Kolkata.';
comment on column hearing_day.turn is 'The post whose turn it took; empty when nobody was there.';
comment on column hearing_day.post is 'The post that presided; empty when a person was named or nobody was there.';
comment on column hearing_day.persons is 'Who presided, by the directory.';
comment on column hearing_day.instead is 'Whose turn it was, when somebody else presided.';
comment on column hearing_day.fixed is 'Named for the day, and not by turn.';
comment on column hearing_day.why_hi is 'The reason in words, Hindi.';
comment on column hearing_day.why_en is 'The reason in words, English.';
grant select, insert on hearing_day to nivaran_program;
call keep_to_own_district('hearing_day');
