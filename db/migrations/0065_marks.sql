-- What a person said of the words of a grievance: which stretches are private and which are not. Lists that are shown
-- with private details covered read it beside the words.
alter table grievance add column marks text;
comment on column grievance.marks is 'stretches of the gist that a person marked as private or as not, as JSON; folded from its acts';
