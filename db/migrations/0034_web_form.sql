-- The web form: what is typed and not sent yet, files that come in pieces over a bad network, and one-time codes.
alter table conversation add column used_at timestamptz;
comment on column conversation.used_at is
  'When the citizen turned to us elsewhere and this is the door by which they are to be told.';

create table web_draft (
  district    integer     not null,
  id          uuid        not null,
  grievance   uuid        not null,
  form        jsonb       not null default '{}',
  files       jsonb       not null default '[]',
  changed_at  timestamptz not null,
  filed_at    timestamptz,
  primary key (district, id)
);
comment on table web_draft is 'A grievance while it is typed at the web form; its address holds a signature over its id.';
comment on column web_draft.district is 'LGD code of the district.';
comment on column web_draft.id is 'UUIDv7; the key under which it is filed, once.';
comment on column web_draft.grievance is 'The id that its grievance will have.';
comment on column web_draft.form is 'What was typed; its shape belongs to ports/web.ts.';
comment on column web_draft.files is 'Files that were taken, by their hash.';
comment on column web_draft.changed_at is 'Last typed at; seven days later it is erased.';
comment on column web_draft.filed_at is 'When it was sent; from then on nothing of it is changed.';
create index web_draft_unsent on web_draft (district, changed_at) where filed_at is null;
grant select, insert, update, delete on web_draft to nivaran_program;
call keep_to_own_district('web_draft');

create table web_piece (
  district  integer not null,
  draft     uuid    not null,
  file      text    not null,
  start     integer not null,
  bytes     bytea   not null,
  primary key (district, draft, file, start),
  foreign key (district, draft) references web_draft (district, id) on delete cascade
);
comment on table web_piece is 'Pieces of a file that is on its way; gone when the file is whole.';
comment on column web_piece.district is 'LGD code of the district.';
comment on column web_piece.draft is 'The draft it belongs to.';
comment on column web_piece.file is 'The name the browser gave the file: the same file goes on where it stopped.';
comment on column web_piece.start is 'Where in the file it begins.';
comment on column web_piece.bytes is 'The piece itself.';
grant select, insert, delete on web_piece to nivaran_program;
call keep_to_own_district('web_piece');

create table proof (
  district   integer     not null,
  id         uuid        not null,
  kind       text        not null,
  value      text        not null,
  purpose    text        not null,
  made_at    timestamptz not null,
  ends_at    timestamptz not null,
  tries      integer     not null default 0,
  proven_at  timestamptz,
  primary key (district, id),
  constraint proof_kind_is_known check (kind in ('phone', 'email')),
  constraint tries_count_up check (tries >= 0)
);
comment on table proof is 'One-time codes that were sent. The code itself is kept nowhere: it is worked out from id and key.';
comment on column proof.district is 'LGD code of the district.';
comment on column proof.id is 'UUIDv7, from which the code follows.';
comment on column proof.kind is 'phone or email.';
comment on column proof.value is 'The number or address it was sent to.';
comment on column proof.purpose is 'What is opened by it: a draft of the web form, a thread of another door.';
comment on column proof.made_at is 'When it was sent.';
comment on column proof.ends_at is 'Until when it may be typed.';
comment on column proof.tries is 'How often a wrong one was typed.';
comment on column proof.proven_at is 'When the right one was typed.';
create index proof_of_purpose on proof (district, purpose, made_at desc);
create index proof_of_handle on proof (district, value, made_at desc);
grant select, insert, update, delete on proof to nivaran_program;
call keep_to_own_district('proof');
