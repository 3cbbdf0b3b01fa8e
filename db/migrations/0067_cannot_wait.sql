-- Why an open matter cannot wait, for the lists; folded from its acts. No act told it before, so nothing is filled in.
alter table grievance add column danger text;
comment on column grievance.danger is 'Why it cannot wait, while it is open and nobody judged otherwise; folded from its acts.';
