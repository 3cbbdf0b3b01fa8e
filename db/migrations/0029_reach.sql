-- SMS by segments, and the other ways by which a citizen is told: what fell, the call list, the slips to be printed.
create table sms_day (
  district  integer not null,
  account   text    not null,
  day       date    not null,
  segments  integer not null,
  primary key (district, account, day),
  constraint segments_are_some check (segments > 0)
);
comment on table sms_day is 'Segments of SMS that were sent, by account and day: what is paid for.';
comment on column sms_day.district is 'LGD code of the district.';
comment on column sms_day.account is 'Our account at the gateway.';
comment on column sms_day.day is 'The day in Asia/Kolkata.';
comment on column sms_day.segments is 'How many.';
grant select, insert, update on sms_day to nivaran_program;
call keep_to_own_district('sms_day');

create table fallen (
  district  integer     not null,
  message   uuid        not null,
  at        timestamptz not null default now(),
  why       text        not null,
  done_at   timestamptz,
  primary key (district, message),
  constraint why_is_known check (why in ('not-there', 'never', 'template', 'door', 'no-door'))
);
create index fallen_open on fallen (district, at) where done_at is null;
comment on table fallen is 'Messages about a grievance that did not reach the citizen at their door and go another way.';
comment on column fallen.district is 'LGD code of the district.';
comment on column fallen.message is 'The message that fell; it falls once.';
comment on column fallen.at is 'When it was given up.';
comment on column fallen.why is 'not-there: no such person at this door; never: refused for good; template, door: waited too long; no-door: nothing can be said there.';
comment on column fallen.done_at is 'When it was sent on its other way.';
grant select, insert, update on fallen to nivaran_program;
call keep_to_own_district('fallen');

create table to_tell (
  district   integer     not null,
  id         uuid        not null,
  way        text        not null,
  key        text        not null,
  citizen    uuid,
  grievance  uuid,
  phone      text,
  name       text,
  why        text        not null,
  words      text[]      not null,
  tries      integer     not null default 0,
  put_at     timestamptz not null,
  due_at     timestamptz not null,
  taken_by   text,
  taken_at   timestamptz,
  outcome    text,
  remark     text,
  done_by    text,
  done_at    timestamptz,
  primary key (district, id),
  constraint way_is_known check (way in ('call', 'slip')),
  constraint a_call_has_a_number check (way <> 'call' or phone is not null),
  constraint done_is_whole check ((done_at is null) = (outcome is null)),
  constraint taken_is_whole check ((taken_at is null) = (taken_by is null))
);
create unique index to_tell_once on to_tell (district, way, key) where done_at is null;
create index to_tell_open on to_tell (district, way, due_at, id) where done_at is null;
create index to_tell_of_grievance on to_tell (district, grievance, id) where grievance is not null;
comment on table to_tell is 'Citizens whom a person must tell: the call list and the slips to be printed.';
comment on column to_tell.district is 'LGD code of the district.';
comment on column to_tell.id is 'UUIDv7.';
comment on column to_tell.way is 'call: by telephone; slip: on paper.';
comment on column to_tell.key is 'What it is about, for each way one open entry: the grievance, or a call that was missed.';
comment on column to_tell.citizen is 'Whom, as far as known.';
comment on column to_tell.grievance is 'About which grievance.';
comment on column to_tell.phone is 'The number to be called.';
comment on column to_tell.name is 'Their name, as far as known.';
comment on column to_tell.why is 'Why no door served.';
comment on column to_tell.words is 'What is to be told, the oldest first.';
comment on column to_tell.tries is 'Calls in vain so far.';
comment on column to_tell.put_at is 'When it was put on the list.';
comment on column to_tell.due_at is 'Not before; later after a call in vain.';
comment on column to_tell.taken_by is 'Who has it in hand.';
comment on column to_tell.taken_at is 'Since when; after a while it is free again.';
comment on column to_tell.outcome is 'told, fallen (went to the next way), handed, withdrawn.';
comment on column to_tell.remark is 'What the person wrote down.';
comment on column to_tell.done_by is 'Who did it.';
comment on column to_tell.done_at is 'When it left the list.';
grant select, insert, update on to_tell to nivaran_program;
call keep_to_own_district('to_tell');

alter table conversation add column unreached_at timestamptz;
comment on column conversation.unreached_at is 'Words for this thread came to nothing for good; until the person writes here again another door comes first.';
create index outbox_may_fall on outbox (district, at) where state in ('waiting', 'window', 'template') and outgoing ? 'matters';
