-- Most acts change no column that lists sort or filter by: then no index shall be written. So no index holds the
-- time of the last act, and rows keep room for their next version beside them.
drop index grievance_last_act;
drop index grievance_of_citizen;
drop index grievance_code_beginning;
create index grievance_of_citizen on grievance (district, citizen);
create index grievance_open_newest on grievance (district, registered_at desc, id desc) where state <> 'closed';
alter table grievance set (fillfactor = 80);

-- A thread changes with every message: its name is searched through the citizen, who changes seldom.
drop index conversation_name;
alter table conversation set (fillfactor = 80);
alter table citizen add column neutral text not null default '';
create index citizen_neutral on citizen using gin (neutral gin_trgm_ops) where neutral <> '';
comment on column citizen.neutral is 'The name in the neutral form in which both scripts are searched.';
