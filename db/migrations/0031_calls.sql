-- Telephone: calls as services tell them, what each telling said, and whom to call back.
create table call (
  district         integer     not null,
  id               uuid        not null,
  account          text        not null,
  external_id      text        not null,
  direction        text        not null,
  state            text        not null,
  number           text,
  line             text,
  agent            text,
  began_at         timestamptz not null,
  answered_at      timestamptz,
  ended_at         timestamptz,
  seconds          integer,
  digits           text,
  ours             boolean     not null default false,
  person           text,
  post             text,
  grievance        uuid,
  purpose          text,
  recording        text        not null default 'none',
  recording_url    text,
  recording_file   text,
  recording_mime   text,
  recording_bytes  integer,
  recording_why    text,
  recording_tries  integer     not null default 0,
  recording_at     timestamptz,
  retention        text        not null default 'call_recording',
  primary key (district, id),
  unique (district, account, external_id),
  constraint direction_is_known check (direction in ('in', 'out')),
  constraint state_is_known check (state in ('ringing', 'answered', 'missed', 'no_answer', 'busy', 'failed', 'voicemail', 'completed')),
  constraint recording_is_known check (recording in ('none', 'expected', 'kept', 'lost')),
  constraint kept_is_here check ((recording = 'kept') = (recording_file is not null)),
  constraint purpose_is_known check (purpose in ('registered', 'joined', 'status', 'word', 'contact', 'call-back'))
) with (fillfactor = 80);
create index call_newest on call (district, began_at desc, id desc);
create index call_live on call (district, began_at) where state in ('ringing', 'answered');
create index call_of_number on call (district, number, began_at desc);
create index call_of_grievance on call (district, grievance, began_at) where grievance is not null;
create index call_recording_due on call (district, recording_at) where recording = 'expected';

comment on table call is 'One telephone call; it only goes forward.';
comment on column call.district is 'LGD code of the district.';
comment on column call.id is 'UUIDv7: made when it was first heard of.';
comment on column call.account is 'Our account at the service; desk when a person wrote it down.';
comment on column call.external_id is 'The service''s own id; ours until the service has told its own.';
comment on column call.direction is 'in: the citizen rang; out: we did.';
comment on column call.state is 'How far it is.';
comment on column call.number is 'The citizen''s number; null when it is withheld.';
comment on column call.line is 'Which of our numbers.';
comment on column call.agent is 'The number that was rung at our side.';
comment on column call.began_at is 'When it began to ring.';
comment on column call.answered_at is 'When it was taken.';
comment on column call.ended_at is 'When it was over.';
comment on column call.seconds is 'For so long they spoke.';
comment on column call.digits is 'What the caller pressed.';
comment on column call.ours is 'It was our side that did not take it.';
comment on column call.person is 'Who asked for it or took it, by the directory.';
comment on column call.post is 'The post for which that person acted.';
comment on column call.grievance is 'What it was about.';
comment on column call.purpose is 'What was done in it.';
comment on column call.recording is 'none, expected, kept or lost.';
comment on column call.recording_url is 'Where the service has it.';
comment on column call.recording_file is 'The file in our store.';
comment on column call.recording_mime is 'Its kind, by its first bytes.';
comment on column call.recording_bytes is 'Its length.';
comment on column call.recording_why is 'Why it is not here yet, or was lost.';
comment on column call.recording_tries is 'How often it was fetched for.';
comment on column call.recording_at is 'When it is fetched for again.';
comment on column call.retention is 'The class by which it is decided how long the recording is kept.';

create table call_event (
  district  integer     not null,
  call_id   uuid        not null,
  seq       integer     not null,
  heard_at  timestamptz not null,
  source    text        not null,
  name      text        not null,
  told      jsonb       not null,
  primary key (district, call_id, seq),
  constraint source_is_known check (source in ('service', 'asked', 'hand'))
) partition by range (call_id);
create table call_event_default partition of call_event default;

