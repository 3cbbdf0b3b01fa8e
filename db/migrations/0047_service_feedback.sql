-- What people say about the service itself, and when each citizen was last asked.
create table service_feedback (
  district integer     not null,
  id       uuid        not null,
  at       timestamptz not null,
  channel  text        not null,
  ease     text        not null,
  words    text,
  pilot    boolean     not null,
  primary key (district, id),
  constraint ease_is_known check (ease in ('easy', 'middling', 'hard'))
);
create index service_feedback_at on service_feedback (district, at desc, id desc);
create index service_feedback_words on service_feedback (district, at desc, id desc) where words is not null;
comment on table service_feedback is 'Two answers about the service; who gave them is not kept.';
comment on column service_feedback.district is 'LGD code of the district.';
comment on column service_feedback.id is 'Known to whoever answered the first question, so that the second is added to it.';
comment on column service_feedback.at is 'When the first question was answered.';
comment on column service_feedback.channel is 'By which door.';
comment on column service_feedback.ease is 'Was it easy?';
comment on column service_feedback.words is 'What should be better, as it was written.';
comment on column service_feedback.pilot is 'Said while that door was on trial.';

create table service_offer (
  district integer     not null,
  citizen  uuid        not null,
  at       timestamptz not null,
  primary key (district, citizen)
);
comment on table service_offer is 'When a citizen was last asked about the service; they are asked seldom.';
comment on column service_offer.district is 'LGD code of the district.';
comment on column service_offer.citizen is 'Whom.';
comment on column service_offer.at is 'When.';

grant select, insert, update on service_feedback, service_offer to nivaran_program;
grant select on service_feedback to nivaran_reader;
call keep_to_own_district('service_feedback');
call keep_to_own_district('service_offer');
