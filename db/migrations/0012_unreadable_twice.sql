-- What the service delivers again is shown at the desk once; the look for it must not read the whole table.
create index unreadable_by_raw on unreadable (district, md5(raw));
