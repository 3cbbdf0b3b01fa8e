-- What we have promised to say, and which account is in trouble.
create table outbox (
  district      integer     not null,
  id            uuid        not null,
  nr            bigint      generated always as identity,
  conversation  uuid        not null,
  channel       text        not null,
  account       text        not null,
  intent        text        not null,
  outgoing      jsonb       not null,
  grievance     uuid,
  at            timestamptz not null,
  state         text        not null default 'waiting',
  ready_at      timestamptz not null,
  tries         integer     not null default 0,
  outside_only  boolean     not null default false,
  put_back      text[]      not null default '{}',
  code          integer,
  why           text,
  settled_at    timestamptz,
  primary key (district, id),
  unique (district, intent),
  foreign key (district, conversation) references conversation (district, id),
  constraint state_is_known check (state in ('waiting', 'leased', 'unknown', 'window', 'accepted', 'failed')),
  constraint settled_has_a_time check ((state in ('accepted', 'failed')) = (settled_at is not null))
);
create index outbox_open on outbox (district, nr) where state in ('waiting', 'leased', 'unknown');
create index outbox_open_in_conversation on outbox (district, conversation, nr) where state in ('waiting', 'leased', 'unknown');
create index outbox_for_window on outbox (district, conversation) where state = 'window';

comment on table outbox is 'What we have promised to say: sent at least once, never twice for one intent.';
comment on column outbox.district is 'LGD code of the district.';
comment on column outbox.id is 'The id of the message.';
comment on column outbox.nr is 'Order of putting; within a conversation rows go out in this order.';
comment on column outbox.conversation is 'The thread it belongs to.';
comment on column outbox.channel is 'The door.';
comment on column outbox.account is 'Our account at the service.';
comment on column outbox.intent is 'What it is for; unique for ever, so that a repeated cause says nothing twice.';
comment on column outbox.outgoing is 'The words inside the reply window, and the template for outside of it.';
comment on column outbox.grievance is 'The grievance it is about.';
comment on column outbox.at is 'When it was put here.';
comment on column outbox.state is 'waiting; leased: being sent, perhaps sent; unknown: perhaps sent; window: waits for the person to write; accepted; failed.';
comment on column outbox.ready_at is 'When it may be claimed: not before, a later try, or the end of a lease.';
comment on column outbox.outside_only is 'True when the service said that the reply window is closed: only the approved template may go.';
comment on column outbox.put_back is 'Names under which the service had taken it and then said that it did not arrive; each counts once.';
comment on column outbox.tries is 'How often it was claimed.';
comment on column outbox.code is 'The number the service gave last.';
comment on column outbox.why is 'Why the last try did not succeed.';
comment on column outbox.settled_at is 'When it was accepted or given up.';

create table circuit (
  district  integer     not null,
  account   text        not null,
  open      boolean     not null,
  code      integer,
  why       text,
  since     timestamptz,
  probe_at  timestamptz,
  primary key (district, account),
  constraint open_says_why check (not open or (why is not null and since is not null and probe_at is not null))
);

comment on table circuit is 'Accounts of ours in trouble at the service: while open nothing is sent but one probe at a time.';
comment on column circuit.district is 'LGD code of the district.';
comment on column circuit.account is 'Our account at the service.';
comment on column circuit.open is 'True while the account is in trouble.';
comment on column circuit.code is 'The number the service gave.';
comment on column circuit.why is 'The words the service gave.';
comment on column circuit.since is 'When it opened.';
comment on column circuit.probe_at is 'When one item may be tried again.';

grant select, insert, update on outbox, circuit to nivaran_program;
