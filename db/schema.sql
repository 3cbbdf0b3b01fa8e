-- The shape of the data, written by the checks from the catalogue. For reading; never run.

create extension fuzzystrmatch;
create extension pg_trgm;

-- Tokens of our accounts at services that renew them.
create table account_token (
  district integer not null,
  account text not null,
  seed text not null,
  sealed text not null,
  expires_at timestamp with time zone not null,
  renewed_at timestamp with time zone not null,
  constraint account_token_pkey PRIMARY KEY (district, account)
);
-- account_token.district: LGD code of the district.
-- account_token.account: Our account at the service.
-- account_token.seed: Digest of the token in the settings from which these came; another one there begins anew.
-- account_token.sealed: The token and the one that renews it, enciphered with the key of the house, which is not in the database.
-- account_token.expires_at: Until when the service takes it.
-- account_token.renewed_at: When we got it.
grant insert, select, update on account_token to nivaran_program;
create policy adding on account_token for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on account_token for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on account_token for select to nivaran_reader using true;
create policy reading on account_token for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on account_token for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Everything that ever happened to a grievance. Insert and select only, for everybody but the owner.
create table act (
  district integer not null,
  grievance_id uuid not null,
  seq integer not null,
  at timestamp with time zone not null,
  kind text not null,
  actor jsonb not null,
  act jsonb not null,
  key text,
  hash text not null,
  policy bigint,
  constraint act_pkey PRIMARY KEY (district, grievance_id, seq),
  constraint begins_with_registration CHECK (((seq = 1) = (kind = 'registered'::text))),
  constraint counts_from_one CHECK ((seq >= 1)),
  constraint hash_is_sha256 CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint kind_is_that_of_the_act CHECK (((act ->> 'kind'::text) = kind))
) partition by RANGE (grievance_id);
-- act.district: LGD code of the district.
-- act.grievance_id: The grievance; the acts of one lie together, in the month of its making.
-- act.seq: Counts from 1 without a gap within the grievance.
-- act.at: When it happened.
-- act.kind: What happened: the kind of the act, for figures.
-- act.actor: Who did it.
-- act.act: The act itself; its shape belongs to core/src/grievance/acts.ts.
-- act.key: Idempotency key of the appending that wrote it, on its first act.
-- act.hash: SHA-256 over this act and the hash of the one before it.
-- act.policy: Which version of the district it was decided under: a number of the table administration.
CREATE INDEX act_at ON ONLY act USING btree (district, at);
CREATE UNIQUE INDEX act_key ON ONLY act USING btree (district, grievance_id, key) WHERE (key IS NOT NULL);
grant insert, select on act to nivaran_program;
grant select on act to nivaran_reader;
create policy adding on act for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on act for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on act for select to nivaran_reader using true;
create policy reading on act for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on act for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Action plans as they stand: the fold of their acts.
create table action_plan (
  district integer not null,
  id uuid not null,
  seq integer not null,
  place bigint not null,
  subject text not null,
  department text not null,
  hot_spot uuid not null,
  state text not null,
  opened_at timestamp with time zone not null,
  posts text[] not null,
  tasks integer not null,
  done integer not null,
  rupees bigint not null,
  next_due date,
  constraint action_plan_pkey PRIMARY KEY (district, id),
  constraint plan_state_is_known CHECK ((state = ANY (ARRAY['open'::text, 'concluded'::text])))
);
-- action_plan.district: LGD code of the district.
-- action_plan.id: UUIDv7.
-- action_plan.seq: Number of the last act.
-- action_plan.place: Code of the panchayat or ward.
-- action_plan.subject: Code of the subject.
-- action_plan.department: Department whose head may lead it.
-- action_plan.hot_spot: The hot spot it was opened from.
-- action_plan.state: open or concluded.
-- action_plan.opened_at: When it was opened.
-- action_plan.posts: Posts that own a task.
-- action_plan.tasks: How many tasks there are, those dropped left out.
-- action_plan.done: How many of them are done.
-- action_plan.rupees: What they cost.
-- action_plan.next_due: Day by which the next open task is due; null when none is open.
CREATE INDEX action_plan_of_posts ON action_plan USING gin (posts);
CREATE INDEX action_plan_of_spot ON action_plan USING btree (district, hot_spot);
CREATE UNIQUE INDEX action_plan_open ON action_plan USING btree (district, place, subject) WHERE (state = 'open'::text);
grant insert, select, update on action_plan to nivaran_program;
create policy adding on action_plan for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on action_plan for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on action_plan for select to nivaran_reader using true;
create policy reading on action_plan for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on action_plan for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Acts of administration: every change to the files of the district. Appended, never changed.
create table administration (
  district integer not null,
  version bigint not null,
  at timestamp with time zone not null,
  person text,
  why text not null,
  edits jsonb not null,
  folder text,
  constraint administration_pkey PRIMARY KEY (district, version),
  constraint counts_up CHECK ((version > 0))
);
-- administration.district: LGD code of the district.
-- administration.version: Number of the change, from 1 without a gap.
-- administration.at: When it was made.
-- administration.person: Who made it; null for the program.
-- administration.why: The reason as it was given.
-- administration.edits: Each row or value before and after.
-- administration.folder: Fingerprint of the folder, when the change took one in.
CREATE INDEX administration_folder ON administration USING btree (district, version DESC) WHERE (folder IS NOT NULL);
grant insert, select on administration to nivaran_program;
create policy adding on administration for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on administration for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on administration for select to nivaran_reader using true;
create policy reading on administration for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on administration for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Messages that belong to a further grievance besides the one in whose file they lie.
create table also_filed (
  district integer not null,
  grievance uuid not null,
  message uuid not null,
  constraint also_filed_pkey PRIMARY KEY (district, grievance, message)
);
-- also_filed.district: LGD code of the district.
-- also_filed.grievance: The further grievance.
-- also_filed.message: The one message.
CREATE INDEX also_filed_of ON also_filed USING btree (district, message);
grant insert, select on also_filed to nivaran_program;
create policy adding on also_filed for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on also_filed for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on also_filed for select to nivaran_reader using true;
create policy reading on also_filed for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on also_filed for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- A file of a message: waiting to be fetched, ours, or lost.
create table attachment (
  district integer not null,
  id uuid not null,
  message uuid not null,
  conversation uuid not null,
  channel text not null,
  account text not null,
  heard_at timestamp with time zone not null,
  state text not null,
  media_id text,
  mime text,
  sha256 text,
  filename text,
  file text,
  bytes bigint,
  taken jsonb,
  tries integer not null default 0,
  ready_at timestamp with time zone not null,
  why text,
  erased_at timestamp with time zone,
  found text,
  constraint attachment_pkey PRIMARY KEY (district, id),
  constraint erased_has_a_day CHECK (((state = 'erased'::text) = (erased_at IS NOT NULL))),
  constraint file_is_a_hash CHECK ((file ~ '^[0-9a-f]{64}$'::text)),
  constraint held_has_a_finding CHECK (((state = 'held'::text) = (found IS NOT NULL))),
  constraint state_is_known CHECK ((state = ANY (ARRAY['waiting'::text, 'stored'::text, 'held'::text, 'gone'::text, 'too-large'::text, 'wrong-hash'::text, 'wrong-type'::text, 'erased'::text]))),
  constraint stored_has_a_file CHECK (
CASE state
    WHEN 'stored'::text THEN (file IS NOT NULL)
    WHEN 'held'::text THEN (file IS NOT NULL)
    WHEN 'waiting'::text THEN true
    ELSE (file IS NULL)
END),
  constraint attachment_district_conversation_fkey FOREIGN KEY (district, conversation) REFERENCES conversation(district, id)
);
-- attachment.district: LGD code of the district.
-- attachment.id: UUIDv7.
-- attachment.message: The message that brought it.
-- attachment.conversation: The thread of the message.
-- attachment.channel: The door.
-- attachment.account: Our account at the service, with which it is fetched.
-- attachment.heard_at: When the message came; the id of the service lives for days only.
-- attachment.state: waiting (with a file: for the virus scanner), stored, held, erased, or what is lacking.
-- attachment.media_id: The id by which the service gives the file.
-- attachment.mime: The type: stated by the service, then sniffed by us.
-- attachment.sha256: The hash that the service states.
-- attachment.filename: The name the sender gave it.
-- attachment.file: Our own hash of the stored file; it is found by it.
-- attachment.bytes: Its size.
-- attachment.taken: What the picture itself says of where and when it was taken.
-- attachment.tries: How often it was claimed.
-- attachment.ready_at: When it may be claimed: a lease or a later try.
-- attachment.why: Why the last try failed.
-- attachment.erased_at: When its file was erased under the retention schedule.
-- attachment.found: What the virus scanner found in it; then it is held.
CREATE INDEX attachment_file ON attachment USING btree (district, file) WHERE (file IS NOT NULL);
CREATE INDEX attachment_of_message ON attachment USING btree (district, message);
CREATE INDEX attachment_waiting ON attachment USING btree (district, ready_at) WHERE ((state = 'waiting'::text) AND (file IS NULL));
grant insert, select, update on attachment to nivaran_program;
create policy adding on attachment for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on attachment for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on attachment for select to nivaran_reader using true;
create policy reading on attachment for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on attachment for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Presence in office windows: the first and last sign of life of a person in one window.
create table attendance (
  district integer not null,
  day date not null,
  window text not null,
  person text not null,
  first_at timestamp with time zone,
  first_by text,
  last_at timestamp with time zone,
  last_by text,
  seen_at timestamp with time zone,
  noted_by text,
  constraint attendance_pkey PRIMARY KEY (district, day, "window", person),
  constraint first_comes_first CHECK ((first_at <= last_at)),
  constraint has_a_sign CHECK (((first_at IS NOT NULL) OR (seen_at IS NOT NULL))),
  constraint signs_are_whole CHECK ((((first_at IS NULL) = (first_by IS NULL)) AND ((last_at IS NULL) = (last_by IS NULL))))
);
-- attendance.district: LGD code of the district.
-- attendance.day: The day of the window, in Asia/Kolkata.
-- attendance.window: Code of the window in the settings.
-- attendance.person: The person, by the directory.
-- attendance.first_at: First sign; null when only a receipt of reading came.
-- attendance.first_by: By what: message, button, app, call.
-- attendance.last_at: Last sign.
-- attendance.last_by: By what: message, button, app, call.
-- attendance.seen_at: When a message of ours was first read, the weaker sign.
-- attendance.noted_by: Who at the desk spoke with the person by telephone and wrote it down; empty when the signs came by themselves.
grant insert, select, update on attendance to nivaran_program;
create policy adding on attendance for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on attendance for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on attendance for select to nivaran_reader using true;
create policy reading on attendance for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on attendance for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- The bulletin of a week: drafted by the program, published by a person, then never changed.
create table bulletin (
  district integer not null,
  week text not null,
  state text not null,
  figures jsonb not null,
  comment_hi text not null default ''::text,
  comment_en text not null default ''::text,
  drafted_at timestamp with time zone not null,
  content jsonb,
  files jsonb,
  published_at timestamp with time zone,
  published_by text,
  constraint bulletin_pkey PRIMARY KEY (district, week),
  constraint published_is_whole CHECK (((state = 'published'::text) = ((content IS NOT NULL) AND (files IS NOT NULL) AND (published_at IS NOT NULL)))),
  constraint state_is_known CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text]))),
  constraint week_is_one CHECK ((week ~ '^20[0-9]{2}-W[0-5][0-9]$'::text))
);
-- bulletin.district: LGD code of the district.
-- bulletin.week: Monday to Sunday, as ISO 8601 names it.
-- bulletin.state: Draft or published.
-- bulletin.figures: The true figures; never shown to the public.
-- bulletin.comment_hi: What the publisher says beside the figures.
-- bulletin.comment_en: The same in English.
-- bulletin.drafted_at: When it was drafted.
-- bulletin.content: What was printed, small counts hidden.
-- bulletin.files: The files that were made of it, each with its SHA-256.
-- bulletin.published_at: When it was published.
-- bulletin.published_by: The person who published it.
grant insert, select, update on bulletin to nivaran_program;
grant select on bulletin to nivaran_reader;
create policy adding on bulletin for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on bulletin for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on bulletin for select to nivaran_reader using true;
create policy reading on bulletin for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on bulletin for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- One telephone call; it only goes forward.
create table call (
  district integer not null,
  id uuid not null,
  account text not null,
  external_id text not null,
  direction text not null,
  state text not null,
  number text,
  line text,
  agent text,
  began_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  ended_at timestamp with time zone,
  seconds integer,
  digits text,
  ours boolean not null default false,
  person text,
  post text,
  grievance uuid,
  purpose text,
  recording text not null default 'none'::text,
  recording_url text,
  recording_file text,
  recording_mime text,
  recording_bytes integer,
  recording_why text,
  recording_tries integer not null default 0,
  recording_at timestamp with time zone,
  retention text not null default 'call_recording'::text,
  recording_erased_at timestamp with time zone,
  constraint call_pkey PRIMARY KEY (district, id),
  constraint direction_is_known CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text]))),
  constraint erased_has_a_day CHECK (((recording = 'erased'::text) = (recording_erased_at IS NOT NULL))),
  constraint kept_is_here CHECK (((recording = 'kept'::text) = (recording_file IS NOT NULL))),
  constraint purpose_is_known CHECK ((purpose = ANY (ARRAY['registered'::text, 'joined'::text, 'status'::text, 'word'::text, 'contact'::text, 'call-back'::text]))),
  constraint recording_is_known CHECK ((recording = ANY (ARRAY['none'::text, 'expected'::text, 'kept'::text, 'lost'::text, 'erased'::text]))),
  constraint state_is_known CHECK ((state = ANY (ARRAY['ringing'::text, 'answered'::text, 'missed'::text, 'no_answer'::text, 'busy'::text, 'failed'::text, 'voicemail'::text, 'completed'::text]))),
  constraint call_district_account_external_id_key UNIQUE (district, account, external_id)
);
-- call.district: LGD code of the district.
-- call.id: UUIDv7: made when it was first heard of.
-- call.account: Our account at the service; desk when a person wrote it down.
-- call.external_id: The service's own id; ours until the service has told its own.
-- call.direction: in: the citizen rang; out: we did.
-- call.state: How far it is.
-- call.number: The citizen's number; null when it is withheld.
-- call.line: Which of our numbers.
-- call.agent: The number that was rung at our side.
-- call.began_at: When it began to ring.
-- call.answered_at: When it was taken.
-- call.ended_at: When it was over.
-- call.seconds: For so long they spoke.
-- call.digits: What the caller pressed.
-- call.ours: It was our side that did not take it.
-- call.person: Who asked for it or took it, by the directory.
-- call.post: The post for which that person acted.
-- call.grievance: What it was about.
-- call.purpose: What was done in it.
-- call.recording: none, expected, kept, lost or erased.
-- call.recording_url: Where the service has it.
-- call.recording_file: The file in our store.
-- call.recording_mime: Its kind, by its first bytes.
-- call.recording_bytes: Its length.
-- call.recording_why: Why it is not here yet, or was lost.
-- call.recording_tries: How often it was fetched for.
-- call.recording_at: When it is fetched for again.
-- call.retention: The class by which it is decided how long the recording is kept.
-- call.recording_erased_at: When the recording was erased under the retention schedule.
CREATE INDEX call_live ON call USING btree (district, began_at) WHERE (state = ANY (ARRAY['ringing'::text, 'answered'::text]));
CREATE INDEX call_newest ON call USING btree (district, began_at DESC, id DESC);
CREATE INDEX call_of_grievance ON call USING btree (district, grievance, began_at) WHERE (grievance IS NOT NULL);
CREATE INDEX call_of_number ON call USING btree (district, number, began_at DESC);
CREATE INDEX call_of_recording ON call USING btree (district, recording_file) WHERE (recording_file IS NOT NULL);
CREATE INDEX call_recording_due ON call USING btree (district, recording_at) WHERE (recording = 'expected'::text);
grant insert, select, update on call to nivaran_program;
grant select on call to nivaran_reader;
create policy adding on call for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on call for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on call for select to nivaran_reader using true;
create policy reading on call for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on call for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Whom to call back: who rang and spoke with nobody, once for all missed calls until somebody has.
create table call_back (
  district integer not null,
  id uuid not null,
  number text not null,
  line text,
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  missed integer not null default 1,
  tries integer not null default 0,
  due_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  ending text,
  constraint call_back_pkey PRIMARY KEY (district, id),
  constraint ending_is_known CHECK ((ending = ANY (ARRAY['spoke'::text, 'refused'::text, 'wrong-number'::text, 'got-through'::text, 'given-up'::text]))),
  constraint missed_counts_up CHECK (((missed >= 1) AND (tries >= 0))),
  constraint settled_has_an_ending CHECK (((settled_at IS NULL) = (ending IS NULL)))
);
-- call_back.district: LGD code of the district.
-- call_back.id: UUIDv7.
-- call_back.number: Whom, E.164 without plus.
-- call_back.line: Which of our numbers they rang last.
-- call_back.first_at: The first missed call.
-- call_back.last_at: The newest missed call.
-- call_back.missed: How many there were.
-- call_back.tries: How often we called in vain or not.
-- call_back.due_at: When to call.
-- call_back.settled_at: When it was done; null while it waits.
-- call_back.ending: How it ended.
CREATE INDEX call_back_due ON call_back USING btree (district, due_at, id) WHERE (settled_at IS NULL);
CREATE INDEX call_back_of_number ON call_back USING btree (district, number, first_at DESC);
CREATE UNIQUE INDEX call_back_open ON call_back USING btree (district, number) WHERE (settled_at IS NULL);
grant insert, select, update on call_back to nivaran_program;
grant select on call_back to nivaran_reader;
create policy adding on call_back for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on call_back for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on call_back for select to nivaran_reader using true;
create policy reading on call_back for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on call_back for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Each try to call somebody back, never changed.
create table call_back_try (
  district integer not null,
  call_back uuid not null,
  nr integer not null,
  at timestamp with time zone not null,
  person text,
  outcome text not null,
  words text,
  call_id uuid,
  constraint call_back_try_pkey PRIMARY KEY (district, call_back, nr),
  constraint outcome_is_known CHECK ((outcome = ANY (ARRAY['spoke'::text, 'no-answer'::text, 'wrong-number'::text, 'refused'::text, 'unreachable'::text]))),
  constraint call_back_try_district_call_back_fkey FOREIGN KEY (district, call_back) REFERENCES call_back(district, id)
);
-- call_back_try.district: LGD code of the district.
-- call_back_try.call_back: Whom.
-- call_back_try.nr: Which try.
-- call_back_try.at: When.
-- call_back_try.person: Who called, by the directory.
-- call_back_try.outcome: What came of it.
-- call_back_try.words: What was written down.
-- call_back_try.call_id: The call itself, when a service of telephony told it; it counts once.
CREATE UNIQUE INDEX call_back_try_call ON call_back_try USING btree (district, call_id) WHERE (call_id IS NOT NULL);
grant insert, select on call_back_try to nivaran_program;
create policy adding on call_back_try for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on call_back_try for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on call_back_try for select to nivaran_reader using true;
create policy reading on call_back_try for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on call_back_try for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- What was told about a call, one row a telling, never changed. Partitioned by the time in the id of the call.
create table call_event (
  district integer not null,
  call_id uuid not null,
  seq integer not null,
  heard_at timestamp with time zone not null,
  source text not null,
  name text not null,
  told jsonb not null,
  constraint call_event_pkey PRIMARY KEY (district, call_id, seq),
  constraint source_is_known CHECK ((source = ANY (ARRAY['service'::text, 'asked'::text, 'hand'::text])))
) partition by RANGE (call_id);
-- call_event.district: LGD code of the district.
-- call_event.call_id: The call.
-- call_event.seq: Its number within the call.
-- call_event.heard_at: When we heard it.
-- call_event.source: service, asked (we asked for the call) or hand (a person wrote it down).
-- call_event.name: The same telling, told again, has the same name and is kept once.
-- call_event.told: What it said, in our words.
grant insert, select on call_event to nivaran_program;
create policy adding on call_event for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on call_event for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on call_event for select to nivaran_reader using true;
create policy reading on call_event for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on call_event for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Which missed call was counted for which wish, so that none counts twice.
create table call_missed (
  district integer not null,
  call_id uuid not null,
  call_back uuid not null,
  constraint call_missed_pkey PRIMARY KEY (district, call_id),
  constraint call_missed_district_call_back_fkey FOREIGN KEY (district, call_back) REFERENCES call_back(district, id),
  constraint call_missed_district_call_id_fkey FOREIGN KEY (district, call_id) REFERENCES call(district, id)
);
-- call_missed.district: LGD code of the district.
-- call_missed.call_id: The missed call.
-- call_missed.call_back: The wish to be called.
grant insert, select on call_missed to nivaran_program;
create policy adding on call_missed for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on call_missed for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on call_missed for select to nivaran_reader using true;
create policy reading on call_missed for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on call_missed for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- The last look at the charges; its row is the lock of whoever looks.
create table charges_look (
  district integer not null,
  version bigint not null,
  at timestamp with time zone not null,
  constraint charges_look_pkey PRIMARY KEY (district)
);
-- charges_look.district: LGD code of the district.
-- charges_look.version: The change of the district that was looked at; an older one is not looked at again.
-- charges_look.at: When it was looked.
grant insert, select, update on charges_look to nivaran_program;
create policy adding on charges_look for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on charges_look for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on charges_look for select to nivaran_reader using true;
create policy reading on charges_look for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on charges_look for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Accounts of ours in trouble at the service: while open nothing is sent but one probe at a time.
create table circuit (
  district integer not null,
  account text not null,
  open boolean not null,
  code integer,
  why text,
  since timestamp with time zone,
  probe_at timestamp with time zone,
  constraint circuit_pkey PRIMARY KEY (district, account),
  constraint open_says_why CHECK (((NOT open) OR ((why IS NOT NULL) AND (since IS NOT NULL) AND (probe_at IS NOT NULL))))
);
-- circuit.district: LGD code of the district.
-- circuit.account: Our account at the service.
-- circuit.open: True while the account is in trouble.
-- circuit.code: The number the service gave.
-- circuit.why: The words the service gave.
-- circuit.since: When it opened.
-- circuit.probe_at: When one item may be tried again.
grant insert, select, update on circuit to nivaran_program;
create policy adding on circuit for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on circuit for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on circuit for select to nivaran_reader using true;
create policy reading on circuit for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on circuit for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- A person who has turned to us at any door.
create table citizen (
  district integer not null,
  id uuid not null,
  name text,
  created_at timestamp with time zone not null,
  neutral text not null default ''::text,
  one_with uuid,
  constraint citizen_pkey PRIMARY KEY (district, id),
  constraint one_with_another CHECK ((one_with <> id)),
  constraint citizen_district_one_with_fkey FOREIGN KEY (district, one_with) REFERENCES citizen(district, id)
);
-- citizen.district: LGD code of the district.
-- citizen.id: UUIDv7.
-- citizen.name: As they told us or as the service told us; may be missing.
-- citizen.created_at: When we first heard of them.
-- citizen.neutral: The name in the neutral form in which both scripts are searched.
-- citizen.one_with: The same person, under whom all of them are found; absent for that one and for whoever stands alone.
CREATE INDEX citizen_one_with ON citizen USING btree (district, one_with) WHERE (one_with IS NOT NULL);
CREATE INDEX citizen_words ON citizen USING gin (words_of(district, neutral)) WITH (gin_pending_list_limit='256') WHERE (neutral <> ''::text);
grant insert, select, update on citizen to nivaran_program;
create policy adding on citizen for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on citizen for update to nivaran_program using true with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on citizen for select to nivaran_reader using true;
create policy reading on citizen for select to nivaran_program using true;
create policy removing on citizen for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- The trace of who was found to be one person, by whom and why; and of what was parted again.
create table citizen_joining (
  district integer not null,
  id uuid not null,
  kept uuid not null,
  joined uuid not null,
  members uuid[] not null,
  by_person text,
  by_post text,
  why text not null,
  at timestamp with time zone not null,
  parted_at timestamp with time zone,
  parted_by text,
  parted_why text,
  constraint citizen_joining_pkey PRIMARY KEY (district, id),
  constraint citizen_joining_district_joined_fkey FOREIGN KEY (district, joined) REFERENCES citizen(district, id),
  constraint citizen_joining_district_kept_fkey FOREIGN KEY (district, kept) REFERENCES citizen(district, id)
);
-- citizen_joining.district: LGD code of the district.
-- citizen_joining.id: UUIDv7.
-- citizen_joining.kept: Under whom they are found.
-- citizen_joining.joined: Who was joined.
-- citizen_joining.members: All who came with them: given back together.
-- citizen_joining.by_person: The operator; absent when a one-time code proved it.
-- citizen_joining.by_post: The post they held.
-- citizen_joining.why: The reason, or which proof.
-- citizen_joining.at: When.
-- citizen_joining.parted_at: When it was taken back.
-- citizen_joining.parted_by: By whom.
-- citizen_joining.parted_why: Why.
CREATE INDEX citizen_joining_joined ON citizen_joining USING btree (district, joined, at);
CREATE INDEX citizen_joining_kept ON citizen_joining USING btree (district, kept, at);
grant insert, select, update on citizen_joining to nivaran_program;
create policy adding on citizen_joining for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on citizen_joining for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on citizen_joining for select to nivaran_reader using true;
create policy reading on citizen_joining for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on citizen_joining for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- The thread between us and one citizen or officer at one door.
create table conversation (
  district integer not null,
  id uuid not null,
  channel text not null,
  account text not null,
  citizen uuid,
  person text,
  name text,
  language text not null default 'hi'::text,
  talk jsonb,
  last_heard_at timestamp with time zone,
  last_message_at timestamp with time zone not null,
  last_words text not null default ''::text,
  unread integer not null default 0,
  flagged text,
  assignee text,
  reply jsonb,
  unreached_at timestamp with time zone,
  used_at timestamp with time zone,
  constraint conversation_pkey PRIMARY KEY (district, id),
  constraint citizen_or_officer CHECK (((citizen IS NULL) <> (person IS NULL))),
  constraint language_is_known CHECK ((language = ANY (ARRAY['hi'::text, 'en'::text]))),
  constraint unread_counts_up CHECK ((unread >= 0)),
  constraint conversation_district_citizen_fkey FOREIGN KEY (district, citizen) REFERENCES citizen(district, id)
);
-- conversation.district: LGD code of the district.
-- conversation.id: UUIDv7.
-- conversation.channel: The door.
-- conversation.account: Our account at the service.
-- conversation.citizen: The citizen, when it is one.
-- conversation.person: The officer, when it is one.
-- conversation.name: The name that the service shows for this person.
-- conversation.language: The language of the talk.
-- conversation.talk: Where the talk stands; its shape belongs to core/src/conversation.
-- conversation.last_heard_at: Time stamp of the last message heard, from which the reply window counts.
-- conversation.last_message_at: Time of the newest message either way; the inbox is sorted by it.
-- conversation.last_words: The beginning of the newest message, for the inbox.
-- conversation.unread: Messages heard since somebody of the desk looked.
-- conversation.flagged: Why a person must look; null when nobody must.
-- conversation.assignee: Who of the desk has taken the thread.
-- conversation.reply: What the door wrote down of the last message heard, to answer that one; its shape belongs to the door.
-- conversation.unreached_at: Words for this thread came to nothing for good; until the person writes here again another door comes first.
-- conversation.used_at: When the citizen turned to us elsewhere and this is the door by which they are to be told.
CREATE INDEX conversation_assigned ON conversation USING btree (district, assignee, last_message_at DESC, id DESC) WHERE (assignee IS NOT NULL);
CREATE INDEX conversation_flagged ON conversation USING btree (district, last_message_at DESC, id DESC) WHERE (flagged IS NOT NULL);
CREATE INDEX conversation_newest ON conversation USING btree (district, last_message_at DESC, id DESC);
CREATE UNIQUE INDEX conversation_of_citizen ON conversation USING btree (district, citizen, channel, account) WHERE (citizen IS NOT NULL);
CREATE UNIQUE INDEX conversation_of_person ON conversation USING btree (district, person, channel, account) WHERE (person IS NOT NULL);
CREATE INDEX conversation_unread ON conversation USING btree (district, last_message_at DESC, id DESC) WHERE (unread > 0);
grant insert, select, update on conversation to nivaran_program;
create policy adding on conversation for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on conversation for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on conversation for select to nivaran_reader using true;
create policy reading on conversation for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on conversation for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- A person said what a grievance is about: a lesson for the reading. The newest word counts.
create table correction (
  district integer not null,
  grievance uuid not null,
  at timestamp with time zone not null,
  subject text not null,
  constraint correction_pkey PRIMARY KEY (district, grievance)
);
-- correction.district: LGD code of the district.
-- correction.grievance: Its gist is the text of the lesson.
-- correction.at: When it was said.
-- correction.subject: Code of the subject.
CREATE INDEX correction_newest ON correction USING btree (district, at DESC);
grant delete, insert, select, update on correction to nivaran_program;
create policy adding on correction for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on correction for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on correction for select to nivaran_reader using true;
create policy reading on correction for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on correction for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- What is done once on a day at its hour: a window called, a presiding officer told.
create table day_step (
  district integer not null,
  day date not null,
  about text not null,
  step text not null,
  at timestamp with time zone not null,
  constraint day_step_pkey PRIMARY KEY (district, day, about, step)
);
-- day_step.district: LGD code of the district.
-- day_step.day: The day it belongs to, in Asia/Kolkata.
-- day_step.about: window:code or hearing:code; empty for the first look of the program.
-- day_step.step: What was done, or that it was missed.
-- day_step.at: When.
grant insert, select on day_step to nivaran_program;
create policy adding on day_step for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on day_step for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on day_step for select to nivaran_reader using true;
create policy reading on day_step for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on day_step for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- One to one between the control room and the officer about one grievance. Kept, never changed.
create table direct_line (
  district integer not null,
  grievance uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  officer text not null,
  author text not null,
  words text not null,
  message uuid,
  key text not null,
  constraint direct_line_pkey PRIMARY KEY (district, grievance, id),
  constraint direct_line_district_key_key UNIQUE (district, key)
);
-- direct_line.district: LGD code of the district.
-- direct_line.grievance: The grievance.
-- direct_line.id: UUIDv7; the line goes by it.
-- direct_line.at: When it was said.
-- direct_line.officer: The officer at the other end.
-- direct_line.author: Who said it.
-- direct_line.words: The words.
-- direct_line.message: The message that carries it, ours or the officer's.
-- direct_line.key: What makes a repetition harmless.
CREATE INDEX direct_line_message ON direct_line USING btree (district, message) WHERE (message IS NOT NULL);
grant insert, select on direct_line to nivaran_program;
create policy adding on direct_line for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on direct_line for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on direct_line for select to nivaran_reader using true;
create policy reading on direct_line for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on direct_line for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- The files of the district as they are now; the folder only brings them in.
create table district_file (
  district integer not null,
  file text not null,
  version bigint not null,
  text text not null,
  constraint district_file_pkey PRIMARY KEY (district, file),
  constraint counts_up CHECK ((version > 0))
);
-- district_file.district: LGD code of the district.
-- district_file.file: Name of the file, as in the folder.
-- district_file.version: The change that last touched it.
-- district_file.text: The whole file.
grant insert, select, update on district_file to nivaran_program;
create policy adding on district_file for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on district_file for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on district_file for select to nivaran_reader using true;
create policy reading on district_file for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on district_file for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Troubles of our doors, each told once when it began and once when it was over.
create table door_alert (
  district integer not null,
  id uuid not null,
  account text not null,
  channel text not null,
  kind text not null,
  about text not null default ''::text,
  since timestamp with time zone not null,
  told_at timestamp with time zone not null,
  figure integer,
  why text,
  well_since timestamp with time zone,
  ended_at timestamp with time zone,
  constraint door_alert_pkey PRIMARY KEY (district, id),
  constraint ends_after_it_was_well CHECK (((ended_at IS NULL) OR (well_since IS NOT NULL))),
  constraint kind_is_known CHECK ((kind = ANY (ARRAY['silent'::text, 'stopped'::text, 'queue'::text, 'look'::text, 'spending'::text, 'token'::text, 'template'::text, 'scan'::text])))
);
-- door_alert.district: LGD code of the district.
-- door_alert.id: UUIDv7.
-- door_alert.account: Our account at the service.
-- door_alert.channel: The door.
-- door_alert.kind: What is wrong, see core/src/alerts/trouble.ts.
-- door_alert.about: Tells several of a kind apart: the template.
-- door_alert.since: When it began, as far as we know.
-- door_alert.told_at: When it was told.
-- door_alert.figure: How much: messages missed, words waiting, percent, days.
-- door_alert.why: The words of the service.
-- door_alert.well_since: Since when nothing of it is seen; null while it lasts.
-- door_alert.ended_at: When it was told to be over.
CREATE UNIQUE INDEX door_alert_open ON door_alert USING btree (district, account, channel, kind, about) WHERE (ended_at IS NULL);
grant insert, select, update on door_alert to nivaran_program;
create policy adding on door_alert for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on door_alert for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on door_alert for select to nivaran_reader using true;
create policy reading on door_alert for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on door_alert for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- How many messages each door heard in an hour: its habit. Kept for four weeks.
create table door_hour (
  district integer not null,
  account text not null,
  channel text not null,
  hour timestamp with time zone not null,
  heard integer not null,
  last_at timestamp with time zone not null,
  constraint door_hour_pkey PRIMARY KEY (district, account, channel, hour),
  constraint heard_something CHECK ((heard > 0))
);
-- door_hour.district: LGD code of the district.
-- door_hour.account: Our account at the service.
-- door_hour.channel: The door.
-- door_hour.hour: Its beginning.
-- door_hour.heard: How many were heard.
-- door_hour.last_at: When the last of them was.
grant delete, insert, select, update on door_hour to nivaran_program;
create policy adding on door_hour for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on door_hour for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on door_hour for select to nivaran_reader using true;
create policy reading on door_hour for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on door_hour for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Until when what was heard is counted by hour.
create table door_look (
  district integer not null,
  until timestamp with time zone not null,
  constraint door_look_pkey PRIMARY KEY (district)
);
-- door_look.district: LGD code of the district.
-- door_look.until: Messages that were kept before it are counted.
grant insert, select, update on door_look to nivaran_program;
create policy adding on door_look for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on door_look for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on door_look for select to nivaran_reader using true;
create policy reading on door_look for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on door_look for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- One delivery at a door, byte for byte, kept for ever. Partitioned by the time in the id.
create table envelope (
  district integer not null,
  id uuid not null,
  channel text not null,
  received_at timestamp with time zone not null,
  headers jsonb not null,
  body bytea not null,
  read_at timestamp with time zone,
  leased_until timestamp with time zone,
  tries integer not null default 0,
  why text,
  constraint envelope_pkey PRIMARY KEY (district, id),
  constraint tries_count_up CHECK ((tries >= 0))
) partition by RANGE (id);
-- envelope.district: LGD code of the district.
-- envelope.id: UUIDv7: made when the delivery came in.
-- envelope.channel: The door it came through.
-- envelope.received_at: When it came in, by our clock.
-- envelope.headers: Its headers, names in lower case.
-- envelope.body: Its bytes, over which the service signed.
-- envelope.read_at: When it was read to its end; null while it waits.
-- envelope.leased_until: Until when a reader has it, or until when it is not tried again.
-- envelope.tries: How often a reader took it.
-- envelope.why: Why the last reading failed by our own fault.
CREATE INDEX envelope_unread ON ONLY envelope USING btree (district, id) WHERE (read_at IS NULL);
grant delete, insert, select, update on envelope to nivaran_program;
create policy adding on envelope for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on envelope for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on envelope for select to nivaran_reader using true;
create policy reading on envelope for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on envelope for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- A notice that something will be erased, and when it was done the certificate of it.
create table erasure (
  district integer not null,
  id uuid not null,
  class text not null,
  part text not null,
  day date not null,
  state text not null,
  days integer not null,
  rule text not null,
  policy bigint not null,
  noticed_at timestamp with time zone,
  erase_at timestamp with time zone,
  after timestamp with time zone,
  until timestamp with time zone not null,
  foreseen bigint not null default 0,
  place uuid,
  units bigint not null default 0,
  erased bigint not null default 0,
  files bigint not null default 0,
  kept_back bigint not null default 0,
  first_at timestamp with time zone,
  last_at timestamp with time zone,
  batches integer not null default 0,
  digest text,
  done_at timestamp with time zone,
  constraint erasure_pkey PRIMARY KEY (district, id),
  constraint digest_is_sha256 CHECK ((digest ~ '^[0-9a-f]{64}$'::text)),
  constraint done_has_a_digest CHECK (((state = 'done'::text) = ((digest IS NOT NULL) AND (done_at IS NOT NULL)))),
  constraint notice_comes_first CHECK (((state = ANY (ARRAY['gathering'::text, 'dropped'::text])) OR ((noticed_at IS NOT NULL) AND (erase_at >= (noticed_at + '48:00:00'::interval))))),
  constraint part_is_known CHECK ((part = ANY (ARRAY['filed'::text, 'loose'::text]))),
  constraint state_is_known CHECK ((state = ANY (ARRAY['gathering'::text, 'noticed'::text, 'erasing'::text, 'done'::text, 'dropped'::text])))
);
-- erasure.district: LGD code of the district.
-- erasure.id: UUIDv7.
-- erasure.class: Class of data.
-- erasure.part: filed or loose, as in retention_look.
-- erasure.day: The day on which it was gathered, in India.
-- erasure.state: gathering; noticed: told, and waits for its hour; erasing; done; dropped: the district lengthened the time before its hour.
-- erasure.days: For how many days the class is kept.
-- erasure.rule: Version of the rules of the program by which it was gathered.
-- erasure.policy: Version of the district by which it was gathered: a number of the table administration.
-- erasure.noticed_at: When it was made known.
-- erasure.erase_at: Not before: 48 hours later or more.
-- erasure.after: Loose: what came after this moment.
-- erasure.until: What began before this moment.
-- erasure.foreseen: How many fell due when it was made known: grievances, calls, messages or deliveries.
-- erasure.place: Loose: how far erasing has come.
-- erasure.units: Of how many grievances, calls, messages or deliveries something was erased.
-- erasure.erased: How many recordings, files, messages or deliveries were erased.
-- erasure.files: How many files these were on the disk.
-- erasure.kept_back: How many were kept back at the hour after all.
-- erasure.first_at: Of what was erased, the oldest: when it came.
-- erasure.last_at: And the youngest.
-- erasure.batches: How many rows of erasure_batch list the ids.
-- erasure.digest: SHA-256 over the ids of what was erased, one a line, in the order of the list.
-- erasure.done_at: When the last of it was erased.
CREATE INDEX erasure_done ON erasure USING btree (district, done_at DESC, id DESC) WHERE (state = 'done'::text);
CREATE UNIQUE INDEX erasure_of_day ON erasure USING btree (district, class, part, day);
CREATE INDEX erasure_open ON erasure USING btree (district, erase_at, id) WHERE (state = ANY (ARRAY['gathering'::text, 'noticed'::text, 'erasing'::text]));
grant insert, select, update on erasure to nivaran_program;
create policy adding on erasure for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on erasure for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on erasure for select to nivaran_reader using true;
create policy reading on erasure for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on erasure for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- The list that a certificate is about: what was erased in one transaction.
create table erasure_batch (
  district integer not null,
  erasure uuid not null,
  nr integer not null,
  ids uuid[] not null,
  constraint erasure_batch_pkey PRIMARY KEY (district, erasure, nr)
);
-- erasure_batch.district: LGD code of the district.
-- erasure_batch.erasure: The erasure.
-- erasure_batch.nr: From 1 without a gap.
-- erasure_batch.ids: Ids of recordings, attachments, messages, deliveries or forms.
grant insert, select on erasure_batch to nivaran_program;
create policy adding on erasure_batch for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on erasure_batch for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on erasure_batch for select to nivaran_reader using true;
create policy reading on erasure_batch for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on erasure_batch for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Corrections of published bulletins: listed beside them and in the next one.
create table erratum (
  district integer not null,
  week text not null,
  seq integer not null,
  at timestamp with time zone not null,
  person text not null,
  hi text not null,
  en text not null,
  constraint erratum_pkey PRIMARY KEY (district, week, seq),
  constraint counts_from_one CHECK ((seq >= 1))
);
-- erratum.district: LGD code of the district.
-- erratum.week: The bulletin that is corrected.
-- erratum.seq: Counts from 1 within the bulletin.
-- erratum.at: When it was entered.
-- erratum.person: Who entered it.
-- erratum.hi: What is corrected.
-- erratum.en: The same in English.
grant insert, select on erratum to nivaran_program;
grant select on erratum to nivaran_reader;
create policy adding on erratum for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on erratum for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on erratum for select to nivaran_reader using true;
create policy reading on erratum for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on erratum for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Messages about a grievance that did not reach the citizen at their door and go another way.
create table fallen (
  district integer not null,
  message uuid not null,
  at timestamp with time zone not null default now(),
  why text not null,
  done_at timestamp with time zone,
  constraint fallen_pkey PRIMARY KEY (district, message),
  constraint why_is_known CHECK ((why = ANY (ARRAY['not-there'::text, 'never'::text, 'template'::text, 'door'::text, 'no-door'::text])))
);
-- fallen.district: LGD code of the district.
-- fallen.message: The message that fell; it falls once.
-- fallen.at: When it was given up.
-- fallen.why: not-there: no such person at this door; never: refused for good; template, door: waited too long; no-door: nothing can be said there.
-- fallen.done_at: When it was sent on its other way.
CREATE INDEX fallen_open ON fallen USING btree (district, at) WHERE (done_at IS NULL);
grant insert, select, update on fallen to nivaran_program;
create policy adding on fallen for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on fallen for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on fallen for select to nivaran_reader using true;
create policy reading on fallen for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on fallen for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Events added up by cut, measure and day or month.
create table figure (
  district integer not null,
  cut text not null,
  grain "char" not null,
  measure text not null,
  day date not null,
  a text not null,
  b text not null,
  n integer not null,
  constraint figure_pkey PRIMARY KEY (district, cut, grain, measure, day, a, b) INCLUDE (n)
);
-- figure.district: LGD code of the district.
-- figure.cut: By which dimensions it is cut (core/src/figures/cut.ts).
-- figure.grain: d: a day; m: a whole month, under its first day.
-- figure.measure: What is counted.
-- figure.day: The day, or the first of the month.
-- figure.a: Value of the first dimension of the cut; empty when there is none.
-- figure.b: Value of the second.
-- figure.n: How many.
grant delete, insert, select, update on figure to nivaran_program;
grant select on figure to nivaran_reader;
create policy adding on figure for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on figure for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on figure for select to nivaran_reader using true;
create policy reading on figure for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on figure for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Districts of this database, to be compared; each is written by its own program.
create table figure_district (
  district integer not null,
  name_hi text not null,
  name_en text not null,
  state_hi text not null,
  state_en text not null,
  population bigint,
  constraint figure_district_pkey PRIMARY KEY (district)
);
-- figure_district.district: LGD code of the district.
-- figure_district.name_hi: Name in Hindi.
-- figure_district.name_en: Name in Roman letters.
-- figure_district.state_hi: State in Hindi.
-- figure_district.state_en: State in Roman letters.
-- figure_district.population: How many people live there; null when the folder does not say.
grant insert, select, update on figure_district to nivaran_program;
grant select on figure_district to nivaran_reader;
create policy adding on figure_district for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on figure_district for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on figure_district for select to nivaran_reader using true;
create policy reading on figure_district for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on figure_district for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Acts that the figures do not hold yet; written with the act, taken away with the counting.
create table figure_due (
  district integer not null,
  grievance uuid not null,
  seq integer not null,
  constraint figure_due_pkey PRIMARY KEY (district, grievance, seq)
);
-- figure_due.district: LGD code of the district.
-- figure_due.grievance: The grievance that is to be counted anew.
-- figure_due.seq: Number of the act; 0 or less when somebody asked for it.
grant delete, insert, select on figure_due to nivaran_program;
create policy adding on figure_due for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on figure_due for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on figure_due for select to nivaran_reader using true;
create policy reading on figure_due for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on figure_due for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- What each grievance adds to the figures: the list behind every number.
create table figure_event (
  district integer not null,
  measure text not null,
  day date not null,
  grievance uuid not null,
  seq integer not null,
  block text not null,
  panchayat text not null,
  village text not null,
  subject text not null,
  department text not null,
  post text not null,
  channel text not null,
  source text not null,
  class text not null,
  step text,
  minutes integer,
  constraint figure_event_pkey PRIMARY KEY (district, measure, day, grievance, seq),
  constraint time_of_a_step CHECK (((step IS NULL) = (minutes IS NULL)))
);
-- figure_event.district: LGD code of the district.
-- figure_event.measure: What is counted (core/src/figures/measures.ts).
-- figure_event.day: Day in Asia/Kolkata on which it happened, or for what stands open, of its registration or due time.
-- figure_event.grievance: Whose act made it.
-- figure_event.seq: Number of that act; 0 for what merely stands open.
-- figure_event.block: Code of the block or town; empty when there is none.
-- figure_event.panchayat: Code of the panchayat or ward; empty when there is none.
-- figure_event.village: Code of the village; empty when there is none.
-- figure_event.subject: Subject as it stands now.
-- figure_event.department: Department whose work it is now.
-- figure_event.post: The post whose doing it was; empty when none.
-- figure_event.channel: The door it came through.
-- figure_event.source: The occasion at which it was taken; empty when none.
-- figure_event.class: Time class as it stands now.
-- figure_event.step: The step that it ends.
-- figure_event.minutes: How long that step took.
CREATE INDEX figure_event_of_grievance ON figure_event USING btree (district, grievance);
grant delete, insert, select on figure_event to nivaran_program;
grant select on figure_event to nivaran_reader;
create policy adding on figure_event for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on figure_event for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on figure_event for select to nivaran_reader using true;
create policy reading on figure_event for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on figure_event for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Held by whoever counts, so that nothing is counted twice.
create table figure_lock (
  district integer not null,
  version integer not null default 0,
  constraint figure_lock_pkey PRIMARY KEY (district)
);
-- figure_lock.district: LGD code of the district.
-- figure_lock.version: The version of the district after which places were last laid: who knows an older one does not count.
grant insert, select, update on figure_lock to nivaran_program;
create policy adding on figure_lock for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on figure_lock for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on figure_lock for select to nivaran_reader using true;
create policy reading on figure_lock for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on figure_lock for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Where each place of the district lies for the figures.
create table figure_spot (
  district integer not null,
  place bigint not null,
  block bigint not null,
  panchayat bigint not null,
  village bigint not null,
  constraint figure_spot_pkey PRIMARY KEY (district, place)
);
-- figure_spot.district: LGD code of the district.
-- figure_spot.place: Code of the place.
-- figure_spot.block: Code of its block or town; 0 when there is none.
-- figure_spot.panchayat: Code of its panchayat or ward; 0 when there is none.
-- figure_spot.village: Code of its village; 0 when there is none.
grant insert, select, update on figure_spot to nivaran_program;
create policy adding on figure_spot for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on figure_spot for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on figure_spot for select to nivaran_reader using true;
create policy reading on figure_spot for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on figure_spot for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- How long steps took, in bins of time, by cut and day or month.
create table figure_time (
  district integer not null,
  cut text not null,
  grain "char" not null,
  step text not null,
  day date not null,
  a text not null,
  bin smallint not null,
  n integer not null,
  constraint figure_time_pkey PRIMARY KEY (district, cut, grain, step, day, a, bin) INCLUDE (n)
);
-- figure_time.district: LGD code of the district.
-- figure_time.cut: By which dimension it is cut.
-- figure_time.grain: d: a day; m: a whole month, under its first day.
-- figure_time.step: The step (core/src/figures/measures.ts).
-- figure_time.day: The day, or the first of the month.
-- figure_time.a: Value of the dimension; empty when there is none.
-- figure_time.bin: Which bin of time (core/src/figures/statistics.ts).
-- figure_time.n: How many.
grant delete, insert, select, update on figure_time to nivaran_program;
grant select on figure_time to nivaran_reader;
create policy adding on figure_time for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on figure_time for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on figure_time for select to nivaran_reader using true;
create policy reading on figure_time for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on figure_time for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- What the virus scanner said of each file that came in while one was configured.
create table file_scan (
  district integer not null,
  file text not null,
  state text not null,
  bytes bigint not null,
  name text,
  found text,
  why text,
  came_at timestamp with time zone not null,
  ready_at timestamp with time zone not null,
  tries integer not null default 0,
  judged_at timestamp with time zone,
  released_by text,
  released_at timestamp with time zone,
  release_reason text,
  constraint file_scan_pkey PRIMARY KEY (district, file),
  constraint file_is_a_hash CHECK ((file ~ '^[0-9a-f]{64}$'::text)),
  constraint held_has_a_finding CHECK (((state = ANY (ARRAY['held'::text, 'released'::text])) = (found IS NOT NULL))),
  constraint released_by_somebody CHECK (((state = 'released'::text) = ((released_by IS NOT NULL) AND (released_at IS NOT NULL) AND (release_reason IS NOT NULL)))),
  constraint state_is_known CHECK ((state = ANY (ARRAY['waiting'::text, 'clean'::text, 'held'::text, 'released'::text, 'unscanned'::text]))),
  constraint waiting_is_not_judged CHECK (((state = 'waiting'::text) OR (judged_at IS NOT NULL)))
);
-- file_scan.district: LGD code of the district.
-- file_scan.file: Our own hash of the stored file.
-- file_scan.state: waiting, clean, held (something was found), released (a false alarm, by a person), or unscanned (the scanner was taken away while it waited).
-- file_scan.bytes: Its size.
-- file_scan.name: The name it first came under; kept only of what is held.
-- file_scan.found: What was found, in the words of the scanner.
-- file_scan.why: Why the last try failed.
-- file_scan.came_at: When it first came in.
-- file_scan.ready_at: When it may be claimed: a lease or a later try.
-- file_scan.tries: How often it was claimed.
-- file_scan.judged_at: When it was last judged.
-- file_scan.released_by: The person who released what was held.
-- file_scan.released_at: When it was released.
-- file_scan.release_reason: Why, in the words of that person.
CREATE INDEX file_scan_held ON file_scan USING btree (district, judged_at DESC, file) WHERE (state = 'held'::text);
CREATE INDEX file_scan_released ON file_scan USING btree (district, released_at DESC, file) WHERE (state = 'released'::text);
CREATE INDEX file_scan_waiting ON file_scan USING btree (district, ready_at) WHERE (state = 'waiting'::text);
grant delete, insert, select, update on file_scan to nivaran_program;
create policy adding on file_scan for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on file_scan for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on file_scan for select to nivaran_reader using true;
create policy reading on file_scan for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on file_scan for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Numbers of other systems; each names one grievance, which may have several.
create table foreign_number (
  district integer not null,
  system text not null,
  number text not null,
  grievance uuid not null,
  at timestamp with time zone not null,
  constraint foreign_number_pkey PRIMARY KEY (district, system, number),
  constraint foreign_number_district_grievance_fkey FOREIGN KEY (district, grievance) REFERENCES grievance(district, id)
);
-- foreign_number.district: LGD code of the district.
-- foreign_number.system: The other system, as bridges.yaml calls it.
-- foreign_number.number: Its number, in capitals and without blanks.
-- foreign_number.grievance: The grievance.
-- foreign_number.at: When it was entered.
CREATE INDEX foreign_number_of_grievance ON foreign_number USING btree (district, grievance);
CREATE INDEX foreign_number_sought ON foreign_number USING btree (district, number);
grant delete, insert, select on foreign_number to nivaran_program;
create policy adding on foreign_number for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on foreign_number for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on foreign_number for select to nivaran_reader using true;
create policy reading on foreign_number for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on foreign_number for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- The row that lists are made of: what the acts fold to, changed in the transaction of the act.
create table grievance (
  district integer not null,
  id uuid not null,
  code text not null,
  seq integer not null,
  state text not null,
  citizen uuid not null,
  conversation uuid,
  channel text not null,
  language text not null,
  name text,
  gist text not null,
  subject text,
  department text not null,
  place bigint,
  place_words text,
  post text,
  level integer not null,
  holders text[] not null default '{}'::text[],
  class text not null,
  sensitive boolean not null,
  due_at timestamp with time zone,
  reopened integer not null,
  registered_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  ground text,
  last_act_at timestamp with time zone not null,
  neutral text not null,
  next_rung_at timestamp with time zone,
  escalated integer not null default 0,
  seniors text[] not null default '{}'::text[],
  hidden_from text[] not null default '{}'::text[],
  directed text[] not null default '{}'::text[],
  contact_by timestamp with time zone,
  confirm_lot smallint,
  nature text,
  chain text[] not null default '{}'::text[],
  since date,
  marks text,
  danger text,
  constraint grievance_pkey PRIMARY KEY (district, id),
  constraint closed_has_a_ground CHECK ((((state = 'closed'::text) = (closed_at IS NOT NULL)) AND ((closed_at IS NULL) = (ground IS NULL)))),
  constraint ground_is_known CHECK ((ground = ANY (ARRAY['satisfied'::text, 'silent'::text, 'withdrawn'::text, 'turned-away'::text, 'ordered'::text, 'answered'::text]))),
  constraint nature_is_known CHECK ((nature = 'suggestion'::text)),
  constraint state_is_known CHECK ((state = ANY (ARRAY['new'::text, 'at_desk'::text, 'with_officer'::text, 'awaiting_complainant'::text, 'in_review'::text, 'awaiting_word'::text, 'closed'::text]))),
  constraint grievance_district_code_key UNIQUE (district, code)
);
-- grievance.district: LGD code of the district.
-- grievance.id: UUIDv7.
-- grievance.code: What people say and write; never changes.
-- grievance.seq: Number of the last act: the next is appended only on top of it.
-- grievance.state: What people see; folded from the acts.
-- grievance.citizen: Whose grievance it is.
-- grievance.conversation: The thread it was told in.
-- grievance.channel: The door it came through.
-- grievance.language: The language of the citizen.
-- grievance.name: The citizen's name as registered.
-- grievance.gist: What it is about, in a line.
-- grievance.subject: Code of the subject.
-- grievance.department: The department whose work it is now.
-- grievance.place: LGD code of the place.
-- grievance.place_words: The place as the citizen wrote it.
-- grievance.post: The post that holds it.
-- grievance.level: Level of that post in the ladder, from 1.
-- grievance.holders: The persons who held the post when it was assigned.
-- grievance.class: Time class.
-- grievance.sensitive: True when few may see it.
-- grievance.due_at: When the report is due.
-- grievance.reopened: How often it was reopened.
-- grievance.registered_at: When it was registered.
-- grievance.closed_at: When it was closed.
-- grievance.ground: On what ground it was closed.
-- grievance.last_act_at: Time of the last act.
-- grievance.neutral: Gist, name and place in the neutral form in which both scripts are searched.
-- grievance.next_rung_at: When the next rung of the ladder comes; null when none does.
-- grievance.escalated: The highest level that was told because it is late; 0 while it is in time.
-- grievance.seniors: Posts above that see it: told because it is late, asked to approve a new date, or deciding on it by law.
-- grievance.hidden_from: The post it is about and the persons who held it; lists, searches and threads leave it out for them.
-- grievance.directed: Posts with a direction that they have not answered yet, and the post whose order by law is awaited.
-- grievance.contact_by: Until when the officer must speak with the complainant; null once they did or where it is not asked.
-- grievance.confirm_lot: The number 0 to 99 it drew for the confirmation call; null when there is nothing to confirm or it was done.
-- grievance.nature: suggestion; empty: a grievance.
-- grievance.chain: Posts of the nodal officers who gave it on, the state's first, and last the post that has it; empty: it did not come by the state.
-- grievance.since: The day since which the matter goes on, as near as the words tell; empty: they do not say.
-- grievance.marks: stretches of the gist that a person marked as private or as not, as JSON; folded from its acts
-- grievance.danger: Why it cannot wait, while it is open and nobody judged otherwise; folded from its acts.
CREATE INDEX grievance_at_post ON grievance USING btree (district, post, registered_at DESC, id DESC);
CREATE INDEX grievance_chain ON grievance USING btree (district, COALESCE(due_at, 'infinity'::timestamp with time zone), id) WHERE ((chain <> '{}'::text[]) AND (closed_at IS NULL));
CREATE INDEX grievance_closed ON grievance USING btree (district) WHERE (state = 'closed'::text);
CREATE INDEX grievance_closed_at ON grievance USING btree (district, closed_at, id) WHERE (closed_at IS NOT NULL);
CREATE INDEX grievance_code_part ON grievance USING gin (code gin_trgm_ops);
CREATE INDEX grievance_confirm ON grievance USING btree (district, confirm_lot, last_act_at DESC) WHERE (confirm_lot IS NOT NULL);
CREATE INDEX grievance_contact ON grievance USING btree (district, contact_by) WHERE (contact_by IS NOT NULL);
CREATE INDEX grievance_danger ON grievance USING btree (district, registered_at DESC, id DESC) WHERE (danger IS NOT NULL);
CREATE INDEX grievance_directed ON grievance USING btree (district, registered_at DESC, id DESC) WHERE (directed <> '{}'::text[]);
CREATE INDEX grievance_due ON grievance USING btree (district, due_at, id) WHERE (state <> 'closed'::text);
CREATE INDEX grievance_hidden ON grievance USING btree (district, citizen) WHERE (hidden_from <> '{}'::text[]);
CREATE INDEX grievance_newest ON grievance USING btree (district, registered_at DESC, id DESC);
CREATE INDEX grievance_next_rung ON grievance USING btree (district, next_rung_at) WHERE (next_rung_at IS NOT NULL);
CREATE INDEX grievance_of_citizen ON grievance USING btree (district, citizen);
CREATE INDEX grievance_of_class ON grievance USING btree (district, class, registered_at);
CREATE INDEX grievance_of_department ON grievance USING btree (district, department, registered_at DESC, id DESC);
CREATE INDEX grievance_of_place ON grievance USING btree (district, place, registered_at DESC, id DESC);
CREATE INDEX grievance_of_post ON grievance USING btree (district, post, due_at, id) WHERE (state <> 'closed'::text);
CREATE INDEX grievance_of_senior ON grievance USING gin (seniors) WHERE (seniors <> '{}'::text[]);
CREATE INDEX grievance_of_state ON grievance USING btree (district, state, registered_at DESC, id DESC);
CREATE INDEX grievance_of_subject ON grievance USING btree (district, subject, registered_at DESC, id DESC);
CREATE INDEX grievance_open_newest ON grievance USING btree (district, registered_at DESC, id DESC) WHERE (state <> 'closed'::text);
CREATE INDEX grievance_open_state ON grievance USING btree (district, state) WHERE (state <> 'closed'::text);
CREATE INDEX grievance_same_matter ON grievance USING btree (district, subject, place, registered_at DESC) WHERE ((subject IS NOT NULL) AND (place IS NOT NULL));
CREATE INDEX grievance_since ON grievance USING btree (district, registered_at DESC, id DESC) WHERE (since IS NOT NULL);
CREATE INDEX grievance_suggestion ON grievance USING btree (district, registered_at DESC, id DESC) WHERE (nature = 'suggestion'::text);
CREATE INDEX grievance_words ON grievance USING gin (words_of_grievance(district, neutral, department, subject, post, seniors)) WITH (gin_pending_list_limit='256');
grant insert, select, update on grievance to nivaran_program;
grant select on grievance to nivaran_reader;
create policy adding on grievance for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on grievance for update to nivaran_program using true with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on grievance for select to nivaran_reader using true;
create policy reading on grievance for select to nivaran_program using true;
create policy removing on grievance for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- How far each member has a post: small rows, moved by receipts.
create table group_delivery (
  district integer not null,
  group_post uuid not null,
  person text not null,
  post text not null,
  message uuid,
  nudge uuid,
  nudged_at timestamp with time zone,
  delivered_at timestamp with time zone,
  seen_at timestamp with time zone,
  accepted_at timestamp with time zone,
  constraint group_delivery_pkey PRIMARY KEY (district, group_post, person),
  constraint group_delivery_district_group_post_fkey FOREIGN KEY (district, group_post) REFERENCES group_post(district, id)
);
-- group_delivery.district: LGD code of the district.
-- group_delivery.group_post: The post.
-- group_delivery.person: Who gets it, once however many posts are theirs.
-- group_delivery.post: The member post for which they get it.
-- group_delivery.message: The message in the outbox that carries it; receipts are joined by it.
-- group_delivery.nudge: The message that reminded them last.
-- group_delivery.nudged_at: When they were reminded last.
-- group_delivery.delivered_at: When it reached the telephone.
-- group_delivery.seen_at: When it was looked at, in the chat or at a screen.
-- group_delivery.accepted_at: When they said "noted" or answered.
CREATE INDEX group_delivery_message ON group_delivery USING btree (district, message);
CREATE INDEX group_delivery_nudge ON group_delivery USING btree (district, nudge) WHERE (nudge IS NOT NULL);
CREATE INDEX group_delivery_person ON group_delivery USING btree (district, person, group_post DESC);
grant insert, select, update on group_delivery to nivaran_program;
create policy adding on group_delivery for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on group_delivery for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on group_delivery for select to nivaran_reader using true;
create policy reading on group_delivery for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on group_delivery for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- What was said in a group of posts: a post, the card of a grievance, an answer of a member. Kept, never changed.
create table group_post (
  district integer not null,
  id uuid not null,
  group_code text not null,
  at timestamp with time zone not null,
  kind text not null,
  person text,
  post text,
  words text not null,
  files jsonb not null default '[]'::jsonb,
  grievance uuid,
  code text,
  about uuid[] not null default '{}'::uuid[],
  answers uuid,
  message uuid,
  key text not null,
  constraint group_post_pkey PRIMARY KEY (district, id),
  constraint kind_is_known CHECK ((kind = ANY (ARRAY['post'::text, 'card'::text, 'answer'::text]))),
  constraint group_post_district_key_key UNIQUE (district, key)
);
-- group_post.district: LGD code of the district.
-- group_post.id: UUIDv7; the feed goes by it.
-- group_post.group_code: The group.
-- group_post.at: When it was said.
-- group_post.kind: post: to all members; card: a grievance shared; answer: the word of a member.
-- group_post.person: Who said it; null for the program.
-- group_post.post: The post by which they said it.
-- group_post.words: The words.
-- group_post.files: Files put in at a screen: hash, type, name.
-- group_post.grievance: The grievance it belongs to.
-- group_post.code: The code of that grievance.
-- group_post.about: Every grievance it names; hidden from whom one of them is about.
-- group_post.answers: The post that this answers.
-- group_post.message: The message by which it came, with its files.
-- group_post.key: What makes a repetition harmless.
CREATE INDEX group_post_cards ON group_post USING btree (district, grievance, id DESC) WHERE (kind = 'card'::text);
CREATE INDEX group_post_feed ON group_post USING btree (district, group_code, id DESC);
CREATE INDEX group_post_of_file ON group_post USING gin (files jsonb_path_ops) WHERE (files <> '[]'::jsonb);
grant insert, select on group_post to nivaran_program;
create policy adding on group_post for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on group_post for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on group_post for select to nivaran_reader using true;
create policy reading on group_post for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on group_post for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- How far a person has read a group's feed at a screen.
create table group_reading (
  district integer not null,
  group_code text not null,
  person text not null,
  last uuid not null,
  constraint group_reading_pkey PRIMARY KEY (district, group_code, person)
);
-- group_reading.district: LGD code of the district.
-- group_reading.group_code: The group.
-- group_reading.person: The person.
-- group_reading.last: The newest post they had before them.
grant insert, select, update on group_reading to nivaran_program;
create policy adding on group_reading for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on group_reading for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on group_reading for select to nivaran_reader using true;
create policy reading on group_reading for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on group_reading for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- One name by which a service knows a person, for one account of ours.
create table handle (
  district integer not null,
  channel text not null,
  account text not null,
  kind text not null,
  value text not null,
  citizen uuid,
  person text,
  since timestamp with time zone not null,
  retired_at timestamp with time zone,
  constraint handle_pkey PRIMARY KEY (district, channel, account, kind, value),
  constraint belongs_to_somebody CHECK (((citizen IS NOT NULL) OR (person IS NOT NULL))),
  constraint kind_is_known CHECK ((kind = ANY (ARRAY['user-id'::text, 'parent-user-id'::text, 'phone'::text, 'email'::text, 'name'::text, 'claimed-email'::text]))),
  constraint handle_district_citizen_fkey FOREIGN KEY (district, citizen) REFERENCES citizen(district, id)
);
-- handle.district: LGD code of the district.
-- handle.channel: The door.
-- handle.account: Our account at the service; handles are scoped to it.
-- handle.kind: user-id, parent-user-id, phone, email, name, or an address nobody proved; matched in this order.
-- handle.value: The name itself; a phone in E.164 without the plus sign.
-- handle.citizen: The citizen whose handle it is.
-- handle.person: The officer whose handle it is, by the directory.
-- handle.since: When it was first heard.
-- handle.retired_at: When the person moved away from it; later messages from it come from somebody else.
CREATE INDEX handle_email ON handle USING btree (district, value) WHERE (kind = 'email'::text);
CREATE INDEX handle_of_citizen ON handle USING btree (district, citizen) WHERE (citizen IS NOT NULL);
CREATE INDEX handle_of_person ON handle USING btree (district, person) WHERE (person IS NOT NULL);
CREATE INDEX handle_phone_ending ON handle USING btree (district, reverse(value) text_pattern_ops) WHERE (kind = 'phone'::text);
grant insert, select, update on handle to nivaran_program;
create policy adding on handle for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on handle for update to nivaran_program using true with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on handle for select to nivaran_reader using true;
create policy reading on handle for select to nivaran_program using true;
create policy removing on handle for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- A change of hands over a post: the head of the list that both sides sign. Appended, never changed.
create table handover (
  district integer not null,
  id uuid not null,
  post text not null,
  kind text not null,
  day date not null,
  at timestamp with time zone not null,
  from_persons text[] not null,
  to_persons text[] not null,
  standing text not null,
  through text,
  version bigint not null,
  grievances integer not null,
  late integer not null,
  constraint handover_pkey PRIMARY KEY (district, id),
  constraint kind_is_known CHECK ((kind = ANY (ARRAY['handover'::text, 'leave'::text, 'return'::text, 'vacancy'::text]))),
  constraint late_are_some CHECK (((late >= 0) AND (late <= grievances))),
  constraint standing_is_known CHECK ((standing = ANY (ARRAY['holder'::text, 'substitute'::text, 'link-post'::text, 'senior'::text, 'nobody'::text])))
);
-- handover.district: LGD code of the district.
-- handover.id: UUIDv7.
-- handover.post: The post.
-- handover.kind: A new holder, leave, return from it, or an empty chair.
-- handover.day: The day in the district.
-- handover.at: When it was seen.
-- handover.from_persons: Who answered before.
-- handover.to_persons: Who answers now.
-- handover.standing: In which way the work reaches them now.
-- handover.through: The post whose people they are, when it is another.
-- handover.version: The change of the district under which it was seen.
-- handover.grievances: How many open grievances went over.
-- handover.late: How many of them were past their time.
CREATE INDEX handover_of_post ON handover USING btree (district, post, id DESC);
grant insert, select on handover to nivaran_program;
create policy adding on handover for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on handover for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on handover for select to nivaran_reader using true;
create policy reading on handover for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on handover for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- An open grievance as it stood when it went over.
create table handover_line (
  district integer not null,
  handover uuid not null,
  grievance uuid not null,
  code text not null,
  gist text not null,
  subject text,
  place bigint,
  place_words text,
  registered_at timestamp with time zone not null,
  class text not null,
  due_at timestamp with time zone,
  state text not null,
  directed boolean not null,
  hidden_from text[] not null,
  constraint handover_line_pkey PRIMARY KEY (district, handover, grievance),
  constraint handover_line_district_handover_fkey FOREIGN KEY (district, handover) REFERENCES handover(district, id)
);
-- handover_line.district: LGD code of the district.
-- handover_line.handover: The change of hands.
-- handover_line.grievance: The grievance.
-- handover_line.code: Its code.
-- handover_line.gist: What it says.
-- handover_line.subject: The subject.
-- handover_line.place: The place by its code.
-- handover_line.place_words: The place in the citizen's words.
-- handover_line.registered_at: When it was registered.
-- handover_line.class: Its time class.
-- handover_line.due_at: When it is due.
-- handover_line.state: Its state then.
-- handover_line.directed: Only the answer to a direction is awaited of the post.
-- handover_line.hidden_from: Posts and persons it is about; they do not find it in the list.
grant insert, select on handover_line to nivaran_program;
create policy adding on handover_line for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on handover_line for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on handover_line for select to nivaran_reader using true;
create policy reading on handover_line for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on handover_line for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Which external id is which message: makes a message heard twice one message.
create table heard (
  district integer not null,
  account text not null,
  external_id text not null,
  channel text not null,
  message uuid not null,
  constraint heard_pkey PRIMARY KEY (district, account, external_id, channel)
);
-- heard.district: LGD code of the district.
-- heard.account: Our account at the service.
-- heard.external_id: The id that the service gave.
-- heard.channel: The door.
-- heard.message: Our id of the message.
grant insert, select on heard to nivaran_program;
create policy adding on heard for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on heard for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on heard for select to nivaran_reader using true;
create policy reading on heard for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on heard for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Days of public hearings that have begun, as they stood then.
create table hearing_day (
  district integer not null,
  hearing text not null,
  day date not null,
  turn text,
  post text,
  persons text[] not null,
  instead text,
  fixed boolean not null,
  why_hi text not null,
  why_en text not null,
  constraint hearing_day_pkey PRIMARY KEY (district, hearing, day)
);
-- hearing_day.district: LGD code of the district.
-- hearing_day.hearing: Code of the hearing in hearings.csv.
-- hearing_day.day: The day, in Asia/Kolkata.
-- hearing_day.turn: The post whose turn it took; empty when nobody was there.
-- hearing_day.post: The post that presided; empty when a person was named or nobody was there.
-- hearing_day.persons: Who presided, by the directory.
-- hearing_day.instead: Whose turn it was, when somebody else presided.
-- hearing_day.fixed: Named for the day, and not by turn.
-- hearing_day.why_hi: The reason in words, Hindi.
-- hearing_day.why_en: The reason in words, English.
grant insert, select on hearing_day to nivaran_program;
create policy adding on hearing_day for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on hearing_day for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on hearing_day for select to nivaran_reader using true;
create policy reading on hearing_day for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on hearing_day for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Who answered for a post when last looked.
create table holding (
  district integer not null,
  post text not null,
  since date not null,
  persons text[] not null,
  standing text not null,
  through text,
  constraint holding_pkey PRIMARY KEY (district, post),
  constraint nobody_is_nobody CHECK (((standing = 'nobody'::text) = (persons = '{}'::text[]))),
  constraint standing_is_known CHECK ((standing = ANY (ARRAY['holder'::text, 'substitute'::text, 'link-post'::text, 'senior'::text, 'nobody'::text])))
);
-- holding.district: LGD code of the district.
-- holding.post: The post.
-- holding.since: The day on which it was seen first that they answer.
-- holding.persons: The persons, the regular holder first.
-- holding.standing: In which way the work reaches them.
-- holding.through: The post whose people they are, when it is another.
grant insert, select, update on holding to nivaran_program;
create policy adding on holding for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on holding for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on holding for select to nivaran_reader using true;
create policy reading on holding for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on holding for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Places with far more grievances on a subject than their past and people explain (docs/decisions/0052).
create table hot_spot (
  district integer not null,
  id uuid not null,
  place bigint not null,
  subject text not null,
  found_on date not null,
  seen_on date not null,
  ended_on date,
  from_day date not null,
  to_day date not null,
  n integer not null,
  counted integer not null,
  complainants integer not null,
  expected double precision not null,
  usual double precision,
  rate double precision not null,
  elsewhere double precision not null,
  chance double precision not null,
  tests integer not null,
  constraint hot_spot_pkey PRIMARY KEY (district, id),
  constraint ends_after_it_was_found CHECK ((ended_on >= found_on)),
  constraint window_in_order CHECK ((from_day <= to_day))
);
-- hot_spot.district: LGD code of the district.
-- hot_spot.id: UUIDv7.
-- hot_spot.place: Code of the panchayat or ward.
-- hot_spot.subject: Code of the subject.
-- hot_spot.found_on: Day on which it was found.
-- hot_spot.seen_on: Last day on which it still lasted.
-- hot_spot.ended_on: Day on which it was over; null while it lasts.
-- hot_spot.from_day: First day of the window in which it stood worst.
-- hot_spot.to_day: Last day of that window.
-- hot_spot.n: Grievances in that window.
-- hot_spot.counted: Voices of them: each complainant once, a copied letter three times at most.
-- hot_spot.complainants: Different persons.
-- hot_spot.expected: What the rule let expect.
-- hot_spot.usual: Mean of its own past for as many days; null when there is none.
-- hot_spot.rate: To ten thousand people there.
-- hot_spot.elsewhere: To ten thousand people in all other places.
-- hot_spot.chance: How likely chance alone gives so many voices.
-- hot_spot.tests: How many pairs of place and subject were looked at that day.
CREATE INDEX hot_spot_ended ON hot_spot USING btree (district, ended_on) WHERE (ended_on IS NOT NULL);
CREATE UNIQUE INDEX hot_spot_lasting ON hot_spot USING btree (district, place, subject) WHERE (ended_on IS NULL);
grant insert, select, update on hot_spot to nivaran_program;
grant select on hot_spot to nivaran_reader;
create policy adding on hot_spot for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on hot_spot for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on hot_spot for select to nivaran_reader using true;
create policy reading on hot_spot for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on hot_spot for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- The last day on which the district was looked over for hot spots.
create table hot_spot_look (
  district integer not null,
  day date not null,
  constraint hot_spot_look_pkey PRIMARY KEY (district)
);
-- hot_spot_look.district: LGD code of the district.
-- hot_spot_look.day: That day in Asia/Kolkata.
grant insert, select, update on hot_spot_look to nivaran_program;
create policy adding on hot_spot_look for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on hot_spot_look for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on hot_spot_look for select to nivaran_reader using true;
create policy reading on hot_spot_look for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on hot_spot_look for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- The words of the messages of a thread that lie in no file yet: what the inbox is searched by. A thread without such words has no row.
create table inbox_words (
  district integer not null,
  conversation uuid not null,
  at timestamp with time zone not null,
  neutral text not null,
  constraint inbox_words_pkey PRIMARY KEY (district, conversation),
  constraint inbox_words_district_conversation_fkey FOREIGN KEY (district, conversation) REFERENCES conversation(district, id)
);
-- inbox_words.district: LGD code of the district.
-- inbox_words.conversation: The thread.
-- inbox_words.at: Time of the newest of these messages.
-- inbox_words.neutral: Their words and the name of the person, each once, in the form in which both scripts are searched; without private details.
CREATE INDEX inbox_words_newest ON inbox_words USING btree (district, at DESC, conversation DESC);
CREATE INDEX inbox_words_of ON inbox_words USING gin (words_of(district, neutral)) WITH (gin_pending_list_limit='256');
grant delete, insert, select, update on inbox_words to nivaran_program;
create policy adding on inbox_words for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on inbox_words for update to nivaran_program using true with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on inbox_words for select to nivaran_reader using true;
create policy reading on inbox_words for select to nivaran_program using true;
create policy removing on inbox_words for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Threads of which a message was filed, reworded or erased: their words are gathered anew.
create table inbox_words_due (
  district integer not null,
  nr bigint not null generated always as identity,
  conversation uuid not null,
  constraint inbox_words_due_pkey PRIMARY KEY (district, nr)
);
-- inbox_words_due.district: LGD code of the district.
-- inbox_words_due.nr: In which order they are gathered.
-- inbox_words_due.conversation: The thread.
grant delete, insert, select on inbox_words_due to nivaran_program;
create policy adding on inbox_words_due for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on inbox_words_due for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on inbox_words_due for select to nivaran_reader using true;
create policy reading on inbox_words_due for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on inbox_words_due for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- How far the words of messages were gathered.
create table inbox_words_upto (
  district integer not null,
  message uuid not null,
  constraint inbox_words_upto_pkey PRIMARY KEY (district)
);
-- inbox_words_upto.district: LGD code of the district.
-- inbox_words_upto.message: The last one that was looked at for good.
grant insert, select, update on inbox_words_upto to nivaran_program;
create policy adding on inbox_words_upto for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on inbox_words_upto for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on inbox_words_upto for select to nivaran_reader using true;
create policy reading on inbox_words_upto for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on inbox_words_upto for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- A person agreed with a suggestion about a grievance, or overruled it. The newest word counts.
create table judgement (
  district integer not null,
  grievance uuid not null,
  about text not null,
  at timestamp with time zone not null,
  read text not null,
  said text not null,
  agreed boolean not null,
  constraint judgement_pkey PRIMARY KEY (district, grievance, about),
  constraint about_is_known CHECK ((about = ANY (ARRAY['urgent'::text, 'scope'::text, 'kind'::text])))
);
-- judgement.district: LGD code of the district.
-- judgement.grievance: Its gist are the words that were read.
-- judgement.about: urgent: can it wait. scope: is it the district's. kind: grievance or suggestion.
-- judgement.at: When the person said it.
-- judgement.read: What was suggested.
-- judgement.said: What the person made of it.
-- judgement.agreed: The person did as was suggested.
CREATE INDEX judgement_counted ON judgement USING btree (district, about, read, agreed);
CREATE INDEX judgement_newest ON judgement USING btree (district, about, at DESC);
grant delete, insert, select, update on judgement to nivaran_program;
create policy adding on judgement for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on judgement for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on judgement for select to nivaran_reader using true;
create policy reading on judgement for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on judgement for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Each night's learning: a model is taken only when it reads what was held back no worse.
create table learning (
  district integer not null,
  day date not null,
  at timestamp with time zone not null,
  lessons text not null,
  corrections integer,
  held integer,
  before real,
  after real,
  model bytea,
  taught text not null,
  constraint learning_pkey PRIMARY KEY (district, taught, day),
  constraint taught_is_known CHECK ((taught = ANY (ARRAY['subjects'::text, 'kinds'::text, 'urgency'::text])))
);
-- learning.district: LGD code of the district.
-- learning.day: Each model learns once a day.
-- learning.at: When it began.
-- learning.lessons: SHA-256 of the lessons of the program it began from; a newer program learns anew.
-- learning.corrections: How many words of people could teach; absent while it is being learnt.
-- learning.held: How many messages were held back to try both models on.
-- learning.before: Share of them that was read right without the corrections.
-- learning.after: Share of them that was read right with the corrections.
-- learning.model: The model, when it was taken; only that of the newest is kept.
-- learning.taught: The model that learns; also the name of its file.
grant insert, select, update on learning to nivaran_program;
create policy adding on learning for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on learning for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on learning for select to nivaran_reader using true;
create policy reading on learning for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on learning for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Files whose rows let go of them: taken from the disk as soon as nothing else needs the same bytes.
create table leaving_file (
  district integer not null,
  file text not null,
  since timestamp with time zone not null,
  constraint leaving_file_pkey PRIMARY KEY (district, file),
  constraint file_is_a_hash CHECK ((file ~ '^[0-9a-f]{64}$'::text))
);
-- leaving_file.district: LGD code of the district.
-- leaving_file.file: SHA-256 of the file.
-- leaving_file.since: When its row let go of it, or when it is looked at again.
CREATE INDEX leaving_file_oldest ON leaving_file USING btree (district, since, file);
grant delete, insert, select, update on leaving_file to nivaran_program;
create policy adding on leaving_file for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on leaving_file for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on leaving_file for select to nivaran_reader using true;
create policy reading on leaving_file for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on leaving_file for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Grievances of which nothing is erased: the fold of the acts held and hold-lifted, for the search of what falls due.
create table legal_hold (
  district integer not null,
  grievance uuid not null,
  since timestamp with time zone not null,
  person text not null,
  reason text not null,
  lifted_at timestamp with time zone,
  constraint legal_hold_pkey PRIMARY KEY (district, grievance, since),
  constraint lifted_afterwards CHECK (((lifted_at IS NULL) OR (lifted_at >= since)))
);
-- legal_hold.district: LGD code of the district.
-- legal_hold.grievance: The grievance.
-- legal_hold.since: Since when.
-- legal_hold.person: Who put it.
-- legal_hold.reason: Why.
-- legal_hold.lifted_at: When it was lifted; null while it stands.
CREATE INDEX legal_hold_lifted ON legal_hold USING btree (district, lifted_at) WHERE (lifted_at IS NOT NULL);
CREATE INDEX legal_hold_newest ON legal_hold USING btree (district, since DESC, grievance) WHERE (lifted_at IS NULL);
CREATE UNIQUE INDEX legal_hold_standing ON legal_hold USING btree (district, grievance) WHERE (lifted_at IS NULL);
grant insert, select, update on legal_hold to nivaran_program;
create policy adding on legal_hold for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on legal_hold for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on legal_hold for select to nivaran_reader using true;
create policy reading on legal_hold for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on legal_hold for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- A message in a thread. Partitioned by the time in the id.
create table message (
  district integer not null,
  id uuid not null,
  conversation uuid not null,
  direction text not null,
  at timestamp with time zone not null,
  channel text not null,
  account text not null,
  external_id text,
  content jsonb not null,
  context jsonb,
  envelope uuid,
  grievance uuid,
  sending text,
  error_code integer,
  error_why text,
  edits jsonb not null default '[]'::jsonb,
  revoked_at timestamp with time zone,
  reaction text,
  reacted_at timestamp with time zone,
  constraint message_pkey PRIMARY KEY (district, id),
  constraint direction_is_known CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text]))),
  constraint heard_has_a_name CHECK (((direction = 'out'::text) OR (external_id IS NOT NULL))),
  constraint only_our_words_are_sent CHECK (((direction = 'out'::text) = (sending IS NOT NULL))),
  constraint sending_is_a_state CHECK ((sending = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text, 'delivered'::text, 'read'::text, 'played'::text]))),
  constraint message_district_conversation_fkey FOREIGN KEY (district, conversation) REFERENCES conversation(district, id)
) partition by RANGE (id);
-- message.district: LGD code of the district.
-- message.id: UUIDv7; travels with what we send and comes back in receipts.
-- message.conversation: Its thread.
-- message.direction: in: heard. out: said.
-- message.at: Heard: the time stamp of the service. Said: when we put it into the outbox, then when it was sent.
-- message.channel: The door.
-- message.account: Our account at the service.
-- message.external_id: The id that the service gave it.
-- message.content: The first wording; never overwritten for what was heard, but by its erasure under the retention schedule.
-- message.context: What it replies to, and whether it was forwarded.
-- message.envelope: The envelope it came in.
-- message.grievance: The grievance in whose file it lies.
-- message.sending: How far what we said has come: a lattice, see core/src/message/receipt.ts.
-- message.error_code: The number the service gave for a failure.
-- message.error_why: The words the service gave for a failure.
-- message.edits: Later wordings by the sender, with the time of each.
-- message.revoked_at: When the sender took it back; the wording stays.
-- message.reaction: The emoji the other side put on it.
-- message.reacted_at: Time of the last change of the reaction.
CREATE INDEX message_of_conversation ON ONLY message USING btree (district, conversation, at DESC, id DESC);
CREATE INDEX message_of_grievance ON ONLY message USING btree (district, grievance, at, id) WHERE (grievance IS NOT NULL);
grant insert, select, update on message to nivaran_program;
create policy adding on message for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on message for update to nivaran_program using true with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on message for select to nivaran_reader using true;
create policy reading on message for select to nivaran_program using true;
create policy removing on message for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

