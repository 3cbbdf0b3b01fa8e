-- Numbers under which other systems know a grievance.
create table foreign_number (
  district   integer     not null,
  system     text        not null,
  number     text        not null,
  grievance  uuid        not null,
  at         timestamptz not null,
  primary key (district, system, number),
  foreign key (district, grievance) references grievance (district, id)
);
comment on table foreign_number is 'Numbers of other systems; each names one grievance, which may have several.';
comment on column foreign_number.district is 'LGD code of the district.';
comment on column foreign_number.system is 'The other system, as bridges.yaml calls it.';
comment on column foreign_number.number is 'Its number, in capitals and without blanks.';
comment on column foreign_number.grievance is 'The grievance.';
comment on column foreign_number.at is 'When it was entered.';
create index foreign_number_of_grievance on foreign_number (district, grievance);
create index foreign_number_sought on foreign_number (district, number);
grant select, insert on foreign_number to nivaran_program;
call keep_to_own_district('foreign_number');
