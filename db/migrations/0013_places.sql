-- Places: the same for all districts, and changed only when somebody imports a list or edits a district's folder.
-- These are reference tables: no district stands first in their keys, and over Citus each is declared with
-- create_reference_table, so that every node has a whole copy and joins with them stay local. The program reads them;
-- only the owner writes, in one transaction per import.
create table place (
  type        text    not null,
  code        bigint  not null,
  name_hi     text,
  name_en     text,
  aliases     text[]  not null default '{}',
  in_district bigint,
  population  bigint,
  lat         double precision,
  lng         double precision,
  list        text    not null,
  folder      bigint,
  until       date,
  primary key (type, code),
  constraint kind_is_known check (type in ('state', 'district', 'subdistrict', 'block', 'panchayat', 'village',
    'town', 'ward', 'police_station', 'substation')),
  constraint has_a_name check (name_hi is not null or name_en is not null),
  constraint code_fits check (code between 0 and 9999999999999)
);
create index place_of_list on place (list);
create index place_in_district on place (in_district, type);

comment on table place is 'Reference: a place of any kind, as it stands now.';
comment on column place.type is 'Its kind; codes are unique within it.';
comment on column place.code is 'LGD code; from 10^12 on, a number of our own for a list without codes.';
comment on column place.name_hi is 'Name in Hindi.';
comment on column place.name_en is 'Name in Roman letters.';
comment on column place.aliases is 'Other spellings and former names; each finds it.';
comment on column place.in_district is 'LGD code of the district it lies in; none for what is wider.';
comment on column place.population is 'People, for rates.';
comment on column place.lat is 'Latitude.';
comment on column place.lng is 'Longitude.';
comment on column place.list is 'The list that holds it, and the area for which that list is complete.';
comment on column place.folder is 'LGD code of the district whose folder holds it.';
comment on column place.until is 'The day from which it is no more.';

create table place_parent (
  type        text   not null,
  code        bigint not null,
  tree        text   not null,
  since       date   not null,
  parent_type text   not null,
  parent_code bigint not null,
  until       date,
  primary key (type, code, tree, since),
  foreign key (type, code) references place (type, code),
  foreign key (parent_type, parent_code) references place (type, code),
  constraint tree_is_known check (tree in ('revenue', 'panchayat', 'urban', 'police', 'electricity')),
  constraint begins_before_it_ends check (until is null or since <= until)
);
create unique index place_parent_now on place_parent (type, code, tree) where until is null;
create index place_parent_below on place_parent (parent_type, parent_code) where until is null;

comment on table place_parent is 'Reference: under what a place hangs in a tree, and from when to when.';
comment on column place_parent.type is 'Kind of the place.';
comment on column place_parent.code is 'Code of the place.';
comment on column place_parent.tree is 'Which tree; police and electricity are overlays.';
comment on column place_parent.since is 'First day; -infinity for as long as anybody knows.';
comment on column place_parent.parent_type is 'Kind of the parent.';
comment on column place_parent.parent_code is 'Code of the parent.';
comment on column place_parent.until is 'The day from which it hangs elsewhere; none while it holds.';

create table place_successor (
  type      text   not null,
  code      bigint not null,
  into_type text   not null,
  into_code bigint not null,
  kind      text   not null,
  since     date   not null,
  primary key (type, code, into_type, into_code),
  foreign key (type, code) references place (type, code),
  foreign key (into_type, into_code) references place (type, code),
  constraint kind_of_change_is_known check (kind in ('split', 'merge', 'continued'))
);

comment on table place_successor is 'Reference: what came after a place that ended.';
comment on column place_successor.type is 'Kind of the place that ended.';
comment on column place_successor.code is 'Code of the place that ended.';
comment on column place_successor.into_type is 'Kind of what came after it.';
comment on column place_successor.into_code is 'Code of what came after it.';
comment on column place_successor.kind is 'It was split, merged with others, or goes on under another code.';
comment on column place_successor.since is 'The day of the change.';

create table place_change (
  id     bigint      generated always as identity primary key,
  at     timestamptz not null default now(),
  type   text        not null,
  code   bigint      not null,
  kind   text        not null,
  before jsonb       not null,
  after  jsonb       not null,
  constraint kind_of_change_is_known check (kind in ('new', 'renamed', 'moved', 'completed', 'ended'))
);
create index place_change_of on place_change (type, code, id);

comment on table place_change is 'Reference: the history of places: each change of one that was there already.';
comment on column place_change.id is 'Counts up.';
comment on column place_change.at is 'When it was imported.';
comment on column place_change.type is 'Kind of the place.';
comment on column place_change.code is 'Code of the place.';
comment on column place_change.kind is 'What happened to it.';
comment on column place_change.before is 'The place as it was.';
comment on column place_change.after is 'The place as it became.';

-- Derived from the names of living places: typing ahead looks here. "C" so that a prefix is a stretch of the index.
create table place_key (
  key         text     collate "C" not null,
  letters     text     collate "C" not null,
  word        smallint not null,
  type        text     not null,
  code        bigint   not null,
  in_district bigint,
  weight      integer  not null,
  primary key (key, letters, type, code)
);
create index place_key_letters on place_key (letters, word, weight);
create index place_key_near on place_key (in_district, key);
create index place_key_near_letters on place_key (in_district, letters);
create index place_key_one on place_key (left(letters, 1), weight) where word = 0;
create index place_key_two on place_key (left(letters, 2), weight) where word = 0;
create index place_key_three on place_key (left(letters, 3), weight) where word = 0;
create index place_key_of on place_key (type, code);

comment on table place_key is 'Reference: the ways in which a living place can be typed, in neutral keys of both scripts.';
comment on column place_key.key is 'Sounds without vowels, one nasal for all: the most forgiving.';
comment on column place_key.letters is 'Letters of the neutral alphabet, vowels kept but for a.';
comment on column place_key.word is '0 for the whole name, else the word of it at which this begins.';
comment on column place_key.type is 'Kind of the place.';
comment on column place_key.code is 'Code of the place.';
comment on column place_key.in_district is 'LGD code of the district it lies in.';
comment on column place_key.weight is 'Smaller is better: wider kinds, then more people.';

grant select on place, place_parent, place_successor, place_change, place_key to nivaran_program, nivaran_reader;
