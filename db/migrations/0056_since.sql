-- Since when a matter goes on, by the words of the citizen or of the desk.
alter table grievance add column since date;
create index grievance_since on grievance (district, registered_at desc, id desc) where since is not null;
comment on column grievance.since is 'The day since which the matter goes on, as near as the words tell; empty: they do not say.';
