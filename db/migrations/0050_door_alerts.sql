-- What is wrong with our doors: each door's habit by the hour, and the troubles that were told.
create table door_look (
  district integer     not null primary key,
  until    timestamptz not null
);
comment on table door_look is 'Until when what was heard is counted by hour.';
comment on column door_look.district is 'LGD code of the district.';
comment on column door_look.until is 'Messages that were kept before it are counted.';
grant select, insert, update on door_look to nivaran_program;
call keep_to_own_district('door_look');

create table door_hour (
  district integer     not null,
  account  text        not null,
  channel  text        not null,
  hour     timestamptz not null,
  heard    integer     not null,
  last_at  timestamptz not null,
  primary key (district, account, channel, hour),
  constraint heard_something check (heard > 0)
);
comment on table door_hour is 'How many messages each door heard in an hour: its habit. Kept for four weeks.';
comment on column door_hour.district is 'LGD code of the district.';
comment on column door_hour.account is 'Our account at the service.';
comment on column door_hour.channel is 'The door.';
comment on column door_hour.hour is 'Its beginning.';
comment on column door_hour.heard is 'How many were heard.';
comment on column door_hour.last_at is 'When the last of them was.';
grant select, insert, update, delete on door_hour to nivaran_program;
call keep_to_own_district('door_hour');

create table door_alert (
  district   integer     not null,
  id         uuid        not null,
  account    text        not null,
  channel    text        not null,
  kind       text        not null,
  about      text        not null default '',
  since      timestamptz not null,
  told_at    timestamptz not null,
  figure     integer,
  why        text,
  well_since timestamptz,
  ended_at   timestamptz,
  primary key (district, id),
  constraint kind_is_known check (kind in ('silent', 'stopped', 'queue', 'look', 'spending', 'token', 'template')),
  constraint ends_after_it_was_well check (ended_at is null or well_since is not null)
);
create unique index door_alert_open on door_alert (district, account, channel, kind, about) where ended_at is null;
comment on table door_alert is 'Troubles of our doors, each told once when it began and once when it was over.';
comment on column door_alert.district is 'LGD code of the district.';
comment on column door_alert.id is 'UUIDv7.';
comment on column door_alert.account is 'Our account at the service.';
comment on column door_alert.channel is 'The door.';
comment on column door_alert.kind is 'What is wrong, see core/src/alerts/trouble.ts.';
comment on column door_alert.about is 'Tells several of a kind apart: the template.';
comment on column door_alert.since is 'When it began, as far as we know.';
comment on column door_alert.told_at is 'When it was told.';
comment on column door_alert.figure is 'How much: messages missed, words waiting, percent, days.';
comment on column door_alert.why is 'The words of the service.';
comment on column door_alert.well_since is 'Since when nothing of it is seen; null while it lasts.';
comment on column door_alert.ended_at is 'When it was told to be over.';
grant select, insert, update on door_alert to nivaran_program;
call keep_to_own_district('door_alert');
