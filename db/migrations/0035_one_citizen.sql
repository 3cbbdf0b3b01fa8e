-- One citizen behind many doors: joined by proof or by a person, and parted again. Nothing is moved, so nothing is lost.
alter table citizen add column one_with uuid;
alter table citizen add foreign key (district, one_with) references citizen (district, id);
alter table citizen add constraint one_with_another check (one_with <> id);
comment on column citizen.one_with is 'The same person, under whom all of them are found; absent for that one and for whoever stands alone.';
create index citizen_one_with on citizen (district, one_with) where one_with is not null;

create function same_citizens(d integer, c uuid) returns setof uuid language sql stable as $$
  with one as (select coalesce((select one_with from citizen where district = d and id = c), c) as id)
  select id from one
  union all
  select citizen.id from one join citizen on citizen.district = d and citizen.one_with = one.id
$$;
comment on function same_citizens is 'All that are the same person as this citizen, this one among them.';

create table citizen_joining (
  district    integer     not null,
  id          uuid        not null,
  kept        uuid        not null,
  joined      uuid        not null,
  members     uuid[]      not null,
  by_person   text,
  by_post     text,
  why         text        not null,
  at          timestamptz not null,
  parted_at   timestamptz,
  parted_by   text,
  parted_why  text,
  primary key (district, id),
  foreign key (district, kept) references citizen (district, id),
  foreign key (district, joined) references citizen (district, id)
);
comment on table citizen_joining is 'The trace of who was found to be one person, by whom and why; and of what was parted again.';
comment on column citizen_joining.district is 'LGD code of the district.';
comment on column citizen_joining.id is 'UUIDv7.';
comment on column citizen_joining.kept is 'Under whom they are found.';
comment on column citizen_joining.joined is 'Who was joined.';
comment on column citizen_joining.members is 'All who came with them: given back together.';
comment on column citizen_joining.by_person is 'The operator; absent when a one-time code proved it.';
comment on column citizen_joining.by_post is 'The post they held.';
comment on column citizen_joining.why is 'The reason, or which proof.';
comment on column citizen_joining.at is 'When.';
comment on column citizen_joining.parted_at is 'When it was taken back.';
comment on column citizen_joining.parted_by is 'By whom.';
comment on column citizen_joining.parted_why is 'Why.';
create index citizen_joining_kept on citizen_joining (district, kept, at);
create index citizen_joining_joined on citizen_joining (district, joined, at);
grant select, insert, update on citizen_joining to nivaran_program;
call keep_to_own_district('citizen_joining');
