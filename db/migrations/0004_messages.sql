-- Messages heard and said, their files, and receipts that came before the message was known.
create table message (
  district     integer     not null,
  id           uuid        not null,
  conversation uuid        not null,
  direction    text        not null,
  at           timestamptz not null,
  channel      text        not null,
  account      text        not null,
  external_id  text,
  content      jsonb       not null,
  context      jsonb,
  envelope     uuid,
  grievance    uuid,
  sending      text,
  error_code   integer,
  error_why    text,
  edits        jsonb       not null default '[]',
  revoked_at   timestamptz,
  reaction     text,
  reacted_at   timestamptz,
  primary key (district, id),
  foreign key (district, conversation) references conversation (district, id),
  constraint direction_is_known check (direction in ('in', 'out')),
  constraint sending_is_a_state check (sending in ('waiting', 'sent', 'failed', 'delivered', 'read', 'played')),
  constraint only_our_words_are_sent check ((direction = 'out') = (sending is not null)),
  constraint heard_has_a_name check (direction = 'out' or external_id is not null)
) partition by range (id);
create table message_default partition of message default;
create index message_of_conversation on message (district, conversation, at desc, id desc);
create index message_of_grievance on message (district, grievance, at, id) where grievance is not null;

comment on table message is 'A message in a thread. Partitioned by the time in the id.';
comment on column message.district is 'LGD code of the district.';
comment on column message.id is 'UUIDv7; travels with what we send and comes back in receipts.';
comment on column message.conversation is 'Its thread.';
comment on column message.direction is 'in: heard. out: said.';
comment on column message.at is 'Heard: the time stamp of the service. Said: when we put it into the outbox, then when it was sent.';
comment on column message.channel is 'The door.';
comment on column message.account is 'Our account at the service.';
comment on column message.external_id is 'The id that the service gave it.';
comment on column message.content is 'The first wording; never overwritten for what was heard.';
comment on column message.context is 'What it replies to, and whether it was forwarded.';
comment on column message.envelope is 'The envelope it came in.';
comment on column message.grievance is 'The grievance in whose file it lies.';
comment on column message.sending is 'How far what we said has come: a lattice, see core/src/message/receipt.ts.';
comment on column message.error_code is 'The number the service gave for a failure.';
comment on column message.error_why is 'The words the service gave for a failure.';
comment on column message.edits is 'Later wordings by the sender, with the time of each.';
comment on column message.revoked_at is 'When the sender took it back; the wording stays.';
comment on column message.reaction is 'The emoji the other side put on it.';
comment on column message.reacted_at is 'Time of the last change of the reaction.';

create table heard (
  district    integer not null,
  account     text    not null,
  external_id text    not null,
  channel     text    not null,
  message     uuid    not null,
  primary key (district, account, external_id, channel)
);

comment on table heard is 'Which external id is which message: makes a message heard twice one message.';
comment on column heard.district is 'LGD code of the district.';
comment on column heard.account is 'Our account at the service.';
comment on column heard.external_id is 'The id that the service gave.';
comment on column heard.channel is 'The door.';
comment on column heard.message is 'Our id of the message.';

create table attachment (
  district      integer     not null,
  id            uuid        not null,
  message       uuid        not null,
  conversation  uuid        not null,
  channel       text        not null,
  account       text        not null,
  heard_at      timestamptz not null,
  state         text        not null,
  media_id      text,
  mime          text,
  sha256        text,
  filename      text,
  file          text,
  bytes         bigint,
  taken         jsonb,
  tries         integer     not null default 0,
  ready_at      timestamptz not null,
  why           text,
  primary key (district, id),
  foreign key (district, conversation) references conversation (district, id),
  constraint state_is_known check (state in ('waiting', 'stored', 'gone', 'too-large', 'wrong-hash', 'wrong-type')),
  constraint stored_has_a_file check ((state = 'stored') = (file is not null)),
  constraint file_is_a_hash check (file ~ '^[0-9a-f]{64}$')
);
create index attachment_of_message on attachment (district, message);
create index attachment_waiting on attachment (district, ready_at) where state = 'waiting';
create index attachment_file on attachment (district, file) where file is not null;

comment on table attachment is 'A file of a message: waiting to be fetched, ours, or lost.';
comment on column attachment.district is 'LGD code of the district.';
comment on column attachment.id is 'UUIDv7.';
comment on column attachment.message is 'The message that brought it.';
comment on column attachment.conversation is 'The thread of the message.';
comment on column attachment.channel is 'The door.';
comment on column attachment.account is 'Our account at the service, with which it is fetched.';
comment on column attachment.heard_at is 'When the message came; the id of the service lives for days only.';
comment on column attachment.state is 'waiting, stored, or what is lacking.';
comment on column attachment.media_id is 'The id by which the service gives the file.';
comment on column attachment.mime is 'The type: stated by the service, then sniffed by us.';
comment on column attachment.sha256 is 'The hash that the service states.';
comment on column attachment.filename is 'The name the sender gave it.';
comment on column attachment.file is 'Our own hash of the stored file; it is found by it.';
comment on column attachment.bytes is 'Its size.';
comment on column attachment.taken is 'What the picture itself says of where and when it was taken.';
comment on column attachment.tries is 'How often it was claimed.';
comment on column attachment.ready_at is 'When it may be claimed: a lease or a later try.';
comment on column attachment.why is 'Why the last try failed.';

create table receipt (
  district    integer     not null,
  channel     text        not null,
  account     text        not null,
  external_id text        not null,
  state       text        not null,
  participant text        not null default '',
  at          timestamptz not null,
  error_code  integer,
  error_why   text,
  primary key (district, channel, account, external_id, state, participant),
  constraint state_is_known check (state in ('sent', 'delivered', 'read', 'played', 'failed'))
);

comment on table receipt is 'Receipts whose message is not known yet; joined and removed when it is.';
comment on column receipt.district is 'LGD code of the district.';
comment on column receipt.channel is 'The door.';
comment on column receipt.account is 'Our account at the service.';
comment on column receipt.external_id is 'The id of the message at the service.';
comment on column receipt.state is 'What it says of the message.';
comment on column receipt.participant is 'In a group: whose receipt it is; else empty.';
comment on column receipt.at is 'Time stamp of the service.';
comment on column receipt.error_code is 'The number the service gave for a failure.';
comment on column receipt.error_why is 'The words the service gave for a failure.';

grant select, insert, update on message, attachment to nivaran_program;
grant select, insert on heard to nivaran_program;
grant select, insert, delete on receipt to nivaran_program;
