-- The same subject at the same place within some weeks is found when a grievance is registered.
create index grievance_same_matter on grievance (district, subject, place, registered_at desc)
  where subject is not null and place is not null;
