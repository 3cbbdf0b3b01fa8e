-- Looking after disposals: what is to be looked at, what came of each look, and the draws of the weeks.
create table quality_item (
  district     integer     not null,
  grievance_id uuid        not null,
  report       integer     not null,
  id           uuid        not null default gen_random_uuid(),
  code         text        not null,
  post         text        not null,
  department   text        not null,
  subject      text,
  reported_at  timestamptz not null,
  grounds      text[]      not null,
  week         text,
  state        text        not null default 'waiting',
  outcome      text,
  second       text        not null default 'none',
  suggestion   text,
  added_at     timestamptz not null,
  looked_at    timestamptz,
  looked_by    text,
  looked_seq   integer,
  primary key (district, grievance_id, report),
  constraint state_is_known check (state in ('waiting', 'looked')),
  constraint outcome_is_known check (outcome in ('good', 'lacking', 'noted')),
  constraint second_is_known check (second in ('none', 'wanted', 'done')),
  constraint suggestion_is_known check (suggestion in ('open', 'taken', 'declined')),
  constraint has_a_ground check (grounds <> '{}' and grounds <@ '{flags,dissatisfied,false-closing,rude,sample}'),
  constraint looked_is_whole check (state = 'waiting' or (outcome is not null and looked_at is not null))
);
create unique index quality_item_id on quality_item (district, id);
create index quality_waiting on quality_item (district, added_at, id) where state = 'waiting';
create index quality_second on quality_item (district, added_at, id) where second = 'wanted';
create index quality_suggested on quality_item (district, added_at, id) where suggestion = 'open';
create index quality_looked on quality_item (district, looked_at desc, id desc) where state = 'looked';
create index quality_drawn on quality_item (district, week) where week is not null;
comment on table quality_item is 'Reports that are looked at afterwards, and where each stands; the looks themselves are acts.';
comment on column quality_item.district is 'LGD code of the district.';
comment on column quality_item.grievance_id is 'The grievance.';
comment on column quality_item.report is 'Number of the report within it.';
comment on column quality_item.id is 'Place of the row in lists.';
comment on column quality_item.code is 'Code of the grievance.';
comment on column quality_item.post is 'The post that reported.';
comment on column quality_item.department is 'The department whose work it was.';
comment on column quality_item.subject is 'Code of the subject.';
comment on column quality_item.reported_at is 'When it was reported.';
comment on column quality_item.grounds is 'Why it is looked at (core/src/quality/acts.ts).';
comment on column quality_item.week is 'The week in whose draw it came out; null when it was not drawn.';
comment on column quality_item.state is 'Waits for a reviewer, or was looked at.';
comment on column quality_item.outcome is 'What came of the last first look.';
comment on column quality_item.second is 'Whether another person looks again: drawn, or done.';
comment on column quality_item.suggestion is 'Suggested for reopening: open, taken up, or declined.';
comment on column quality_item.added_at is 'When it came into the queue, or came back because of a new ground.';
comment on column quality_item.looked_at is 'When it was last looked at for the first time.';
comment on column quality_item.looked_by is 'Who did.';
comment on column quality_item.looked_seq is 'Number of the act of that look.';

create table quality_look (
  district     integer     not null,
  grievance_id uuid        not null,
  report       integer     not null,
  seq          integer     not null,
  second       boolean     not null,
  person       text        not null,
  at           timestamptz not null,
  outcome      text        not null,
  checked      jsonb       not null,
  primary key (district, grievance_id, report, seq)
);
create index quality_look_at on quality_look (district, at);
comment on table quality_look is 'Each look, for the draw of second looks and for how far two people agree.';
comment on column quality_look.district is 'LGD code of the district.';
comment on column quality_look.grievance_id is 'The grievance.';
comment on column quality_look.report is 'Number of the report.';
comment on column quality_look.seq is 'Number of the act.';
comment on column quality_look.second is 'Done by another person, who did not see the first.';
comment on column quality_look.person is 'Who looked.';
comment on column quality_look.at is 'When.';
comment on column quality_look.outcome is 'What came of it.';
comment on column quality_look.checked is 'The answers of the list.';

create table quality_draw (
  district integer     not null,
  week     text        not null,
  seed     text        not null,
  drawn_at timestamptz not null,
  reports  integer     not null,
  drawn    integer     not null,
  looks    integer     not null,
  again    integer     not null,
  primary key (district, week),
  constraint week_is_one check (week ~ '^20[0-9]{2}-W[0-5][0-9]$')
);
comment on table quality_draw is 'The draw of a week: its seed, from how many, how many.';
comment on column quality_draw.district is 'LGD code of the district.';
comment on column quality_draw.week is 'Monday to Sunday, as ISO 8601 names it.';
comment on column quality_draw.seed is 'Root of the register on its last day.';
comment on column quality_draw.drawn_at is 'When it was drawn.';
comment on column quality_draw.reports is 'Reports of the week.';
comment on column quality_draw.drawn is 'How many of them were drawn.';
comment on column quality_draw.looks is 'First looks of the week.';
comment on column quality_draw.again is 'How many of them are looked at again.';

grant select, insert, update on quality_item to nivaran_program;
grant select, insert on quality_look to nivaran_program;
grant select, insert on quality_draw to nivaran_program;
grant select on quality_item, quality_look, quality_draw to nivaran_reader;
call keep_to_own_district('quality_item');
call keep_to_own_district('quality_look');
call keep_to_own_district('quality_draw');