create table migration (
  name text not null,
  checksum text not null,
  run_at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (name)
);

-- Links that open once. The key in the address follows from the id and the key of the program; it is written nowhere.
create table once_link (
  district integer not null,
  id uuid not null,
  grievance uuid not null,
  made_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint once_link_pkey PRIMARY KEY (district, id),
  constraint ends_after_it_was_made CHECK ((ends_at > made_at)),
  constraint once_link_district_grievance_key UNIQUE (district, grievance)
);
-- once_link.district: LGD code of the district.
-- once_link.id: UUIDv7, in the address.
-- once_link.grievance: Into whose file comes what is told.
-- once_link.made_at: When it was handed out.
-- once_link.ends_at: Until when it opens.
-- once_link.used_at: When its button was pressed.
grant insert, select, update on once_link to nivaran_program;
create policy adding on once_link for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on once_link for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on once_link for select to nivaran_reader using true;
create policy reading on once_link for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on once_link for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Clients that may send grievances over Open311. A key itself is shown once and kept nowhere.
create table open311_key (
  district integer not null,
  id uuid not null,
  name text not null,
  hash text not null,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint open311_key_pkey PRIMARY KEY (district, id),
  constraint open311_key_district_hash_key UNIQUE (district, hash)
);
-- open311_key.district: LGD code of the district.
-- open311_key.id: UUIDv7.
-- open311_key.name: Whose key it is, for people.
-- open311_key.hash: SHA-256 of the key, in hex.
-- open311_key.made_at: When it was made.
-- open311_key.ended_at: From when on it is not taken any more.
CREATE UNIQUE INDEX open311_key_of_name ON open311_key USING btree (district, name) WHERE (ended_at IS NULL);
grant insert, select, update on open311_key to nivaran_program;
create policy adding on open311_key for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on open311_key for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on open311_key for select to nivaran_reader using true;
create policy reading on open311_key for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on open311_key for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- What a client sent, by the name it gave it: sent twice it is one grievance.
create table open311_request (
  district integer not null,
  client uuid not null,
  token text not null,
  grievance uuid not null,
  at timestamp with time zone not null,
  lat double precision,
  lng double precision,
  address text,
  constraint open311_request_pkey PRIMARY KEY (district, client, token),
  constraint both_or_neither CHECK (((lat IS NULL) = (lng IS NULL))),
  constraint open311_request_district_client_fkey FOREIGN KEY (district, client) REFERENCES open311_key(district, id)
);
-- open311_request.district: LGD code of the district.
-- open311_request.client: The key it came with.
-- open311_request.token: What the client calls it, or a name of ours.
-- open311_request.grievance: The grievance it became.
-- open311_request.at: When it came.
-- open311_request.lat: Where, as it was sent.
-- open311_request.lng: Where, as it was sent.
-- open311_request.address: Where in words, as it was sent.
CREATE INDEX open311_request_at ON open311_request USING btree (district, at DESC, grievance DESC);
CREATE UNIQUE INDEX open311_request_of_grievance ON open311_request USING btree (district, grievance);
grant insert, select on open311_request to nivaran_program;
create policy adding on open311_request for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on open311_request for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on open311_request for select to nivaran_reader using true;
create policy reading on open311_request for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on open311_request for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- What we have promised to say: sent at least once, never twice for one intent.
create table outbox (
  district integer not null,
  id uuid not null,
  nr bigint not null generated always as identity,
  conversation uuid not null,
  channel text not null,
  account text not null,
  intent text not null,
  outgoing jsonb not null,
  grievance uuid,
  at timestamp with time zone not null,
  state text not null default 'waiting'::text,
  ready_at timestamp with time zone not null,
  tries integer not null default 0,
  outside_only boolean not null default false,
  put_back text[] not null default '{}'::text[],
  code integer,
  why text,
  settled_at timestamp with time zone,
  templates text[],
  follows uuid,
  own_account boolean not null default false,
  constraint outbox_pkey PRIMARY KEY (district, id),
  constraint settled_has_a_time CHECK (((state = ANY (ARRAY['accepted'::text, 'failed'::text])) = (settled_at IS NOT NULL))),
  constraint state_is_known CHECK ((state = ANY (ARRAY['waiting'::text, 'leased'::text, 'unknown'::text, 'window'::text, 'template'::text, 'accepted'::text, 'failed'::text]))),
  constraint template_says_which CHECK (((state <> 'template'::text) OR (templates IS NOT NULL))),
  constraint outbox_district_conversation_fkey FOREIGN KEY (district, conversation) REFERENCES conversation(district, id),
  constraint outbox_district_intent_key UNIQUE (district, intent)
);
-- outbox.district: LGD code of the district.
-- outbox.id: The id of the message.
-- outbox.nr: Order of putting; within a conversation rows go out in this order.
-- outbox.conversation: The thread it belongs to.
-- outbox.channel: The door.
-- outbox.account: Our account at the service.
-- outbox.intent: What it is for; unique for ever, so that a repeated cause says nothing twice.
-- outbox.outgoing: The words inside the reply window, and the template for outside of it.
-- outbox.grievance: The grievance it is about.
-- outbox.at: When it was put here.
-- outbox.state: waiting; leased: being sent, perhaps sent; unknown: perhaps sent; window: waits for the person to write; template: waits for that or for one of its templates; accepted; failed.
-- outbox.ready_at: When it may be claimed: not before, a later try, or the end of a lease.
-- outbox.tries: How often it was claimed.
-- outbox.outside_only: True when the service said that the reply window is closed: only the approved template may go.
-- outbox.put_back: Names under which the service had taken it and then said that it did not arrive; each counts once.
-- outbox.code: The number the service gave last.
-- outbox.why: Why the last try did not succeed.
-- outbox.settled_at: When it was accepted or given up.
-- outbox.templates: In state template: name/language of each template by which it may go out.
-- outbox.follows: The message that should have been delivered before this one goes, for as long as patience lasts.
-- outbox.own_account: Said from an official account of whoever answers, not from the one of the thread; when that cannot, the thread's account says it.
CREATE INDEX outbox_follows ON outbox USING btree (district, follows) WHERE ((follows IS NOT NULL) AND (state = 'waiting'::text));
CREATE INDEX outbox_for_template ON outbox USING btree (district, account) WHERE (state = 'template'::text);
CREATE INDEX outbox_for_window ON outbox USING btree (district, conversation) WHERE (state = ANY (ARRAY['window'::text, 'template'::text]));
CREATE INDEX outbox_last_taken ON outbox USING btree (district, account, settled_at DESC) WHERE (state = 'accepted'::text);
CREATE INDEX outbox_may_fall ON outbox USING btree (district, at) WHERE ((state = ANY (ARRAY['waiting'::text, 'window'::text, 'template'::text])) AND (outgoing ? 'matters'::text));
CREATE INDEX outbox_open ON outbox USING btree (district, nr) WHERE (state = ANY (ARRAY['waiting'::text, 'leased'::text, 'unknown'::text]));
CREATE INDEX outbox_open_in_conversation ON outbox USING btree (district, conversation, nr) WHERE (state = ANY (ARRAY['waiting'::text, 'leased'::text, 'unknown'::text]));
CREATE INDEX outbox_ready ON outbox USING btree (district, ready_at) WHERE (state = ANY (ARRAY['waiting'::text, 'leased'::text, 'unknown'::text]));
grant insert, select, update on outbox to nivaran_program;
create policy adding on outbox for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on outbox for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on outbox for select to nivaran_reader using true;
create policy reading on outbox for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on outbox for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- How a picture looks, in 64 bits; two that differ in three or less share one of the four bands whole.
create table picture_print (
  district integer not null,
  file text not null,
  print bigint not null,
  a integer not null default (((print >> 48) & (65535)::bigint))::integer,
  b integer not null default (((print >> 32) & (65535)::bigint))::integer,
  c integer not null default (((print >> 16) & (65535)::bigint))::integer,
  d integer not null default ((print & (65535)::bigint))::integer,
  constraint picture_print_pkey PRIMARY KEY (district, file),
  constraint print_of_a_file CHECK ((file ~ '^[0-9a-f]{64}$'::text))
);
-- picture_print.district: LGD code of the district.
-- picture_print.file: SHA-256 of the picture as it is kept.
-- picture_print.print: The print, see core/src/evidence/print.ts.
-- picture_print.a: Its first 16 bits.
-- picture_print.b: Its second 16 bits.
-- picture_print.c: Its third 16 bits.
-- picture_print.d: Its last 16 bits.
CREATE INDEX picture_print_a ON picture_print USING btree (district, a);
CREATE INDEX picture_print_b ON picture_print USING btree (district, b);
CREATE INDEX picture_print_c ON picture_print USING btree (district, c);
CREATE INDEX picture_print_d ON picture_print USING btree (district, d);
grant insert, select on picture_print to nivaran_program;
create policy adding on picture_print for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on picture_print for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on picture_print for select to nivaran_reader using true;
create policy reading on picture_print for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on picture_print for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Reference: a place of any kind, as it stands now.
create table place (
  type text not null,
  code bigint not null,
  name_hi text,
  name_en text,
  aliases text[] not null default '{}'::text[],
  in_district bigint,
  population bigint,
  lat double precision,
  lng double precision,
  list text not null,
  folder bigint,
  until date,
  constraint place_pkey PRIMARY KEY (type, code),
  constraint code_fits CHECK (((code >= 0) AND (code <= '9999999999999'::bigint))),
  constraint has_a_name CHECK (((name_hi IS NOT NULL) OR (name_en IS NOT NULL))),
  constraint kind_is_known CHECK ((type = ANY (ARRAY['state'::text, 'district'::text, 'subdistrict'::text, 'block'::text, 'panchayat'::text, 'village'::text, 'town'::text, 'ward'::text, 'police_station'::text, 'substation'::text])))
);
-- place.type: Its kind; codes are unique within it.
-- place.code: LGD code; from 10^12 on, a number of our own for a list without codes.
-- place.name_hi: Name in Hindi.
-- place.name_en: Name in Roman letters.
-- place.aliases: Other spellings and former names; each finds it.
-- place.in_district: LGD code of the district it lies in; none for what is wider.
-- place.population: People, for rates.
-- place.lat: Latitude.
-- place.lng: Longitude.
-- place.list: The list that holds it, and the area for which that list is complete.
-- place.folder: LGD code of the district whose folder holds it.
-- place.until: The day from which it is no more.
CREATE INDEX place_in_district ON place USING btree (in_district, type);
CREATE INDEX place_of_list ON place USING btree (list);
grant select on place to nivaran_program;
grant select on place to nivaran_reader;

