-- The address of a mail whose sender our own server could not prove: whoever has it is somebody of their own.
alter table handle drop constraint kind_is_known;
alter table handle add constraint kind_is_known check (
  kind in ('user-id', 'parent-user-id', 'phone', 'email', 'name', 'claimed-email')
);
comment on column handle.kind is 'user-id, parent-user-id, phone, email, name, or an address nobody proved; matched in this order.';
