-- The inbox is searched in what people wrote and nobody registered yet. The words are gathered behind the messages, thread by
-- thread: what a person writes comes in pieces, and the pieces are looked for together.
create table inbox_words (
  district      integer      not null,
  conversation  uuid         not null,
  at            timestamptz  not null,
  neutral       text         not null,
  primary key (district, conversation),
  foreign key (district, conversation) references conversation (district, id)
);
create index inbox_words_newest on inbox_words (district, at desc, conversation desc);
create index inbox_words_of on inbox_words using gin (words_of(district, neutral)) with (gin_pending_list_limit = 256);
comment on table inbox_words is 'The words of the messages of a thread that lie in no file yet: what the inbox is searched by. A thread without such words has no row.';
comment on column inbox_words.district is 'LGD code of the district.';
comment on column inbox_words.conversation is 'The thread.';
comment on column inbox_words.at is 'Time of the newest of these messages.';
comment on column inbox_words.neutral is 'Their words and the name of the person, each once, in the form in which both scripts are searched; without private details.';
grant select, insert, update, delete on inbox_words to nivaran_program;
-- Searched by operators that no policy lets into an index; what it holds stands in messages, which are open to reading too.
call keep_to_own_district('inbox_words', true);

create table inbox_words_due (
  district      integer  not null,
  nr            bigint   not null generated always as identity,
  conversation  uuid     not null,
  primary key (district, nr)
);
comment on table inbox_words_due is 'Threads of which a message was filed, reworded or erased: their words are gathered anew.';
comment on column inbox_words_due.district is 'LGD code of the district.';
comment on column inbox_words_due.nr is 'In which order they are gathered.';
comment on column inbox_words_due.conversation is 'The thread.';
grant select, insert, delete on inbox_words_due to nivaran_program;
call keep_to_own_district('inbox_words_due');

create table inbox_words_upto (
  district  integer  not null primary key,
  message   uuid     not null
);
comment on table inbox_words_upto is 'How far the words of messages were gathered.';
comment on column inbox_words_upto.district is 'LGD code of the district.';
comment on column inbox_words_upto.message is 'The last one that was looked at for good.';
grant select, insert, update on inbox_words_upto to nivaran_program;
call keep_to_own_district('inbox_words_upto');
