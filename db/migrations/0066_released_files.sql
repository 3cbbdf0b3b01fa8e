-- A file in which the scanner found something by mistake is released by a person, with a reason.
alter table file_scan add column released_by text, add column released_at timestamptz, add column release_reason text;
comment on column file_scan.released_by is 'The person who released what was held.';
comment on column file_scan.released_at is 'When it was released.';
comment on column file_scan.release_reason is 'Why, in the words of that person.';
comment on column file_scan.state is
  'waiting, clean, held (something was found), released (a false alarm, by a person), or unscanned (the scanner was taken away while it waited).';
alter table file_scan drop constraint state_is_known;
alter table file_scan add constraint state_is_known check (state in ('waiting', 'clean', 'held', 'released', 'unscanned'));
alter table file_scan drop constraint held_has_a_finding;
alter table file_scan add constraint held_has_a_finding check ((state in ('held', 'released')) = (found is not null));
alter table file_scan add constraint released_by_somebody check (
  (state = 'released') = (released_by is not null and released_at is not null and release_reason is not null));
create index file_scan_released on file_scan (district, released_at desc, file) where state = 'released';
