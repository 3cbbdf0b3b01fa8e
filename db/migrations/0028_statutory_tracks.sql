-- A statutory track: its last order is a ground of closing, and its posts see the file and find it in their lists.
alter table grievance drop constraint ground_is_known;
alter table grievance add constraint ground_is_known
  check (ground in ('satisfied', 'silent', 'withdrawn', 'turned-away', 'ordered'));
comment on column grievance.directed is
  'Posts with a direction that they have not answered yet, and the post whose order by law is awaited.';
comment on column grievance.seniors is
  'Posts above that see it: told because it is late, asked to approve a new date, or deciding on it by law.';
