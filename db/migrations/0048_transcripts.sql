-- What is heard in a voice note: typed by a person, or written down by a service as a suggestion. Rows are only added.
create table transcript (
  district    integer      not null,
  id          uuid         not null,
  attachment  uuid         not null,
  message     uuid         not null,
  words       text         not null,
  neutral     text         not null,
  person      text,
  service     text,
  confidence  real,
  at          timestamptz  not null,
  primary key (district, id),
  constraint transcript_by_one check ((person is null) <> (service is null)),
  constraint transcript_says_something check (words <> ''),
  constraint transcript_sureness check (confidence is null or (service is not null and confidence between 0 and 1))
);
create index transcript_of on transcript (district, attachment, at desc, id desc);
create index transcript_neutral on transcript using gin (neutral gin_trgm_ops) where person is not null;
comment on table transcript is 'What is heard in a voice note; of several the newest that a person typed counts, and without one the service only suggests.';
comment on column transcript.district is 'LGD code of the district.';
comment on column transcript.id is 'UUIDv7.';
comment on column transcript.attachment is 'The voice note.';
comment on column transcript.message is 'The message that it came with.';
comment on column transcript.words is 'What is heard.';
comment on column transcript.neutral is 'The same in the form in which both scripts are searched.';
comment on column transcript.person is 'Who listened and typed; null where a service did.';
comment on column transcript.service is 'The service that suggests it; null where a person typed it.';
comment on column transcript.confidence is 'How sure the service says it is, 0 to 1; null where it does not say.';
comment on column transcript.at is 'When it was written down.';
grant select, insert on transcript to nivaran_program;
call keep_to_own_district('transcript');