-- Reference: the history of places: each change of one that was there already.
create table place_change (
  id bigint not null generated always as identity,
  at timestamp with time zone not null default now(),
  type text not null,
  code bigint not null,
  kind text not null,
  before jsonb not null,
  after jsonb not null,
  constraint place_change_pkey PRIMARY KEY (id),
  constraint kind_of_change_is_known CHECK ((kind = ANY (ARRAY['new'::text, 'renamed'::text, 'moved'::text, 'completed'::text, 'ended'::text])))
);
-- place_change.id: Counts up.
-- place_change.at: When it was imported.
-- place_change.type: Kind of the place.
-- place_change.code: Code of the place.
-- place_change.kind: What happened to it.
-- place_change.before: The place as it was.
-- place_change.after: The place as it became.
CREATE INDEX place_change_of ON place_change USING btree (type, code, id);
grant select on place_change to nivaran_program;
grant select on place_change to nivaran_reader;

-- Reference: the ways in which a living place can be typed, in neutral keys of both scripts.
create table place_key (
  key text not null,
  letters text not null,
  word smallint not null,
  type text not null,
  code bigint not null,
  in_district bigint,
  weight integer not null,
  constraint place_key_pkey PRIMARY KEY (key, letters, type, code)
);
-- place_key.key: Sounds without vowels, one nasal for all: the most forgiving.
-- place_key.letters: Letters of the neutral alphabet, vowels kept but for a.
-- place_key.word: 0 for the whole name, else the word of it at which this begins.
-- place_key.type: Kind of the place.
-- place_key.code: Code of the place.
-- place_key.in_district: LGD code of the district it lies in.
-- place_key.weight: Smaller is better: wider kinds, then more people.
CREATE INDEX place_key_letters ON place_key USING btree (letters, word, weight);
CREATE INDEX place_key_near ON place_key USING btree (in_district, key);
CREATE INDEX place_key_near_letters ON place_key USING btree (in_district, letters);
CREATE INDEX place_key_of ON place_key USING btree (type, code);
CREATE INDEX place_key_one ON place_key USING btree ("left"(letters, 1), weight) WHERE (word = 0);
CREATE INDEX place_key_three ON place_key USING btree ("left"(letters, 3), weight) WHERE (word = 0);
CREATE INDEX place_key_two ON place_key USING btree ("left"(letters, 2), weight) WHERE (word = 0);
grant select on place_key to nivaran_program;
grant select on place_key to nivaran_reader;

