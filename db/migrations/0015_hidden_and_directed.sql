-- Who is complained of never finds the grievance in a list; who was given a direction finds it.
alter table grievance add column hidden_from text[] not null default '{}';
alter table grievance add column directed text[] not null default '{}';
create index grievance_hidden on grievance (district, citizen) where hidden_from <> '{}';
create index grievance_directed on grievance (district, registered_at desc, id desc) where directed <> '{}';
comment on column grievance.hidden_from is 'The post it is about and the persons who held it; lists, searches and threads leave it out for them.';
comment on column grievance.directed is 'Posts with a direction that they have not answered yet.';
