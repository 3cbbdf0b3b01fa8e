-- One thread per person, door and account of ours.
create table conversation (
  district         integer     not null,
  id               uuid        not null,
  channel          text        not null,
  account          text        not null,
  citizen          uuid,
  person           text,
  name             text,
  language         text        not null default 'hi',
  talk             jsonb,
  last_heard_at    timestamptz,
  last_message_at  timestamptz not null,
  last_words       text        not null default '',
  unread           integer     not null default 0,
  flagged          text,
  assignee         text,
  primary key (district, id),
  foreign key (district, citizen) references citizen (district, id),
  constraint citizen_or_officer check ((citizen is null) <> (person is null)),
  constraint language_is_known check (language in ('hi', 'en')),
  constraint unread_counts_up check (unread >= 0)
);
create unique index conversation_of_citizen on conversation (district, citizen, channel, account) where citizen is not null;
create unique index conversation_of_person on conversation (district, person, channel, account) where person is not null;
create index conversation_newest on conversation (district, last_message_at desc, id desc);
create index conversation_unread on conversation (district, last_message_at desc, id desc) where unread > 0;
create index conversation_flagged on conversation (district, last_message_at desc, id desc) where flagged is not null;
create index conversation_assigned on conversation (district, assignee, last_message_at desc, id desc) where assignee is not null;
create index conversation_name on conversation using gin (name gin_trgm_ops) where name is not null;

comment on table conversation is 'The thread between us and one citizen or officer at one door.';
comment on column conversation.district is 'LGD code of the district.';
comment on column conversation.id is 'UUIDv7.';
comment on column conversation.channel is 'The door.';
comment on column conversation.account is 'Our account at the service.';
comment on column conversation.citizen is 'The citizen, when it is one.';
comment on column conversation.person is 'The officer, when it is one.';
comment on column conversation.name is 'The name that the service shows for this person.';
comment on column conversation.language is 'The language of the talk.';
comment on column conversation.talk is 'Where the talk stands; its shape belongs to core/src/conversation.';
comment on column conversation.last_heard_at is 'Time stamp of the last message heard, from which the reply window counts.';
comment on column conversation.last_message_at is 'Time of the newest message either way; the inbox is sorted by it.';
comment on column conversation.last_words is 'The beginning of the newest message, for the inbox.';
comment on column conversation.unread is 'Messages heard since somebody of the desk looked.';
comment on column conversation.flagged is 'Why a person must look; null when nobody must.';
comment on column conversation.assignee is 'Who of the desk has taken the thread.';

grant select, insert, update on conversation to nivaran_program;
