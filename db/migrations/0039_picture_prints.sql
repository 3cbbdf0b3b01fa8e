-- Prints of pictures: the same or nearly the same picture is found again over the whole district by an index.
create table picture_print (
  district  integer  not null,
  file      text     not null,
  print     bigint   not null,
  a         integer  not null generated always as (((print >> 48) & 65535)::integer) stored,
  b         integer  not null generated always as (((print >> 32) & 65535)::integer) stored,
  c         integer  not null generated always as (((print >> 16) & 65535)::integer) stored,
  d         integer  not null generated always as ((print & 65535)::integer) stored,
  primary key (district, file),
  constraint print_of_a_file check (file ~ '^[0-9a-f]{64}$')
);
create index picture_print_a on picture_print (district, a);
create index picture_print_b on picture_print (district, b);
create index picture_print_c on picture_print (district, c);
create index picture_print_d on picture_print (district, d);
comment on table picture_print is 'How a picture looks, in 64 bits; two that differ in three or less share one of the four bands whole.';
comment on column picture_print.district is 'LGD code of the district.';
comment on column picture_print.file is 'SHA-256 of the picture as it is kept.';
comment on column picture_print.print is 'The print, see core/src/evidence/print.ts.';
comment on column picture_print.a is 'Its first 16 bits.';
comment on column picture_print.b is 'Its second 16 bits.';
comment on column picture_print.c is 'Its third 16 bits.';
comment on column picture_print.d is 'Its last 16 bits.';
grant select, insert on picture_print to nivaran_program;
call keep_to_own_district('picture_print');
