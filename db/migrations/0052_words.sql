-- Search by whole words: of words PostgreSQL knows how often they come, and so the shortest way to them; of pieces of text it
-- does not, and a common piece took seconds in a register of a million. The index is made of an expression, because a new
-- column would write the whole register and all its indexes anew.
create extension if not exists fuzzystrmatch;

create function words_of(district integer, neutral text) returns tsvector language sql immutable parallel safe as $$
  select array_to_tsvector(array_remove(
    string_to_array(replace(rtrim(neutral), ' ', ' ' || district::text || ':'), ' '), ''))
$$;
comment on function words_of is 'The words of a text in the neutral form, each under its district: what the search is indexed by.';

set local maintenance_work_mem = '256MB';
drop index grievance_neutral;
drop index citizen_neutral;
-- What was added lately is read from end to end with every search, so it stays short.
create index grievance_words on grievance using gin (words_of(district, neutral)) with (gin_pending_list_limit = 256);
create index citizen_words on citizen using gin (words_of(district, neutral)) with (gin_pending_list_limit = 256)
  where neutral <> '';

create table search_word (
  district  integer  not null,
  word      text     not null collate "C",
  head      text     not null collate "C" generated always as (left(word, 1)) stored,
  letters   smallint not null generated always as (length(word)) stored,
  seen      bigint   not null,
  primary key (district, word)
) with (fillfactor = 60);
comment on table search_word is 'The words of the register and how often they come: which way a search goes, and what a slip of the finger meant.';
comment on column search_word.district is 'LGD code of the district.';
comment on column search_word.word is 'A word as `neutral` has it.';
comment on column search_word.head is 'Its first letter.';
comment on column search_word.letters is 'How many letters it has.';
comment on column search_word.seen is 'In about how many grievances.';
create index search_word_alike on search_word (district, head, letters);
grant select, insert, update on search_word to nivaran_program;
call keep_to_own_district('search_word');

create table search_upto (
  district   integer not null primary key,
  grievance  uuid    not null,
  gathered   bigint  not null
);
comment on table search_upto is 'How far the words of the register were gathered.';
comment on column search_upto.district is 'LGD code of the district.';
comment on column search_upto.grievance is 'The last one whose words were gathered.';
comment on column search_upto.gathered is 'How many there were until then.';
grant select, insert, update on search_upto to nivaran_program;
call keep_to_own_district('search_upto');