-- Reference: under what a place hangs in a tree, and from when to when.
create table place_parent (
  type text not null,
  code bigint not null,
  tree text not null,
  since date not null,
  parent_type text not null,
  parent_code bigint not null,
  until date,
  constraint place_parent_pkey PRIMARY KEY (type, code, tree, since),
  constraint begins_before_it_ends CHECK (((until IS NULL) OR (since <= until))),
  constraint tree_is_known CHECK ((tree = ANY (ARRAY['revenue'::text, 'panchayat'::text, 'urban'::text, 'police'::text, 'electricity'::text]))),
  constraint place_parent_parent_type_parent_code_fkey FOREIGN KEY (parent_type, parent_code) REFERENCES place(type, code),
  constraint place_parent_type_code_fkey FOREIGN KEY (type, code) REFERENCES place(type, code)
);
-- place_parent.type: Kind of the place.
-- place_parent.code: Code of the place.
-- place_parent.tree: Which tree; police and electricity are overlays.
-- place_parent.since: First day; -infinity for as long as anybody knows.
-- place_parent.parent_type: Kind of the parent.
-- place_parent.parent_code: Code of the parent.
-- place_parent.until: The day from which it hangs elsewhere; none while it holds.
CREATE INDEX place_parent_below ON place_parent USING btree (parent_type, parent_code) WHERE (until IS NULL);
CREATE UNIQUE INDEX place_parent_now ON place_parent USING btree (type, code, tree) WHERE (until IS NULL);
grant select on place_parent to nivaran_program;
grant select on place_parent to nivaran_reader;

