-- Suggestions, beside grievances in the register.
alter table grievance add column nature text;
alter table grievance add constraint nature_is_known check (nature = 'suggestion');
create index grievance_suggestion on grievance (district, registered_at desc, id desc) where nature = 'suggestion';
comment on column grievance.nature is 'suggestion; empty: a grievance.';
alter table grievance drop constraint ground_is_known;
alter table grievance add constraint ground_is_known check (
  ground in ('satisfied', 'silent', 'withdrawn', 'turned-away', 'ordered', 'answered')
);
