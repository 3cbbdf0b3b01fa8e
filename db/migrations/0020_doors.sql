-- More doors: other kinds of handles, what a door needs to answer in place, and where looking for news goes on.
alter table handle drop constraint kind_is_known;
alter table handle add constraint kind_is_known
  check (kind in ('user-id', 'parent-user-id', 'phone', 'email', 'name'));
comment on column handle.kind is 'user-id, parent-user-id, phone, email or name; matched in this order.';

alter table conversation add column reply jsonb;
comment on column conversation.reply is 'What the door wrote down of the last message heard, to answer that one; its shape belongs to the door.';

create table pull (
  district      integer     not null,
  account       text        not null,
  channel       text        not null,
  cursor        jsonb,
  looked_at     timestamptz,
  again_at      timestamptz not null,
  leased_until  timestamptz,
  why           text,
  primary key (district, account, channel)
);
comment on table pull is 'Services that are asked for news, and how far that went.';
comment on column pull.district is 'LGD code of the district.';
comment on column pull.account is 'Our account at the service.';
comment on column pull.channel is 'The door.';
comment on column pull.cursor is 'Where to go on; its shape belongs to the door.';
comment on column pull.looked_at is 'When it last went well.';
comment on column pull.again_at is 'When to look again.';
comment on column pull.leased_until is 'Until when somebody is looking; two never look at once.';
comment on column pull.why is 'Why it did not go well the last time.';
grant select, insert, update on pull to nivaran_program;
call keep_to_own_district('pull');
