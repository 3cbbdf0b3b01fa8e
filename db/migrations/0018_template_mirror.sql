-- What the service says of our templates: only what it has approved is sent, and what waits for one is kept.
create table template_state (
  district  integer     not null,
  account   text        not null,
  name      text        not null,
  language  text        not null,
  status    text        not null,
  category  text,
  quality   text,
  reason    text,
  heard_at  timestamptz not null,
  primary key (district, account, name, language),
  constraint status_is_known check (status in ('approved', 'pending', 'rejected', 'paused', 'disabled', 'absent'))
);

comment on table template_state is 'Mirror of the templates at the service, fed by its notices, its listing and its refusals.';
comment on column template_state.district is 'LGD code of the district.';
comment on column template_state.account is 'Our account at the service.';
comment on column template_state.name is 'Name of the template.';
comment on column template_state.language is 'Its language; each language is approved by itself.';
comment on column template_state.status is 'approved: may be sent; absent: the service does not know it; the others say why it may not be sent.';
comment on column template_state.category is 'Price class, which the service may change.';
comment on column template_state.quality is 'What people who got it think of it, as the service measures.';
comment on column template_state.reason is 'Why it is in this state, in the words of the service.';
comment on column template_state.heard_at is 'From when the news of the status is; older news changes nothing.';

create table template_listing (
  district   integer     not null,
  account    text        not null,
  listed_at  timestamptz not null,
  primary key (district, account)
);

comment on table template_listing is 'When all templates of an account were last read; before that a template we know nothing of may be tried.';
comment on column template_listing.district is 'LGD code of the district.';
comment on column template_listing.account is 'Our account at the service.';
comment on column template_listing.listed_at is 'When the reading began.';

alter table outbox
  add column templates text[],
  drop constraint state_is_known,
  add constraint state_is_known check (state in ('waiting', 'leased', 'unknown', 'window', 'template', 'accepted', 'failed')),
  add constraint template_says_which check (state <> 'template' or templates is not null);
drop index outbox_for_window;
create index outbox_for_window on outbox (district, conversation) where state in ('window', 'template');
create index outbox_for_template on outbox (district, account) where state = 'template';

comment on column outbox.state is 'waiting; leased: being sent, perhaps sent; unknown: perhaps sent; window: waits for the person to write; template: waits for that or for one of its templates; accepted; failed.';
comment on column outbox.templates is 'In state template: name/language of each template by which it may go out.';

grant select, insert, update on template_state, template_listing to nivaran_program;

call keep_to_own_district('template_state');
call keep_to_own_district('template_listing');