comment on table call_event is 'What was told about a call, one row a telling, never changed. Partitioned by the time in the id of the call.';
comment on column call_event.district is 'LGD code of the district.';
comment on column call_event.call_id is 'The call.';
comment on column call_event.seq is 'Its number within the call.';
comment on column call_event.heard_at is 'When we heard it.';
comment on column call_event.source is 'service, asked (we asked for the call) or hand (a person wrote it down).';
comment on column call_event.name is 'The same telling, told again, has the same name and is kept once.';
comment on column call_event.told is 'What it said, in our words.';

create table call_back (
  district    integer     not null,
  id          uuid        not null,
  number      text        not null,
  line        text,
  first_at    timestamptz not null,
  last_at     timestamptz not null,
  missed      integer     not null default 1,
  tries       integer     not null default 0,
  due_at      timestamptz not null,
  settled_at  timestamptz,
  ending      text,
  primary key (district, id),
  constraint missed_counts_up check (missed >= 1 and tries >= 0),
  constraint settled_has_an_ending check ((settled_at is null) = (ending is null)),
  constraint ending_is_known check (ending in ('spoke', 'refused', 'wrong-number', 'got-through', 'given-up'))
) with (fillfactor = 80);
create unique index call_back_open on call_back (district, number) where settled_at is null;
create index call_back_due on call_back (district, due_at, id) where settled_at is null;
create index call_back_of_number on call_back (district, number, first_at desc);

comment on table call_back is 'Whom to call back: who rang and spoke with nobody, once for all missed calls until somebody has.';
comment on column call_back.district is 'LGD code of the district.';
comment on column call_back.id is 'UUIDv7.';
comment on column call_back.number is 'Whom, E.164 without plus.';
comment on column call_back.line is 'Which of our numbers they rang last.';
comment on column call_back.first_at is 'The first missed call.';
comment on column call_back.last_at is 'The newest missed call.';
comment on column call_back.missed is 'How many there were.';
comment on column call_back.tries is 'How often we called in vain or not.';
comment on column call_back.due_at is 'When to call.';
comment on column call_back.settled_at is 'When it was done; null while it waits.';
comment on column call_back.ending is 'How it ended.';

create table call_back_try (
  district   integer     not null,
  call_back  uuid        not null,
  nr         integer     not null,
  at         timestamptz not null,
  person     text,
  outcome    text        not null,
  words      text,
  call_id    uuid,
  primary key (district, call_back, nr),
  foreign key (district, call_back) references call_back (district, id),
  constraint outcome_is_known check (outcome in ('spoke', 'no-answer', 'wrong-number', 'refused', 'unreachable'))
);

create unique index call_back_try_call on call_back_try (district, call_id) where call_id is not null;

comment on table call_back_try is 'Each try to call somebody back, never changed.';
comment on column call_back_try.district is 'LGD code of the district.';
comment on column call_back_try.call_back is 'Whom.';
comment on column call_back_try.nr is 'Which try.';
comment on column call_back_try.at is 'When.';
comment on column call_back_try.person is 'Who called, by the directory.';
comment on column call_back_try.outcome is 'What came of it.';
comment on column call_back_try.words is 'What was written down.';
comment on column call_back_try.call_id is 'The call itself, when a service of telephony told it; it counts once.';

create table call_missed (
  district   integer not null,
  call_id    uuid    not null,
  call_back  uuid    not null,
  primary key (district, call_id),
  foreign key (district, call_id) references call (district, id),
  foreign key (district, call_back) references call_back (district, id)
);
comment on table call_missed is 'Which missed call was counted for which wish, so that none counts twice.';
comment on column call_missed.district is 'LGD code of the district.';
comment on column call_missed.call_id is 'The missed call.';
comment on column call_missed.call_back is 'The wish to be called.';

grant select, insert, update on call, call_back to nivaran_program;
grant select, insert on call_event, call_back_try, call_missed to nivaran_program;
grant select on call, call_back to nivaran_reader;

call keep_to_own_district('call');
call keep_to_own_district('call_event');
call keep_to_own_district('call_back');
call keep_to_own_district('call_back_try');
call keep_to_own_district('call_missed');
