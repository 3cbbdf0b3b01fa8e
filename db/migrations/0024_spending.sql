-- Services that are paid by use: what was spent, so that a cap can be kept.
create table spending (
  district  integer not null,
  account   text    not null,
  month     text    not null,
  micros    bigint  not null,
  primary key (district, account, month),
  constraint month_is_one check (month ~ '^[0-9]{4}-[0-9]{2}$'),
  constraint spending_is_no_income check (micros >= 0)
);
comment on table spending is 'What services cost that are paid by use.';
comment on column spending.district is 'LGD code of the district.';
comment on column spending.account is 'Our account at the service.';
comment on column spending.month is 'Year and month in universal time, as such services bill.';
comment on column spending.micros is 'Millionths of a US dollar.';
grant select, insert, update on spending to nivaran_program;
call keep_to_own_district('spending');
