-- When each account last took what we said, for the page of services.
create index outbox_last_taken on outbox (district, account, settled_at desc) where state = 'accepted';
