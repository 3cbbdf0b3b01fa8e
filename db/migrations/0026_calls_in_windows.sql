-- Presence by telephone: who wrote down that somebody was spoken with inside a window.
alter table attendance add column noted_by text;
comment on column attendance.noted_by is 'Who at the desk spoke with the person by telephone and wrote it down; empty when the signs came by themselves.';
