-- How far the people of a grievance have been told about it.
create table told (
  district   integer not null,
  grievance  uuid    not null,
  seq        integer not null,
  primary key (district, grievance),
  constraint counts_up check (seq >= 0)
);

comment on table told is 'How far citizen and officers have been told about a grievance.';
comment on column told.district is 'LGD code of the district.';
comment on column told.grievance is 'The grievance.';
comment on column told.seq is 'Number of the last act that was told.';

grant select, insert, update on told to nivaran_program;
