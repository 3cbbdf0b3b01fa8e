-- Hot spots that were found, and action plans with the acts they consist of.
create table hot_spot_look (
  district integer not null primary key,
  day      date    not null
);
comment on table hot_spot_look is 'The last day on which the district was looked over for hot spots.';
comment on column hot_spot_look.district is 'LGD code of the district.';
comment on column hot_spot_look.day is 'That day in Asia/Kolkata.';
grant select, insert, update on hot_spot_look to nivaran_program;
call keep_to_own_district('hot_spot_look');

create table hot_spot (
  district    integer not null,
  id          uuid    not null,
  place       bigint  not null,
  subject     text    not null,
  found_on    date    not null,
  seen_on     date    not null,
  ended_on    date,
  from_day    date    not null,
  to_day      date    not null,
  n           integer not null,
  counted     integer not null,
  complainants integer not null,
  expected    double precision not null,
  usual       double precision,
  rate        double precision not null,
  elsewhere   double precision not null,
  chance      double precision not null,
  tests       integer not null,
  primary key (district, id),
  constraint window_in_order check (from_day <= to_day),
  constraint ends_after_it_was_found check (ended_on >= found_on)
);
create unique index hot_spot_lasting on hot_spot (district, place, subject) where ended_on is null;
create index hot_spot_ended on hot_spot (district, ended_on) where ended_on is not null;
comment on table hot_spot is 'Places with far more grievances on a subject than their past and people explain (docs/decisions/0052).';
comment on column hot_spot.district is 'LGD code of the district.';
comment on column hot_spot.id is 'UUIDv7.';
comment on column hot_spot.place is 'Code of the panchayat or ward.';
comment on column hot_spot.subject is 'Code of the subject.';
comment on column hot_spot.found_on is 'Day on which it was found.';
comment on column hot_spot.seen_on is 'Last day on which it still lasted.';
comment on column hot_spot.ended_on is 'Day on which it was over; null while it lasts.';
comment on column hot_spot.from_day is 'First day of the window in which it stood worst.';
comment on column hot_spot.to_day is 'Last day of that window.';
comment on column hot_spot.n is 'Grievances in that window.';
comment on column hot_spot.counted is 'Voices of them: each complainant once, a copied letter three times at most.';
comment on column hot_spot.complainants is 'Different persons.';
comment on column hot_spot.expected is 'What the rule let expect.';
comment on column hot_spot.usual is 'Mean of its own past for as many days; null when there is none.';
comment on column hot_spot.rate is 'To ten thousand people there.';
comment on column hot_spot.elsewhere is 'To ten thousand people in all other places.';
comment on column hot_spot.chance is 'How likely chance alone gives so many voices.';
comment on column hot_spot.tests is 'How many pairs of place and subject were looked at that day.';
grant select, insert, update on hot_spot to nivaran_program;
grant select on hot_spot to nivaran_reader;
call keep_to_own_district('hot_spot');

create table action_plan (
  district     integer not null,
  id           uuid    not null,
  seq          integer not null,
  place        bigint  not null,
  subject      text    not null,
  department   text    not null,
  hot_spot     uuid    not null,
  state        text    not null,
  opened_at    timestamptz not null,
  posts        text[]  not null,
  tasks        integer not null,
  done         integer not null,
  rupees       bigint  not null,
  next_due     date,
  primary key (district, id),
  constraint plan_state_is_known check (state in ('open', 'concluded'))
);
create unique index action_plan_open on action_plan (district, place, subject) where state = 'open';
create index action_plan_of_spot on action_plan (district, hot_spot);
create index action_plan_of_posts on action_plan using gin (posts);
comment on table action_plan is 'Action plans as they stand: the fold of their acts.';
comment on column action_plan.district is 'LGD code of the district.';
comment on column action_plan.id is 'UUIDv7.';
comment on column action_plan.seq is 'Number of the last act.';
comment on column action_plan.place is 'Code of the panchayat or ward.';
comment on column action_plan.subject is 'Code of the subject.';
comment on column action_plan.department is 'Department whose head may lead it.';
comment on column action_plan.hot_spot is 'The hot spot it was opened from.';
comment on column action_plan.state is 'open or concluded.';
comment on column action_plan.opened_at is 'When it was opened.';
comment on column action_plan.posts is 'Posts that own a task.';
comment on column action_plan.tasks is 'How many tasks there are, those dropped left out.';
comment on column action_plan.done is 'How many of them are done.';
comment on column action_plan.rupees is 'What they cost.';
comment on column action_plan.next_due is 'Day by which the next open task is due; null when none is open.';
grant select, insert, update on action_plan to nivaran_program;
call keep_to_own_district('action_plan');

create table plan_act (
  district integer not null,
  plan     uuid    not null,
  seq      integer not null,
  at       timestamptz not null,
  person   text    not null,
  post     text    not null,
  kind     text    not null,
  act      jsonb   not null,
  key      text    not null,
  primary key (district, plan, seq),
  unique (district, key)
);
comment on table plan_act is 'Acts of action plans; only ever appended.';
comment on column plan_act.district is 'LGD code of the district.';
comment on column plan_act.plan is 'The plan.';
comment on column plan_act.seq is 'Number of the act, from 1.';
comment on column plan_act.at is 'When.';
comment on column plan_act.person is 'Who did it.';
comment on column plan_act.post is 'In which post; empty when in none.';
comment on column plan_act.kind is 'What was done (core/src/plans/plan.ts).';
comment on column plan_act.act is 'The act itself.';
comment on column plan_act.key is 'Of its cause, so that the same cause appends once.';
grant select, insert on plan_act to nivaran_program;
call keep_to_own_district('plan_act');
