-- What persons made of what was suggested besides the subject: danger, not for the district, a suggestion.
create table judgement (
  district   integer     not null,
  grievance  uuid        not null,
  about      text        not null,
  at         timestamptz not null,
  read       text        not null,
  said       text        not null,
  agreed     boolean     not null,
  primary key (district, grievance, about),
  constraint about_is_known check (about in ('urgent', 'scope', 'kind'))
);
comment on table judgement is 'A person agreed with a suggestion about a grievance, or overruled it. The newest word counts.';
comment on column judgement.district is 'LGD code of the district.';
comment on column judgement.grievance is 'Its gist are the words that were read.';
comment on column judgement.about is 'urgent: can it wait. scope: is it the district''s. kind: grievance or suggestion.';
comment on column judgement.at is 'When the person said it.';
comment on column judgement.read is 'What was suggested.';
comment on column judgement.said is 'What the person made of it.';
comment on column judgement.agreed is 'The person did as was suggested.';
create index judgement_counted on judgement (district, about, read, agreed);
grant select, insert, update, delete on judgement to nivaran_program;
call keep_to_own_district('judgement');
