-- Where a virus scanner is configured, files from strangers wait for it and those in which it found something are held away.
create table file_scan (
  district  integer     not null,
  file      text        not null,
  state     text        not null,
  bytes     bigint      not null,
  name      text,
  found     text,
  why       text,
  came_at   timestamptz not null,
  ready_at  timestamptz not null,
  tries     integer     not null default 0,
  judged_at timestamptz,
  primary key (district, file),
  constraint file_is_a_hash check (file ~ '^[0-9a-f]{64}$'),
  constraint state_is_known check (state in ('waiting', 'clean', 'held', 'unscanned')),
  constraint held_has_a_finding check ((state = 'held') = (found is not null)),
  constraint waiting_is_not_judged check (state = 'waiting' or judged_at is not null)
);
create index file_scan_waiting on file_scan (district, ready_at) where state = 'waiting';
create index file_scan_held on file_scan (district, judged_at desc, file) where state = 'held';
comment on table file_scan is 'What the virus scanner said of each file that came in while one was configured.';
comment on column file_scan.district is 'LGD code of the district.';
comment on column file_scan.file is 'Our own hash of the stored file.';
comment on column file_scan.state is 'waiting, clean, held (something was found), or unscanned (the scanner was taken away while it waited).';
comment on column file_scan.bytes is 'Its size.';
comment on column file_scan.name is 'The name it first came under; kept only of what is held.';
comment on column file_scan.found is 'What was found, in the words of the scanner.';
comment on column file_scan.why is 'Why the last try failed.';
comment on column file_scan.came_at is 'When it first came in.';
comment on column file_scan.ready_at is 'When it may be claimed: a lease or a later try.';
comment on column file_scan.tries is 'How often it was claimed.';
comment on column file_scan.judged_at is 'When it was last judged.';
grant select, insert, update, delete on file_scan to nivaran_program;
call keep_to_own_district('file_scan');

alter table attachment add column found text;
comment on column attachment.found is 'What the virus scanner found in it; then it is held.';
comment on column attachment.state is 'waiting (with a file: for the virus scanner), stored, held, erased, or what is lacking.';
alter table attachment drop constraint state_is_known;
alter table attachment add constraint state_is_known check (
  state in ('waiting', 'stored', 'held', 'gone', 'too-large', 'wrong-hash', 'wrong-type', 'erased'));
alter table attachment drop constraint stored_has_a_file;
alter table attachment add constraint stored_has_a_file check (
  case state when 'stored' then file is not null when 'held' then file is not null when 'waiting' then true else file is null end);
alter table attachment add constraint held_has_a_finding check ((state = 'held') = (found is not null));
drop index attachment_waiting;
create index attachment_waiting on attachment (district, ready_at) where state = 'waiting' and file is null;

alter table door_alert drop constraint kind_is_known;
alter table door_alert add constraint kind_is_known check (
  kind in ('silent', 'stopped', 'queue', 'look', 'spending', 'token', 'template', 'scan'));
