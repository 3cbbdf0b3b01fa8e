-- Retention by class: what falls due is noticed, then erased, and a certificate says so. What stays behind is what the
-- register needs: rows without their content, and the acts, which nothing here touches.

alter table attachment add column erased_at timestamptz;
alter table attachment drop constraint state_is_known;
alter table attachment add constraint state_is_known
  check (state in ('waiting', 'stored', 'gone', 'too-large', 'wrong-hash', 'wrong-type', 'erased'));
alter table attachment add constraint erased_has_a_day check ((state = 'erased') = (erased_at is not null));
comment on column attachment.erased_at is 'When its file was erased under the retention schedule.';
comment on column attachment.state is 'waiting, stored, erased, or what is lacking.';

alter table call add column recording_erased_at timestamptz;
alter table call drop constraint recording_is_known;
alter table call add constraint recording_is_known check (recording in ('none', 'expected', 'kept', 'lost', 'erased'));
alter table call add constraint erased_has_a_day check ((recording = 'erased') = (recording_erased_at is not null));
comment on column call.recording is 'none, expected, kept, lost or erased.';
comment on column call.recording_erased_at is 'When the recording was erased under the retention schedule.';
create index call_of_recording on call (district, recording_file) where recording_file is not null;

create index grievance_closed_at on grievance (district, closed_at, id) where closed_at is not null;
create index web_draft_filed on web_draft (district, filed_at) where filed_at is not null and form <> '{}'::jsonb;
create index group_post_of_file on group_post using gin (files jsonb_path_ops) where files <> '[]'::jsonb;
comment on column message.content is 'The first wording; never overwritten for what was heard, but by its erasure under the retention schedule.';
comment on column web_draft.form is 'What was typed; its shape belongs to ports/web.ts. Erased with the raw deliveries.';

grant delete on envelope, unreadable, transcript to nivaran_program;

create table legal_hold (
  district   integer     not null,
  grievance  uuid        not null,
  since      timestamptz not null,
  person     text        not null,
  reason     text        not null,
  lifted_at  timestamptz,
  primary key (district, grievance, since),
  constraint lifted_afterwards check (lifted_at is null or lifted_at >= since)
);
create unique index legal_hold_standing on legal_hold (district, grievance) where lifted_at is null;
create index legal_hold_newest on legal_hold (district, since desc, grievance) where lifted_at is null;
create index legal_hold_lifted on legal_hold (district, lifted_at) where lifted_at is not null;
comment on table legal_hold is 'Grievances of which nothing is erased: the fold of the acts held and hold-lifted, for the search of what falls due.';
comment on column legal_hold.district is 'LGD code of the district.';
comment on column legal_hold.grievance is 'The grievance.';
comment on column legal_hold.since is 'Since when.';
comment on column legal_hold.person is 'Who put it.';
comment on column legal_hold.reason is 'Why.';
comment on column legal_hold.lifted_at is 'When it was lifted; null while it stands.';
grant select, insert, update on legal_hold to nivaran_program;
call keep_to_own_district('legal_hold');

create table retention_look (
  district  integer not null,
  class     text    not null,
  part      text    not null,
  day       date,
  upto      timestamptz,
  place     uuid,
  primary key (district, class, part),
  constraint part_is_known check (part in ('filed', 'loose'))
);
comment on table retention_look is 'How far the search of what falls due has come, for each class; its row is the lock of whoever searches.';
comment on column retention_look.district is 'LGD code of the district.';
comment on column retention_look.class is 'Class of data, see core/src/retention/classes.ts.';
comment on column retention_look.part is 'filed: of grievances and calls. loose: what belongs to no grievance, and deliveries.';
comment on column retention_look.day is 'The last day on which it was searched to its end.';
comment on column retention_look.upto is 'Everything that began before is found.';
comment on column retention_look.place is 'Of that moment itself: up to this id.';
grant select, insert, update on retention_look to nivaran_program;
call keep_to_own_district('retention_look');

