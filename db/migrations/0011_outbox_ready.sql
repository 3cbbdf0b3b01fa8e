-- What is promised for a later hour must not be walked over each time something is to be sent now.
create index outbox_ready on outbox (district, ready_at) where state in ('waiting', 'leased', 'unknown');
