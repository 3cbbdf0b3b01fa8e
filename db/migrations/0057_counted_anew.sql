-- The rules of counting changed: what lies at the desk is laid on no post, the clocks of steps start anew, reports with
-- hints are counted, and two doors of one person are one person. So every grievance is counted once more; the follower
-- does it beside its work and moves the sums by what is different.
insert into figure_due (district, grievance, seq) select district, id, 0 from grievance on conflict do nothing;
comment on column figure_due.seq is 'Number of the act; 0 or less when somebody asked for it.';

-- How each place of the folder lay when its grievances were counted: when that changes, they are counted anew.
create table figure_spot (
  district  integer not null,
  place     bigint  not null,
  block     bigint  not null,
  panchayat bigint  not null,
  village   bigint  not null,
  primary key (district, place)
);
comment on table figure_spot is 'Where each place of the district lies for the figures.';
comment on column figure_spot.district is 'LGD code of the district.';
comment on column figure_spot.place is 'Code of the place.';
comment on column figure_spot.block is 'Code of its block or town; 0 when there is none.';
comment on column figure_spot.panchayat is 'Code of its panchayat or ward; 0 when there is none.';
comment on column figure_spot.village is 'Code of its village; 0 when there is none.';
grant select, insert, update on figure_spot to nivaran_program;
call keep_to_own_district('figure_spot');

alter table figure_lock add column version integer not null default 0;
comment on column figure_lock.version is 'The version of the district after which places were last laid: who knows an older one does not count.';