create table erasure (
  district    integer     not null,
  id          uuid        not null,
  class       text        not null,
  part        text        not null,
  day         date        not null,
  state       text        not null,
  days        integer     not null,
  rule        text        not null,
  policy      bigint      not null,
  noticed_at  timestamptz,
  erase_at    timestamptz,
  after       timestamptz,
  until       timestamptz not null,
  foreseen    bigint      not null default 0,
  place       uuid,
  units       bigint      not null default 0,
  erased      bigint      not null default 0,
  files       bigint      not null default 0,
  kept_back   bigint      not null default 0,
  first_at    timestamptz,
  last_at     timestamptz,
  batches     integer     not null default 0,
  digest      text,
  done_at     timestamptz,
  primary key (district, id),
  constraint state_is_known check (state in ('gathering', 'noticed', 'erasing', 'done', 'dropped')),
  constraint part_is_known check (part in ('filed', 'loose')),
  constraint notice_comes_first check (state in ('gathering', 'dropped') or (noticed_at is not null and erase_at >= noticed_at + interval '48 hours')),
  constraint done_has_a_digest check ((state = 'done') = (digest is not null and done_at is not null)),
  constraint digest_is_sha256 check (digest ~ '^[0-9a-f]{64}$')
);
create unique index erasure_of_day on erasure (district, class, part, day);
create index erasure_open on erasure (district, erase_at, id) where state in ('gathering', 'noticed', 'erasing');
create index erasure_done on erasure (district, done_at desc, id desc) where state = 'done';
comment on table erasure is 'A notice that something will be erased, and when it was done the certificate of it.';
comment on column erasure.district is 'LGD code of the district.';
comment on column erasure.id is 'UUIDv7.';
comment on column erasure.class is 'Class of data.';
comment on column erasure.part is 'filed or loose, as in retention_look.';
comment on column erasure.day is 'The day on which it was gathered, in India.';
comment on column erasure.state is 'gathering; noticed: told, and waits for its hour; erasing; done; dropped: the district lengthened the time before its hour.';
comment on column erasure.days is 'For how many days the class is kept.';
comment on column erasure.rule is 'Version of the rules of the program by which it was gathered.';
comment on column erasure.policy is 'Version of the district by which it was gathered: a number of the table administration.';
comment on column erasure.noticed_at is 'When it was made known.';
comment on column erasure.erase_at is 'Not before: 48 hours later or more.';
comment on column erasure.after is 'Loose: what came after this moment.';
comment on column erasure.until is 'What began before this moment.';
comment on column erasure.foreseen is 'How many fell due when it was made known: grievances, calls, messages or deliveries.';
comment on column erasure.place is 'Loose: how far erasing has come.';
comment on column erasure.units is 'Of how many grievances, calls, messages or deliveries something was erased.';
comment on column erasure.erased is 'How many recordings, files, messages or deliveries were erased.';
comment on column erasure.files is 'How many files these were on the disk.';
comment on column erasure.kept_back is 'How many were kept back at the hour after all.';
comment on column erasure.first_at is 'Of what was erased, the oldest: when it came.';
comment on column erasure.last_at is 'And the youngest.';
comment on column erasure.batches is 'How many rows of erasure_batch list the ids.';
comment on column erasure.digest is 'SHA-256 over the ids of what was erased, one a line, in the order of the list.';
comment on column erasure.done_at is 'When the last of it was erased.';
grant select, insert, update on erasure to nivaran_program;
call keep_to_own_district('erasure');

create table erasure_batch (
  district integer not null,
  erasure  uuid    not null,
  nr       integer not null,
  ids      uuid[]  not null,
  primary key (district, erasure, nr)
);
comment on table erasure_batch is 'The list that a certificate is about: what was erased in one transaction.';
comment on column erasure_batch.district is 'LGD code of the district.';
comment on column erasure_batch.erasure is 'The erasure.';
comment on column erasure_batch.nr is 'From 1 without a gap.';
comment on column erasure_batch.ids is 'Ids of recordings, attachments, messages, deliveries or forms.';
grant select, insert on erasure_batch to nivaran_program;
call keep_to_own_district('erasure_batch');

create table retention_due (
  district integer     not null,
  class    text        not null,
  id       uuid        not null,
  since    timestamptz not null,
  erasure  uuid,
  why      text,
  looked   date,
  primary key (district, class, id),
  constraint why_is_known check (why in ('hold', 'open', 'review', 'published', 'not-yet'))
);
create index retention_due_to_look on retention_due (district, class, looked, id) where erasure is null;
create index retention_due_kept on retention_due (district, why, class) where erasure is null and why is not null;
create index retention_due_of on retention_due (district, erasure, id) where erasure is not null;
comment on table retention_due is 'What has come to the end of its time and is not erased yet: gathered for an erasure, or kept back for a reason.';
comment on column retention_due.district is 'LGD code of the district.';
comment on column retention_due.class is 'Class of data.';
comment on column retention_due.id is 'The grievance, or the call.';
comment on column retention_due.since is 'From when its days count: the closure, or the call.';
comment on column retention_due.erasure is 'The erasure it was gathered for.';
comment on column retention_due.why is 'Why it is kept back.';
comment on column retention_due.looked is 'The last day on which it was looked at.';
grant select, insert, update, delete on retention_due to nivaran_program;
call keep_to_own_district('retention_due');

create table leaving_file (
  district integer     not null,
  file     text        not null,
  since    timestamptz not null,
  primary key (district, file),
  constraint file_is_a_hash check (file ~ '^[0-9a-f]{64}$')
);
create index leaving_file_oldest on leaving_file (district, since, file);
comment on table leaving_file is 'Files whose rows let go of them: taken from the disk as soon as nothing else needs the same bytes.';
comment on column leaving_file.district is 'LGD code of the district.';
comment on column leaving_file.file is 'SHA-256 of the file.';
comment on column leaving_file.since is 'When its row let go of it, or when it is looked at again.';
grant select, insert, update, delete on leaving_file to nivaran_program;
call keep_to_own_district('leaving_file');
