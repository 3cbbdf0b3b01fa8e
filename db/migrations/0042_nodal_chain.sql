-- What reached the state and goes along its nodal officers; and words that one of them says from an own official account.
alter table grievance add column chain text[] not null default '{}';
create index grievance_chain on grievance (district, (coalesce(due_at, 'infinity'::timestamptz)), id)
  where chain <> '{}' and closed_at is null;
comment on column grievance.chain is 'Posts of the nodal officers who gave it on, the state''s first, and last the post that has it; empty: it did not come by the state.';
alter table outbox add column own_account boolean not null default false;
comment on column outbox.own_account is 'Said from an official account of whoever answers, not from the one of the thread; when that cannot, the thread''s account says it.';
