-- The district's page goes by mail as well.
alter table report_mail drop constraint what_is_known;
alter table report_mail add constraint what_is_known
  check (what in ('district', 'figures', 'pendency', 'bulletin'));
