-- The district itself can be changed while the program runs. Its files lie here, and every change to them stays.
create table district_file (
  district  integer not null,
  file      text    not null,
  version   bigint  not null,
  text      text    not null,
  primary key (district, file),
  constraint counts_up check (version > 0)
);

create table administration (
  district  integer     not null,
  version   bigint      not null,
  at        timestamptz not null,
  person    text,
  why       text        not null,
  edits     jsonb       not null,
  folder    text,
  primary key (district, version),
  constraint counts_up check (version > 0)
);

create index administration_folder on administration (district, version desc) where folder is not null;

alter table act add column policy bigint;
comment on column act.policy is 'Which version of the district it was decided under: a number of the table administration.';

comment on table district_file is 'The files of the district as they are now; the folder only brings them in.';
comment on column district_file.district is 'LGD code of the district.';
comment on column district_file.file is 'Name of the file, as in the folder.';
comment on column district_file.version is 'The change that last touched it.';
comment on column district_file.text is 'The whole file.';
comment on table administration is 'Acts of administration: every change to the files of the district. Appended, never changed.';
comment on column administration.district is 'LGD code of the district.';
comment on column administration.version is 'Number of the change, from 1 without a gap.';
comment on column administration.at is 'When it was made.';
comment on column administration.person is 'Who made it; null for the program.';
comment on column administration.why is 'The reason as it was given.';
comment on column administration.edits is 'Each row or value before and after.';
comment on column administration.folder is 'Fingerprint of the folder, when the change took one in.';

grant select, insert, update on district_file to nivaran_program;
grant select, insert on administration to nivaran_program;
