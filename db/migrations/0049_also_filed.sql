-- A message that tells two matters lies in the file of the one, and is shown in the file of the other.
create table also_filed (
  district   integer  not null,
  grievance  uuid     not null,
  message    uuid     not null,
  primary key (district, grievance, message)
);
create index also_filed_of on also_filed (district, message);
comment on table also_filed is 'Messages that belong to a further grievance besides the one in whose file they lie.';
comment on column also_filed.district is 'LGD code of the district.';
comment on column also_filed.grievance is 'The further grievance.';
comment on column also_filed.message is 'The one message.';
grant select, insert on also_filed to nivaran_program;
call keep_to_own_district('also_filed');
