-- Each model learns by night for itself: subjects, kinds of message, what cannot wait.
alter table learning add column taught text not null default 'subjects';
alter table learning alter column taught drop default;
alter table learning add constraint taught_is_known check (taught in ('subjects', 'kinds', 'urgency'));
alter table learning drop constraint learning_pkey;
alter table learning add constraint learning_pkey primary key (district, taught, day);
comment on column learning.taught is 'The model that learns; also the name of its file.';
comment on column learning.day is 'Each model learns once a day.';
create index judgement_newest on judgement (district, about, at desc);
