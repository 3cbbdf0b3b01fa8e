-- What the public reads: records of closed grievances, and the bulletins of the weeks.
create table publication (
  district       integer     not null,
  grievance_id   uuid        not null,
  round          integer     not null,
  code           text        not null,
  state          text        not null,
  closed_at      timestamptz not null,
  registered_at  timestamptz not null,
  ground         text        not null,
  department     text        not null,
  subject        text,
  place          bigint,
  number         text,
  revision       integer     not null default 0,
  gist           text,
  report         text,
  reason         text,
  published_at   timestamptz,
  changed_at     timestamptz not null,
  neutral        text        not null default '',
  primary key (district, grievance_id, round),
  constraint state_is_known check (state in ('waiting', 'published', 'withheld', 'retracted')),
  constraint public_has_words check ((state = 'published') = (gist is not null and report is not null)),
  constraint public_has_a_number check (state not in ('published', 'retracted') or (number is not null and published_at is not null))
);
create unique index publication_number on publication (district, number) where number is not null;
create index publication_waiting on publication (district, closed_at, grievance_id) where state = 'waiting';
create index publication_withheld on publication (district, changed_at desc, grievance_id desc) where state = 'withheld';
create index publication_public on publication (district, published_at desc, grievance_id desc) where number is not null;
create index publication_of_department on publication (district, department, published_at desc, grievance_id desc) where state = 'published';
create index publication_of_place on publication (district, place, published_at desc, grievance_id desc) where state = 'published';
create index publication_neutral on publication using gin (neutral gin_trgm_ops) where state = 'published';

comment on table publication is 'Where each closed grievance stands with the public; changed in the transaction of the act.';
comment on column publication.district is 'LGD code of the district.';
comment on column publication.grievance_id is 'The grievance.';
comment on column publication.round is 'After how many reopenings it was closed; each closing is offered once.';
comment on column publication.code is 'Its code, for the publisher only.';
comment on column publication.state is 'Waits for the publisher, is public, is kept back, or was taken back.';
comment on column publication.closed_at is 'When it was closed.';
comment on column publication.registered_at is 'When it was registered.';
comment on column publication.ground is 'On what ground it was closed.';
comment on column publication.department is 'The department whose work it was.';
comment on column publication.subject is 'Code of the subject.';
comment on column publication.place is 'LGD code of the panchayat, ward, or what lies above.';
comment on column publication.number is 'Under which the public finds it; stays when it is taken back.';
comment on column publication.revision is 'How often its words were confirmed.';
comment on column publication.gist is 'The gist with what is private covered; gone when it is taken back.';
comment on column publication.report is 'The report with what is private covered; gone when it is taken back.';
comment on column publication.reason is 'Why it was kept back, taken back or corrected.';
comment on column publication.published_at is 'When it first became public.';
comment on column publication.changed_at is 'When it last changed.';
comment on column publication.neutral is 'Its public words in the neutral form in which both scripts are searched.';

create table bulletin (
  district      integer     not null,
  week          text        not null,
  state         text        not null,
  figures       jsonb       not null,
  comment_hi    text        not null default '',
  comment_en    text        not null default '',
  drafted_at    timestamptz not null,
  content       jsonb,
  files         jsonb,
  published_at  timestamptz,
  published_by  text,
  primary key (district, week),
  constraint week_is_one check (week ~ '^20[0-9]{2}-W[0-5][0-9]$'),
  constraint state_is_known check (state in ('draft', 'published')),
  constraint published_is_whole check ((state = 'published') = (content is not null and files is not null and published_at is not null))
);
comment on table bulletin is 'The bulletin of a week: drafted by the program, published by a person, then never changed.';
comment on column bulletin.district is 'LGD code of the district.';
comment on column bulletin.week is 'Monday to Sunday, as ISO 8601 names it.';
comment on column bulletin.state is 'Draft or published.';
comment on column bulletin.figures is 'The true figures; never shown to the public.';
comment on column bulletin.comment_hi is 'What the publisher says beside the figures.';
comment on column bulletin.comment_en is 'The same in English.';
comment on column bulletin.drafted_at is 'When it was drafted.';
comment on column bulletin.content is 'What was printed, small counts hidden.';
comment on column bulletin.files is 'The files that were made of it, each with its SHA-256.';
comment on column bulletin.published_at is 'When it was published.';
comment on column bulletin.published_by is 'The person who published it.';

create table erratum (
  district  integer     not null,
  week      text        not null,
  seq       integer     not null,
  at        timestamptz not null,
  person    text        not null,
  hi        text        not null,
  en        text        not null,
  primary key (district, week, seq),
  constraint counts_from_one check (seq >= 1)
);
comment on table erratum is 'Corrections of published bulletins: listed beside them and in the next one.';
comment on column erratum.district is 'LGD code of the district.';
comment on column erratum.week is 'The bulletin that is corrected.';
comment on column erratum.seq is 'Counts from 1 within the bulletin.';
comment on column erratum.at is 'When it was entered.';
comment on column erratum.person is 'Who entered it.';
comment on column erratum.hi is 'What is corrected.';
comment on column erratum.en is 'The same in English.';

grant select, insert, update, delete on publication to nivaran_program;
grant select, insert, update on bulletin to nivaran_program;
grant select, insert on erratum to nivaran_program;
grant select on publication, bulletin, erratum to nivaran_reader;
call keep_to_own_district('publication', readable => true);
call keep_to_own_district('bulletin');
call keep_to_own_district('erratum');

-- What was closed before there was a queue waits in it too.
insert into publication (district, grievance_id, round, code, state, closed_at, registered_at, ground, department, subject,
  changed_at)
select district, id, reopened, code, 'waiting', closed_at, registered_at, ground, department, subject, closed_at
from grievance
where state = 'closed' and ground in ('satisfied', 'silent') and not sensitive and hidden_from = '{}';
