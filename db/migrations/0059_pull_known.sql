-- A door that has never once been looked at with success: since when it should have been.
alter table pull add column known_at timestamptz not null default now();
comment on column pull.known_at is 'Since when the door is looked at.';
