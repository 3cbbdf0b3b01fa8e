-- Two messages handed over one after the other may arrive the other way round: where the order matters the second waits.
alter table outbox add column follows uuid;
create index outbox_follows on outbox (district, follows) where follows is not null and state = 'waiting';

comment on column outbox.follows is 'The message that should have been delivered before this one goes, for as long as patience lasts.';