-- Reference: what came after a place that ended.
create table place_successor (
  type text not null,
  code bigint not null,
  into_type text not null,
  into_code bigint not null,
  kind text not null,
  since date not null,
  constraint place_successor_pkey PRIMARY KEY (type, code, into_type, into_code),
  constraint kind_of_change_is_known CHECK ((kind = ANY (ARRAY['split'::text, 'merge'::text, 'continued'::text]))),
  constraint place_successor_into_type_into_code_fkey FOREIGN KEY (into_type, into_code) REFERENCES place(type, code),
  constraint place_successor_type_code_fkey FOREIGN KEY (type, code) REFERENCES place(type, code)
);
-- place_successor.type: Kind of the place that ended.
-- place_successor.code: Code of the place that ended.
-- place_successor.into_type: Kind of what came after it.
-- place_successor.into_code: Code of what came after it.
-- place_successor.kind: It was split, merged with others, or goes on under another code.
-- place_successor.since: The day of the change.
grant select on place_successor to nivaran_program;
grant select on place_successor to nivaran_reader;

-- Acts of action plans; only ever appended.
create table plan_act (
  district integer not null,
  plan uuid not null,
  seq integer not null,
  at timestamp with time zone not null,
  person text not null,
  post text not null,
  kind text not null,
  act jsonb not null,
  key text not null,
  constraint plan_act_pkey PRIMARY KEY (district, plan, seq),
  constraint plan_act_district_key_key UNIQUE (district, key)
);
-- plan_act.district: LGD code of the district.
-- plan_act.plan: The plan.
-- plan_act.seq: Number of the act, from 1.
-- plan_act.at: When.
-- plan_act.person: Who did it.
-- plan_act.post: In which post; empty when in none.
-- plan_act.kind: What was done (core/src/plans/plan.ts).
-- plan_act.act: The act itself.
-- plan_act.key: Of its cause, so that the same cause appends once.
grant insert, select on plan_act to nivaran_program;
create policy adding on plan_act for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on plan_act for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on plan_act for select to nivaran_reader using true;
create policy reading on plan_act for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on plan_act for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- One-time codes that were sent. The code itself is kept nowhere: it is worked out from id and key.
create table proof (
  district integer not null,
  id uuid not null,
  kind text not null,
  value text not null,
  purpose text not null,
  made_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  tries integer not null default 0,
  proven_at timestamp with time zone,
  constraint proof_pkey PRIMARY KEY (district, id),
  constraint proof_kind_is_known CHECK ((kind = ANY (ARRAY['phone'::text, 'email'::text]))),
  constraint tries_count_up CHECK ((tries >= 0))
);
-- proof.district: LGD code of the district.
-- proof.id: UUIDv7, from which the code follows.
-- proof.kind: phone or email.
-- proof.value: The number or address it was sent to.
-- proof.purpose: What is opened by it: a draft of the web form, a thread of another door.
-- proof.made_at: When it was sent.
-- proof.ends_at: Until when it may be typed.
-- proof.tries: How often a wrong one was typed.
-- proof.proven_at: When the right one was typed.
CREATE INDEX proof_of_handle ON proof USING btree (district, value, made_at DESC);
CREATE INDEX proof_of_purpose ON proof USING btree (district, purpose, made_at DESC);
grant delete, insert, select, update on proof to nivaran_program;
create policy adding on proof for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on proof for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on proof for select to nivaran_reader using true;
create policy reading on proof for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on proof for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Where each closed grievance stands with the public; changed in the transaction of the act.
create table publication (
  district integer not null,
  grievance_id uuid not null,
  round integer not null,
  code text not null,
  state text not null,
  closed_at timestamp with time zone not null,
  registered_at timestamp with time zone not null,
  ground text not null,
  department text not null,
  subject text,
  place bigint,
  number text,
  revision integer not null default 0,
  gist text,
  report text,
  reason text,
  published_at timestamp with time zone,
  changed_at timestamp with time zone not null,
  neutral text not null default ''::text,
  constraint publication_pkey PRIMARY KEY (district, grievance_id, round),
  constraint public_has_a_number CHECK (((state <> ALL (ARRAY['published'::text, 'retracted'::text])) OR ((number IS NOT NULL) AND (published_at IS NOT NULL)))),
  constraint public_has_words CHECK (((state = 'published'::text) = ((gist IS NOT NULL) AND (report IS NOT NULL)))),
  constraint state_is_known CHECK ((state = ANY (ARRAY['waiting'::text, 'published'::text, 'withheld'::text, 'retracted'::text])))
);
-- publication.district: LGD code of the district.
-- publication.grievance_id: The grievance.
-- publication.round: After how many reopenings it was closed; each closing is offered once.
-- publication.code: Its code, for the publisher only.
-- publication.state: Waits for the publisher, is public, is kept back, or was taken back.
-- publication.closed_at: When it was closed.
-- publication.registered_at: When it was registered.
-- publication.ground: On what ground it was closed.
-- publication.department: The department whose work it was.
-- publication.subject: Code of the subject.
-- publication.place: LGD code of the panchayat, ward, or what lies above.
-- publication.number: Under which the public finds it; stays when it is taken back.
-- publication.revision: How often its words were confirmed.
-- publication.gist: The gist with what is private covered; gone when it is taken back.
-- publication.report: The report with what is private covered; gone when it is taken back.
-- publication.reason: Why it was kept back, taken back or corrected.
-- publication.published_at: When it first became public.
-- publication.changed_at: When it last changed.
-- publication.neutral: Its public words in the neutral form in which both scripts are searched.
CREATE INDEX publication_neutral ON publication USING gin (neutral gin_trgm_ops) WHERE (state = 'published'::text);
CREATE UNIQUE INDEX publication_number ON publication USING btree (district, number) WHERE (number IS NOT NULL);
CREATE INDEX publication_of_department ON publication USING btree (district, department, published_at DESC, grievance_id DESC) WHERE (state = 'published'::text);
CREATE INDEX publication_of_place ON publication USING btree (district, place, published_at DESC, grievance_id DESC) WHERE (state = 'published'::text);
CREATE INDEX publication_public ON publication USING btree (district, published_at DESC, grievance_id DESC) WHERE (number IS NOT NULL);
CREATE INDEX publication_registered ON publication USING btree (district, (date_trunc('day'::text, (registered_at AT TIME ZONE 'Asia/Kolkata'::text)) AT TIME ZONE 'Asia/Kolkata'::text) DESC, grievance_id DESC) WHERE ((state = 'published'::text) AND (number IS NOT NULL));
CREATE INDEX publication_waiting ON publication USING btree (district, closed_at, grievance_id) WHERE (state = 'waiting'::text);
CREATE INDEX publication_withheld ON publication USING btree (district, changed_at DESC, grievance_id DESC) WHERE (state = 'withheld'::text);
grant delete, insert, select, update on publication to nivaran_program;
grant select on publication to nivaran_reader;
create policy adding on publication for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on publication for update to nivaran_program using true with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on publication for select to nivaran_reader using true;
create policy reading on publication for select to nivaran_program using true;
create policy removing on publication for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Services that are asked for news, and how far that went.
create table pull (
  district integer not null,
  account text not null,
  channel text not null,
  cursor jsonb,
  looked_at timestamp with time zone,
  again_at timestamp with time zone not null,
  leased_until timestamp with time zone,
  why text,
  known_at timestamp with time zone not null default now(),
  constraint pull_pkey PRIMARY KEY (district, account, channel)
);
-- pull.district: LGD code of the district.
-- pull.account: Our account at the service.
-- pull.channel: The door.
-- pull.cursor: Where to go on; its shape belongs to the door.
-- pull.looked_at: When it last went well.
-- pull.again_at: When to look again.
-- pull.leased_until: Until when somebody is looking; two never look at once.
-- pull.why: Why it did not go well the last time.
-- pull.known_at: Since when the door is looked at.
grant insert, select, update on pull to nivaran_program;
create policy adding on pull for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on pull for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on pull for select to nivaran_reader using true;
create policy reading on pull for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on pull for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- The draw of a week: its seed, from how many, how many.
create table quality_draw (
  district integer not null,
  week text not null,
  seed text not null,
  drawn_at timestamp with time zone not null,
  reports integer not null,
  drawn integer not null,
  looks integer not null,
  again integer not null,
  constraint quality_draw_pkey PRIMARY KEY (district, week),
  constraint week_is_one CHECK ((week ~ '^20[0-9]{2}-W[0-5][0-9]$'::text))
);
-- quality_draw.district: LGD code of the district.
-- quality_draw.week: Monday to Sunday, as ISO 8601 names it.
-- quality_draw.seed: Root of the register on its last day.
-- quality_draw.drawn_at: When it was drawn.
-- quality_draw.reports: Reports of the week.
-- quality_draw.drawn: How many of them were drawn.
-- quality_draw.looks: First looks of the week.
-- quality_draw.again: How many of them are looked at again.
grant insert, select on quality_draw to nivaran_program;
grant select on quality_draw to nivaran_reader;
create policy adding on quality_draw for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on quality_draw for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on quality_draw for select to nivaran_reader using true;
create policy reading on quality_draw for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on quality_draw for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Reports that are looked at afterwards, and where each stands; the looks themselves are acts.
create table quality_item (
  district integer not null,
  grievance_id uuid not null,
  report integer not null,
  id uuid not null default gen_random_uuid(),
  code text not null,
  post text not null,
  department text not null,
  subject text,
  reported_at timestamp with time zone not null,
  grounds text[] not null,
  week text,
  state text not null default 'waiting'::text,
  outcome text,
  second text not null default 'none'::text,
  suggestion text,
  added_at timestamp with time zone not null,
  looked_at timestamp with time zone,
  looked_by text,
  looked_seq integer,
  constraint quality_item_pkey PRIMARY KEY (district, grievance_id, report),
  constraint has_a_ground CHECK (((grounds <> '{}'::text[]) AND (grounds <@ '{flags,dissatisfied,false-closing,rude,sample}'::text[]))),
  constraint looked_is_whole CHECK (((state = 'waiting'::text) OR ((outcome IS NOT NULL) AND (looked_at IS NOT NULL)))),
  constraint outcome_is_known CHECK ((outcome = ANY (ARRAY['good'::text, 'lacking'::text, 'noted'::text]))),
  constraint second_is_known CHECK ((second = ANY (ARRAY['none'::text, 'wanted'::text, 'done'::text]))),
  constraint state_is_known CHECK ((state = ANY (ARRAY['waiting'::text, 'looked'::text]))),
  constraint suggestion_is_known CHECK ((suggestion = ANY (ARRAY['open'::text, 'taken'::text, 'declined'::text])))
);
-- quality_item.district: LGD code of the district.
-- quality_item.grievance_id: The grievance.
-- quality_item.report: Number of the report within it.
-- quality_item.id: Place of the row in lists.
-- quality_item.code: Code of the grievance.
-- quality_item.post: The post that reported.
-- quality_item.department: The department whose work it was.
-- quality_item.subject: Code of the subject.
-- quality_item.reported_at: When it was reported.
-- quality_item.grounds: Why it is looked at (core/src/quality/acts.ts).
-- quality_item.week: The week in whose draw it came out; null when it was not drawn.
-- quality_item.state: Waits for a reviewer, or was looked at.
-- quality_item.outcome: What came of the last first look.
-- quality_item.second: Whether another person looks again: drawn, or done.
-- quality_item.suggestion: Suggested for reopening: open, taken up, or declined.
-- quality_item.added_at: When it came into the queue, or came back because of a new ground.
-- quality_item.looked_at: When it was last looked at for the first time.
-- quality_item.looked_by: Who did.
-- quality_item.looked_seq: Number of the act of that look.
CREATE INDEX quality_drawn ON quality_item USING btree (district, week) WHERE (week IS NOT NULL);
CREATE UNIQUE INDEX quality_item_id ON quality_item USING btree (district, id);
CREATE INDEX quality_looked ON quality_item USING btree (district, looked_at DESC, id DESC) WHERE (state = 'looked'::text);
CREATE INDEX quality_second ON quality_item USING btree (district, added_at, id) WHERE (second = 'wanted'::text);
CREATE INDEX quality_suggested ON quality_item USING btree (district, added_at, id) WHERE (suggestion = 'open'::text);
CREATE INDEX quality_waiting ON quality_item USING btree (district, added_at, id) WHERE (state = 'waiting'::text);
grant insert, select, update on quality_item to nivaran_program;
grant select on quality_item to nivaran_reader;
create policy adding on quality_item for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on quality_item for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on quality_item for select to nivaran_reader using true;
create policy reading on quality_item for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on quality_item for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Each look, for the draw of second looks and for how far two people agree.
create table quality_look (
  district integer not null,
  grievance_id uuid not null,
  report integer not null,
  seq integer not null,
  second boolean not null,
  person text not null,
  at timestamp with time zone not null,
  outcome text not null,
  checked jsonb not null,
  constraint quality_look_pkey PRIMARY KEY (district, grievance_id, report, seq)
);
-- quality_look.district: LGD code of the district.
-- quality_look.grievance_id: The grievance.
-- quality_look.report: Number of the report.
-- quality_look.seq: Number of the act.
-- quality_look.second: Done by another person, who did not see the first.
-- quality_look.person: Who looked.
-- quality_look.at: When.
-- quality_look.outcome: What came of it.
-- quality_look.checked: The answers of the list.
CREATE INDEX quality_look_at ON quality_look USING btree (district, at);
grant insert, select on quality_look to nivaran_program;
grant select on quality_look to nivaran_reader;
create policy adding on quality_look for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on quality_look for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on quality_look for select to nivaran_reader using true;
create policy reading on quality_look for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on quality_look for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Receipts whose message is not known yet; joined and removed when it is.
create table receipt (
  district integer not null,
  channel text not null,
  account text not null,
  external_id text not null,
  state text not null,
  participant text not null default ''::text,
  at timestamp with time zone not null,
  error_code integer,
  error_why text,
  constraint receipt_pkey PRIMARY KEY (district, channel, account, external_id, state, participant),
  constraint state_is_known CHECK ((state = ANY (ARRAY['sent'::text, 'delivered'::text, 'read'::text, 'played'::text, 'failed'::text])))
);
-- receipt.district: LGD code of the district.
-- receipt.channel: The door.
-- receipt.account: Our account at the service.
-- receipt.external_id: The id of the message at the service.
-- receipt.state: What it says of the message.
-- receipt.participant: In a group: whose receipt it is; else empty.
-- receipt.at: Time stamp of the service.
-- receipt.error_code: The number the service gave for a failure.
-- receipt.error_why: The words the service gave for a failure.
grant delete, insert, select on receipt to nivaran_program;
create policy adding on receipt for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on receipt for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on receipt for select to nivaran_reader using true;
create policy reading on receipt for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on receipt for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Reports that are mailed on days of the week; ended ones stay for what was sent.
create table report_mail (
  district integer not null,
  id uuid not null,
  what text not null,
  department text,
  posts text[] not null,
  days integer[] not null,
  hour integer not null,
  language text not null,
  by text not null,
  at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint report_mail_pkey PRIMARY KEY (district, id),
  constraint hour_of_the_day CHECK (((hour >= 0) AND (hour <= 23))),
  constraint language_is_known CHECK ((language = ANY (ARRAY['hi'::text, 'en'::text]))),
  constraint on_days_of_the_week CHECK ((((cardinality(days) >= 1) AND (cardinality(days) <= 7)) AND (days <@ ARRAY[1, 2, 3, 4, 5, 6, 7]))),
  constraint pendency_is_of_a_department CHECK (((what = 'pendency'::text) = (department IS NOT NULL))),
  constraint somebody_gets_it CHECK (((cardinality(posts) >= 1) AND (cardinality(posts) <= 50))),
  constraint what_is_known CHECK ((what = ANY (ARRAY['district'::text, 'figures'::text, 'pendency'::text, 'bulletin'::text])))
);
-- report_mail.district: LGD code of the district.
-- report_mail.id: UUIDv7.
-- report_mail.what: Which report.
-- report_mail.department: The department of a list of what is pending.
-- report_mail.posts: Whose mailboxes get it.
-- report_mail.days: On which days of the week, Monday is 1.
-- report_mail.hour: From which hour, in the district.
-- report_mail.language: In which language.
-- report_mail.by: Who set it up.
-- report_mail.at: When.
-- report_mail.ended_at: When somebody ended it.
grant insert, select on report_mail to nivaran_program;
create policy adding on report_mail for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on report_mail for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on report_mail for select to nivaran_reader using true;
create policy reading on report_mail for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on report_mail for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- What was mailed, once for a day and a post; whether it arrived is said by the outbox.
create table report_mailing (
  district integer not null,
  mail uuid not null,
  day date not null,
  post text not null,
  address text,
  message uuid,
  at timestamp with time zone not null,
  constraint report_mailing_pkey PRIMARY KEY (district, mail, day, post),
  constraint report_mailing_district_mail_fkey FOREIGN KEY (district, mail) REFERENCES report_mail(district, id)
);
-- report_mailing.district: LGD code of the district.
-- report_mailing.mail: The report that is mailed.
-- report_mailing.day: The day for which it was due.
-- report_mailing.post: The post.
-- report_mailing.address: The mailbox; none when the post had no address or nobody answered for it.
-- report_mailing.message: The message in the outbox.
-- report_mailing.at: When it was put down.
grant insert, select on report_mailing to nivaran_program;
create policy adding on report_mailing for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on report_mailing for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on report_mailing for select to nivaran_reader using true;
create policy reading on report_mailing for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on report_mailing for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- What has come to the end of its time and is not erased yet: gathered for an erasure, or kept back for a reason.
create table retention_due (
  district integer not null,
  class text not null,
  id uuid not null,
  since timestamp with time zone not null,
  erasure uuid,
  why text,
  looked date,
  constraint retention_due_pkey PRIMARY KEY (district, class, id),
  constraint why_is_known CHECK ((why = ANY (ARRAY['hold'::text, 'open'::text, 'review'::text, 'published'::text, 'not-yet'::text])))
);
-- retention_due.district: LGD code of the district.
-- retention_due.class: Class of data.
-- retention_due.id: The grievance, or the call.
-- retention_due.since: From when its days count: the closure, or the call.
-- retention_due.erasure: The erasure it was gathered for.
-- retention_due.why: Why it is kept back.
-- retention_due.looked: The last day on which it was looked at.
CREATE INDEX retention_due_kept ON retention_due USING btree (district, why, class) WHERE ((erasure IS NULL) AND (why IS NOT NULL));
CREATE INDEX retention_due_of ON retention_due USING btree (district, erasure, id) WHERE (erasure IS NOT NULL);
CREATE INDEX retention_due_to_look ON retention_due USING btree (district, class, looked, id) WHERE (erasure IS NULL);
grant delete, insert, select, update on retention_due to nivaran_program;
create policy adding on retention_due for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on retention_due for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on retention_due for select to nivaran_reader using true;
create policy reading on retention_due for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on retention_due for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- How far the search of what falls due has come, for each class; its row is the lock of whoever searches.
create table retention_look (
  district integer not null,
  class text not null,
  part text not null,
  day date,
  upto timestamp with time zone,
  place uuid,
  constraint retention_look_pkey PRIMARY KEY (district, class, part),
  constraint part_is_known CHECK ((part = ANY (ARRAY['filed'::text, 'loose'::text])))
);
-- retention_look.district: LGD code of the district.
-- retention_look.class: Class of data, see core/src/retention/classes.ts.
-- retention_look.part: filed: of grievances and calls. loose: what belongs to no grievance, and deliveries.
-- retention_look.day: The last day on which it was searched to its end.
-- retention_look.upto: Everything that began before is found.
-- retention_look.place: Of that moment itself: up to this id.
grant insert, select, update on retention_look to nivaran_program;
create policy adding on retention_look for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on retention_look for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on retention_look for select to nivaran_reader using true;
create policy reading on retention_look for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on retention_look for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- One hash per day over the chains that grew on it and the root before: what a bulletin prints.
create table root (
  district integer not null,
  day date not null,
  acts bigint not null,
  hash text not null,
  constraint root_pkey PRIMARY KEY (district, day),
  constraint hash_is_sha256 CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
);
-- root.district: LGD code of the district.
-- root.day: The day, in India.
-- root.acts: How many acts of the day it covers.
-- root.hash: SHA-256 over the root before and every act of the day.
grant insert, select on root to nivaran_program;
grant select on root to nivaran_reader;
create policy adding on root for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on root for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on root for select to nivaran_reader using true;
create policy reading on root for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on root for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- How far the words of the register were gathered.
create table search_upto (
  district integer not null,
  grievance uuid not null,
  gathered bigint not null,
  constraint search_upto_pkey PRIMARY KEY (district)
);
-- search_upto.district: LGD code of the district.
-- search_upto.grievance: The last one whose words were gathered.
-- search_upto.gathered: How many there were until then.
grant insert, select, update on search_upto to nivaran_program;
create policy adding on search_upto for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on search_upto for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on search_upto for select to nivaran_reader using true;
create policy reading on search_upto for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on search_upto for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- The words of the register and how often they come: which way a search goes, and what a slip of the finger meant.
create table search_word (
  district integer not null,
  word text not null,
  head text not null default "left"(word, 1),
  letters smallint not null default length(word),
  seen bigint not null,
  constraint search_word_pkey PRIMARY KEY (district, word)
);
-- search_word.district: LGD code of the district.
-- search_word.word: A word as `neutral` has it.
-- search_word.head: Its first letter.
-- search_word.letters: How many letters it has.
-- search_word.seen: In about how many grievances.
CREATE INDEX search_word_alike ON search_word USING btree (district, head, letters);
grant insert, select, update on search_word to nivaran_program;
create policy adding on search_word for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on search_word for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on search_word for select to nivaran_reader using true;
create policy reading on search_word for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on search_word for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- The last serial given per department and year.
create table serial (
  district integer not null,
  department text not null,
  year integer not null,
  last bigint not null,
  constraint serial_pkey PRIMARY KEY (district, department, year),
  constraint counts_from_one CHECK ((last >= 1))
);
-- serial.district: LGD code of the district.
-- serial.department: Code of the department at registration.
-- serial.year: The year.
-- serial.last: The last number given; numbers are not given back.
grant insert, select, update on serial to nivaran_program;
create policy adding on serial for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on serial for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on serial for select to nivaran_reader using true;
create policy reading on serial for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on serial for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Two answers about the service; who gave them is not kept.
create table service_feedback (
  district integer not null,
  id uuid not null,
  at timestamp with time zone not null,
  channel text not null,
  ease text not null,
  words text,
  pilot boolean not null,
  constraint service_feedback_pkey PRIMARY KEY (district, id),
  constraint ease_is_known CHECK ((ease = ANY (ARRAY['easy'::text, 'middling'::text, 'hard'::text])))
);
-- service_feedback.district: LGD code of the district.
-- service_feedback.id: Known to whoever answered the first question, so that the second is added to it.
-- service_feedback.at: When the first question was answered.
-- service_feedback.channel: By which door.
-- service_feedback.ease: Was it easy?
-- service_feedback.words: What should be better, as it was written.
-- service_feedback.pilot: Said while that door was on trial.
CREATE INDEX service_feedback_at ON service_feedback USING btree (district, at DESC, id DESC);
CREATE INDEX service_feedback_words ON service_feedback USING btree (district, at DESC, id DESC) WHERE (words IS NOT NULL);
grant insert, select, update on service_feedback to nivaran_program;
grant select on service_feedback to nivaran_reader;
create policy adding on service_feedback for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on service_feedback for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on service_feedback for select to nivaran_reader using true;
create policy reading on service_feedback for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on service_feedback for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- What a service told about our account, a template or a number.
create table service_notice (
  district integer not null,
  id text not null,
  at timestamp with time zone not null,
  about text not null,
  account text,
  detail text not null,
  alarming boolean not null,
  constraint service_notice_pkey PRIMARY KEY (district, id),
  constraint id_is_a_hash CHECK ((id ~ '^[0-9a-f]{64}$'::text))
);
-- service_notice.district: LGD code of the district.
-- service_notice.id: SHA-256 of the notice, so that one told twice is kept once.
-- service_notice.at: When we were told.
-- service_notice.about: What it is about.
-- service_notice.account: Our account, when it is about one.
-- service_notice.detail: What was told.
-- service_notice.alarming: True when somebody must do something.
CREATE INDEX service_notice_newest ON service_notice USING btree (district, at DESC, id DESC);
grant insert, select on service_notice to nivaran_program;
create policy adding on service_notice for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on service_notice for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on service_notice for select to nivaran_reader using true;
create policy reading on service_notice for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on service_notice for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- When a citizen was last asked about the service; they are asked seldom.
create table service_offer (
  district integer not null,
  citizen uuid not null,
  at timestamp with time zone not null,
  constraint service_offer_pkey PRIMARY KEY (district, citizen)
);
-- service_offer.district: LGD code of the district.
-- service_offer.citizen: Whom.
-- service_offer.at: When.
grant insert, select, update on service_offer to nivaran_program;
create policy adding on service_offer for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on service_offer for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on service_offer for select to nivaran_reader using true;
create policy reading on service_offer for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on service_offer for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Who is logged in until when.
create table session (
  district integer not null,
  token text not null,
  person text not null,
  until timestamp with time zone not null,
  constraint session_pkey PRIMARY KEY (district, token),
  constraint token_is_a_hash CHECK ((token ~ '^[0-9a-f]{64}$'::text))
);
-- session.district: LGD code of the district.
-- session.token: SHA-256 of the token that the browser holds.
-- session.person: The person who logged in.
-- session.until: When it ends by itself.
CREATE INDEX session_end ON session USING btree (district, until);
CREATE INDEX session_of_person ON session USING btree (district, person);
grant delete, insert, select on session to nivaran_program;
create policy adding on session for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on session for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on session for select to nivaran_reader using true;
create policy reading on session for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on session for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- A public hearing as it was really held, on a day and at a place.
create table sitting (
  district integer not null,
  id uuid not null,
  day date not null,
  kind text not null,
  hearing text,
  office text,
  place text,
  post text,
  person text not null,
  opened_at timestamp with time zone not null,
  opened_by text not null,
  closed_at timestamp with time zone,
  closed_by text,
  constraint sitting_pkey PRIMARY KEY (district, id),
  constraint closing_is_whole CHECK (((closed_at IS NULL) = (closed_by IS NULL))),
  constraint is_somewhere CHECK ((((hearing IS NULL) = (kind = 'tour'::text)) AND ((hearing IS NOT NULL) OR (place IS NOT NULL)))),
  constraint kind_is_one CHECK ((kind = ANY (ARRAY['jan-milan'::text, 'jan-darshan'::text, 'tour'::text])))
);
-- sitting.district: LGD code of the district.
-- sitting.id: UUIDv7.
-- sitting.day: The day, in Asia/Kolkata.
-- sitting.kind: jan-milan, jan-darshan or tour.
-- sitting.hearing: The public hearing of the district whose day it is; null on a tour.
-- sitting.office: The office in which the hearing sits; null on a tour.
-- sitting.place: Where the tour stops, in words.
-- sitting.post: The post that presides; null when a person was named for the day.
-- sitting.person: Who presides.
-- sitting.opened_at: When it was opened.
-- sitting.opened_by: By whom.
-- sitting.closed_at: When it was closed; null while it is open.
-- sitting.closed_by: By whom.
CREATE INDEX sitting_by_day ON sitting USING btree (district, day DESC, id DESC);
CREATE UNIQUE INDEX sitting_of_hearing ON sitting USING btree (district, day, hearing) WHERE (hearing IS NOT NULL);
grant insert, select, update on sitting to nivaran_program;
create policy adding on sitting for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on sitting for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on sitting for select to nivaran_reader using true;
create policy reading on sitting for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on sitting for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- What was entered at the desk of a sitting; an entry that comes again gets the first answer.
create table sitting_entry (
  district integer not null,
  person text not null,
  key text not null,
  sitting uuid not null,
  at timestamp with time zone not null,
  made_at timestamp with time zone not null,
  kind text not null,
  token smallint,
  grievance uuid,
  answer jsonb not null,
  constraint sitting_entry_pkey PRIMARY KEY (district, person, key),
  constraint entry_of_sitting FOREIGN KEY (district, sitting) REFERENCES sitting(district, id)
);
-- sitting_entry.district: LGD code of the district.
-- sitting_entry.person: Who entered it.
-- sitting_entry.key: The key that the browser gave it when it was made.
-- sitting_entry.sitting: The sitting.
-- sitting_entry.at: When it came here.
-- sitting_entry.made_at: When it was made, which is earlier when the line was down.
-- sitting_entry.kind: token, step, registration, joining or direction.
-- sitting_entry.token: The turn it belongs to.
-- sitting_entry.grievance: The grievance that was heard.
-- sitting_entry.answer: What was answered.
CREATE INDEX sitting_entry_heard ON sitting_entry USING btree (district, sitting, at) WHERE (grievance IS NOT NULL);
grant insert, select on sitting_entry to nivaran_program;
create policy adding on sitting_entry for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on sitting_entry for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on sitting_entry for select to nivaran_reader using true;
create policy reading on sitting_entry for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on sitting_entry for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- The turns of a sitting.
create table sitting_token (
  district integer not null,
  sitting uuid not null,
  number smallint not null,
  given text not null,
  name text,
  state text not null,
  calls smallint not null,
  given_at timestamp with time zone not null,
  called_at timestamp with time zone,
  heard_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint sitting_token_pkey PRIMARY KEY (district, sitting, number),
  constraint given_is_one CHECK ((given = ANY (ARRAY['counter'::text, 'ahead'::text]))),
  constraint number_is_printed CHECK (((number >= 1) AND (number <= 999))),
  constraint token_state_is_one CHECK ((state = ANY (ARRAY['waiting'::text, 'called'::text, 'heard'::text, 'done'::text, 'absent'::text]))),
  constraint token_of_sitting FOREIGN KEY (district, sitting) REFERENCES sitting(district, id)
);
-- sitting_token.district: LGD code of the district.
-- sitting_token.sitting: The sitting.
-- sitting_token.number: From 1 in each sitting.
-- sitting_token.given: At the counter, or ahead.
-- sitting_token.name: Whose turn, if they said.
-- sitting_token.state: waiting, called, heard (being heard), done or absent.
-- sitting_token.calls: How often it was called.
-- sitting_token.given_at: When it was given.
-- sitting_token.called_at: When it was last called.
-- sitting_token.heard_at: When hearing began.
-- sitting_token.ended_at: When it was done, or found absent.
grant insert, select, update on sitting_token to nivaran_program;
create policy adding on sitting_token for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on sitting_token for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on sitting_token for select to nivaran_reader using true;
create policy reading on sitting_token for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on sitting_token for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Segments of SMS that were sent, by account and day: what is paid for.
create table sms_day (
  district integer not null,
  account text not null,
  day date not null,
  segments integer not null,
  constraint sms_day_pkey PRIMARY KEY (district, account, day),
  constraint segments_are_some CHECK ((segments > 0))
);
-- sms_day.district: LGD code of the district.
-- sms_day.account: Our account at the gateway.
-- sms_day.day: The day in Asia/Kolkata.
-- sms_day.segments: How many.
grant insert, select, update on sms_day to nivaran_program;
create policy adding on sms_day for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on sms_day for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on sms_day for select to nivaran_reader using true;
create policy reading on sms_day for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on sms_day for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- What services cost that are paid by use.
create table spending (
  district integer not null,
  account text not null,
  month text not null,
  micros bigint not null,
  constraint spending_pkey PRIMARY KEY (district, account, month),
  constraint month_is_one CHECK ((month ~ '^[0-9]{4}-[0-9]{2}$'::text)),
  constraint spending_is_no_income CHECK ((micros >= 0))
);
-- spending.district: LGD code of the district.
-- spending.account: Our account at the service.
-- spending.month: Year and month in universal time, as such services bill.
-- spending.micros: Millionths of a US dollar.
grant insert, select, update on spending to nivaran_program;
create policy adding on spending for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on spending for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on spending for select to nivaran_reader using true;
create policy reading on spending for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on spending for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- A login of a person of the staff.
create table staff_account (
  district integer not null,
  login text not null,
  person text not null,
  password text not null,
  constraint staff_account_pkey PRIMARY KEY (district, login),
  constraint login_is_plain CHECK (((login = lower(btrim(login))) AND (login <> ''::text))),
  constraint password_is_a_hash CHECK ((password ~~ 'scrypt:%'::text))
);
-- staff_account.district: LGD code of the district.
-- staff_account.login: What they type, in lower case.
-- staff_account.person: The person, by the directory.
-- staff_account.password: scrypt with its cost and salt; never the password.
grant insert, select, update on staff_account to nivaran_program;
create policy adding on staff_account for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on staff_account for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on staff_account for select to nivaran_reader using true;
create policy reading on staff_account for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on staff_account for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- When all templates of an account were last read; before that a template we know nothing of may be tried.
create table template_listing (
  district integer not null,
  account text not null,
  listed_at timestamp with time zone not null,
  constraint template_listing_pkey PRIMARY KEY (district, account)
);
-- template_listing.district: LGD code of the district.
-- template_listing.account: Our account at the service.
-- template_listing.listed_at: When the reading began.
grant insert, select, update on template_listing to nivaran_program;
create policy adding on template_listing for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on template_listing for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on template_listing for select to nivaran_reader using true;
create policy reading on template_listing for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on template_listing for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Mirror of the templates at the service, fed by its notices, its listing and its refusals.
create table template_state (
  district integer not null,
  account text not null,
  name text not null,
  language text not null,
  status text not null,
  category text,
  quality text,
  reason text,
  heard_at timestamp with time zone not null,
  constraint template_state_pkey PRIMARY KEY (district, account, name, language),
  constraint status_is_known CHECK ((status = ANY (ARRAY['approved'::text, 'pending'::text, 'rejected'::text, 'paused'::text, 'disabled'::text, 'absent'::text])))
);
-- template_state.district: LGD code of the district.
-- template_state.account: Our account at the service.
-- template_state.name: Name of the template.
-- template_state.language: Its language; each language is approved by itself.
-- template_state.status: approved: may be sent; absent: the service does not know it; the others say why it may not be sent.
-- template_state.category: Price class, which the service may change.
-- template_state.quality: What people who got it think of it, as the service measures.
-- template_state.reason: Why it is in this state, in the words of the service.
-- template_state.heard_at: From when the news of the status is; older news changes nothing.
grant insert, select, update on template_state to nivaran_program;
create policy adding on template_state for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on template_state for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on template_state for select to nivaran_reader using true;
create policy reading on template_state for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on template_state for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Citizens whom a person must tell: the call list and the slips to be printed.
create table to_tell (
  district integer not null,
  id uuid not null,
  way text not null,
  key text not null,
  citizen uuid,
  grievance uuid,
  phone text,
  name text,
  why text not null,
  words text[] not null,
  tries integer not null default 0,
  put_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  taken_by text,
  taken_at timestamp with time zone,
  outcome text,
  remark text,
  done_by text,
  done_at timestamp with time zone,
  constraint to_tell_pkey PRIMARY KEY (district, id),
  constraint a_call_has_a_number CHECK (((way <> 'call'::text) OR (phone IS NOT NULL))),
  constraint done_is_whole CHECK (((done_at IS NULL) = (outcome IS NULL))),
  constraint taken_is_whole CHECK (((taken_at IS NULL) = (taken_by IS NULL))),
  constraint way_is_known CHECK ((way = ANY (ARRAY['call'::text, 'slip'::text])))
);
-- to_tell.district: LGD code of the district.
-- to_tell.id: UUIDv7.
-- to_tell.way: call: by telephone; slip: on paper.
-- to_tell.key: What it is about, for each way one open entry: the grievance, or a call that was missed.
-- to_tell.citizen: Whom, as far as known.
-- to_tell.grievance: About which grievance.
-- to_tell.phone: The number to be called.
-- to_tell.name: Their name, as far as known.
-- to_tell.why: Why no door served.
-- to_tell.words: What is to be told, the oldest first.
-- to_tell.tries: Calls in vain so far.
-- to_tell.put_at: When it was put on the list.
-- to_tell.due_at: Not before; later after a call in vain.
-- to_tell.taken_by: Who has it in hand.
-- to_tell.taken_at: Since when; after a while it is free again.
-- to_tell.outcome: told, fallen (went to the next way), handed, withdrawn.
-- to_tell.remark: What the person wrote down.
-- to_tell.done_by: Who did it.
-- to_tell.done_at: When it left the list.
CREATE INDEX to_tell_of_grievance ON to_tell USING btree (district, grievance, id) WHERE (grievance IS NOT NULL);
CREATE UNIQUE INDEX to_tell_once ON to_tell USING btree (district, way, key) WHERE (done_at IS NULL);
CREATE INDEX to_tell_open ON to_tell USING btree (district, way, due_at, id) WHERE (done_at IS NULL);
grant insert, select, update on to_tell to nivaran_program;
create policy adding on to_tell for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on to_tell for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on to_tell for select to nivaran_reader using true;
create policy reading on to_tell for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on to_tell for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- How far citizen and officers have been told about a grievance.
create table told (
  district integer not null,
  grievance uuid not null,
  seq integer not null,
  constraint told_pkey PRIMARY KEY (district, grievance),
  constraint counts_up CHECK ((seq >= 0))
);
-- told.district: LGD code of the district.
-- told.grievance: The grievance.
-- told.seq: Number of the last act that was told.
grant insert, select, update on told to nivaran_program;
create policy adding on told for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on told for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on told for select to nivaran_reader using true;
create policy reading on told for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on told for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- What is heard in a voice note; of several the newest that a person typed counts, and without one the service only suggests.
create table transcript (
  district integer not null,
  id uuid not null,
  attachment uuid not null,
  message uuid not null,
  words text not null,
  neutral text not null,
  person text,
  service text,
  confidence real,
  at timestamp with time zone not null,
  constraint transcript_pkey PRIMARY KEY (district, id),
  constraint transcript_by_one CHECK (((person IS NULL) <> (service IS NULL))),
  constraint transcript_says_something CHECK ((words <> ''::text)),
  constraint transcript_sureness CHECK (((confidence IS NULL) OR ((service IS NOT NULL) AND ((confidence >= (0)::double precision) AND (confidence <= (1)::double precision)))))
);
-- transcript.district: LGD code of the district.
-- transcript.id: UUIDv7.
-- transcript.attachment: The voice note.
-- transcript.message: The message that it came with.
-- transcript.words: What is heard.
-- transcript.neutral: The same in the form in which both scripts are searched.
-- transcript.person: Who listened and typed; null where a service did.
-- transcript.service: The service that suggests it; null where a person typed it.
-- transcript.confidence: How sure the service says it is, 0 to 1; null where it does not say.
-- transcript.at: When it was written down.
CREATE INDEX transcript_neutral ON transcript USING gin (neutral gin_trgm_ops) WHERE (person IS NOT NULL);
CREATE INDEX transcript_of ON transcript USING btree (district, attachment, at DESC, id DESC);
grant delete, insert, select on transcript to nivaran_program;
create policy adding on transcript for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on transcript for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on transcript for select to nivaran_reader using true;
create policy reading on transcript for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on transcript for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- One thing in an envelope that the program could not read; a person sees it at the desk.
create table unreadable (
  district integer not null,
  id uuid not null,
  envelope uuid not null,
  channel text not null,
  at timestamp with time zone not null,
  part text not null,
  why text not null,
  raw text not null,
  constraint unreadable_pkey PRIMARY KEY (district, id),
  constraint unreadable_district_envelope_part_key UNIQUE (district, envelope, part)
);
-- unreadable.district: LGD code of the district.
-- unreadable.id: UUIDv7; lists page by it.
-- unreadable.envelope: The envelope it lies in.
-- unreadable.channel: The door it came through.
-- unreadable.at: When the program gave up on it.
-- unreadable.part: Which item of the envelope it is.
-- unreadable.why: What made it unreadable.
-- unreadable.raw: The item as it came, as text.
CREATE INDEX unreadable_by_raw ON unreadable USING btree (district, md5(raw));
grant delete, insert, select on unreadable to nivaran_program;
create policy adding on unreadable for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on unreadable for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on unreadable for select to nivaran_reader using true;
create policy reading on unreadable for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on unreadable for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- A grievance while it is typed at the web form; its address holds a signature over its id.
create table web_draft (
  district integer not null,
  id uuid not null,
  grievance uuid not null,
  form jsonb not null default '{}'::jsonb,
  files jsonb not null default '[]'::jsonb,
  changed_at timestamp with time zone not null,
  filed_at timestamp with time zone,
  constraint web_draft_pkey PRIMARY KEY (district, id)
);
-- web_draft.district: LGD code of the district.
-- web_draft.id: UUIDv7; the key under which it is filed, once.
-- web_draft.grievance: The id that its grievance will have.
-- web_draft.form: What was typed; its shape belongs to ports/web.ts. Erased with the raw deliveries.
-- web_draft.files: Files that were taken, by their hash.
-- web_draft.changed_at: Last typed at; seven days later it is erased.
-- web_draft.filed_at: When it was sent; from then on nothing of it is changed.
CREATE INDEX web_draft_filed ON web_draft USING btree (district, filed_at) WHERE ((filed_at IS NOT NULL) AND (form <> '{}'::jsonb));
CREATE INDEX web_draft_unsent ON web_draft USING btree (district, changed_at) WHERE (filed_at IS NULL);
grant delete, insert, select, update on web_draft to nivaran_program;
create policy adding on web_draft for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on web_draft for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on web_draft for select to nivaran_reader using true;
create policy reading on web_draft for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on web_draft for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));

-- Pieces of a file that is on its way; gone when the file is whole.
create table web_piece (
  district integer not null,
  draft uuid not null,
  file text not null,
  start integer not null,
  bytes bytea not null,
  constraint web_piece_pkey PRIMARY KEY (district, draft, file, start),
  constraint web_piece_district_draft_fkey FOREIGN KEY (district, draft) REFERENCES web_draft(district, id) ON DELETE CASCADE
);
-- web_piece.district: LGD code of the district.
-- web_piece.draft: The draft it belongs to.
-- web_piece.file: The name the browser gave the file: the same file goes on where it stopped.
-- web_piece.start: Where in the file it begins.
-- web_piece.bytes: The piece itself.
grant delete, insert, select on web_piece to nivaran_program;
create policy adding on web_piece for insert to nivaran_program with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy changing on web_piece for update to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting)) with check (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy figures on web_piece for select to nivaran_reader using true;
create policy reading on web_piece for select to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
create policy removing on web_piece for delete to nivaran_program using (district = ( SELECT (current_setting('nivaran.district'::text, true))::integer AS current_setting));
