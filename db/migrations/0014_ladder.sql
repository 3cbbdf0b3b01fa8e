-- The ladder is climbed by looking at what is due, so that no job that was lost can leave a grievance behind.
alter table grievance add column next_rung_at timestamptz;
alter table grievance add column escalated integer not null default 0;
alter table grievance add column seniors text[] not null default '{}';
create index grievance_next_rung on grievance (district, next_rung_at) where next_rung_at is not null;
create index grievance_of_senior on grievance using gin (seniors) where seniors <> '{}';

comment on column grievance.next_rung_at is 'When the next rung of the ladder comes; null when none does.';
comment on column grievance.escalated is 'The highest level that was told because it is late; 0 while it is in time.';
comment on column grievance.seniors is 'Posts above that see it: told because it is late, or asked to approve a new date.';
