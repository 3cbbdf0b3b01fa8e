-- The register of what cannot wait: few among millions.
create index grievance_danger on grievance (district, registered_at desc, id desc) where danger is not null;
