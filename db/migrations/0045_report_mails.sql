-- Reports that are mailed by themselves to the mailboxes of posts.
create table report_mail (
  district   integer     not null,
  id         uuid        not null,
  what       text        not null,
  department text,
  posts      text[]      not null,
  days       integer[]   not null,
  hour       integer     not null,
  language   text        not null,
  by         text        not null,
  at         timestamptz not null,
  ended_at   timestamptz,
  primary key (district, id),
  constraint what_is_known check (what in ('figures', 'pendency', 'bulletin')),
  constraint pendency_is_of_a_department check ((what = 'pendency') = (department is not null)),
  constraint somebody_gets_it check (cardinality(posts) between 1 and 50),
  constraint on_days_of_the_week check (cardinality(days) between 1 and 7 and days <@ array[1, 2, 3, 4, 5, 6, 7]),
  constraint hour_of_the_day check (hour between 0 and 23),
  constraint language_is_known check (language in ('hi', 'en'))
);
comment on table report_mail is 'Reports that are mailed on days of the week; ended ones stay for what was sent.';
comment on column report_mail.district is 'LGD code of the district.';
comment on column report_mail.id is 'UUIDv7.';
comment on column report_mail.what is 'Which report.';
comment on column report_mail.department is 'The department of a list of what is pending.';
comment on column report_mail.posts is 'Whose mailboxes get it.';
comment on column report_mail.days is 'On which days of the week, Monday is 1.';
comment on column report_mail.hour is 'From which hour, in the district.';
comment on column report_mail.language is 'In which language.';
comment on column report_mail.by is 'Who set it up.';
comment on column report_mail.at is 'When.';
comment on column report_mail.ended_at is 'When somebody ended it.';
grant select, insert on report_mail to nivaran_program;
grant update (ended_at) on report_mail to nivaran_program;
call keep_to_own_district('report_mail');

create table report_mailing (
  district integer     not null,
  mail     uuid        not null,
  day      date        not null,
  post     text        not null,
  address  text,
  message  uuid,
  at       timestamptz not null,
  primary key (district, mail, day, post),
  foreign key (district, mail) references report_mail (district, id)
);
comment on table report_mailing is 'What was mailed, once for a day and a post; whether it arrived is said by the outbox.';
comment on column report_mailing.district is 'LGD code of the district.';
comment on column report_mailing.mail is 'The report that is mailed.';
comment on column report_mailing.day is 'The day for which it was due.';
comment on column report_mailing.post is 'The post.';
comment on column report_mailing.address is 'The mailbox; none when the post had no address or nobody answered for it.';
comment on column report_mailing.message is 'The message in the outbox.';
comment on column report_mailing.at is 'When it was put down.';
grant select, insert on report_mailing to nivaran_program;
call keep_to_own_district('report_mailing');
