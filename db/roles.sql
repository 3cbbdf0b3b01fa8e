-- The two roles beside the owner. Neither can log in; the program puts its role on as it connects.
-- Run by the migrations when they are missing. Where the owner may not create roles, an administrator runs this
-- file once and then: grant nivaran_program, nivaran_reader to <the owner>;
do $$
begin
  begin
    create role nivaran_program nologin;
  exception when duplicate_object or unique_violation then null;
  end;
  begin
    create role nivaran_reader nologin;
  exception when duplicate_object or unique_violation then null;
  end;
  if not pg_has_role(current_user, 'nivaran_program', 'member') then
    execute format('grant nivaran_program to %I', current_user);
  end if;
  if not pg_has_role(current_user, 'nivaran_reader', 'member') then
    execute format('grant nivaran_reader to %I', current_user);
  end if;
end
$$;
comment on role nivaran_program is 'The running program: may append acts, never change or remove them.';
comment on role nivaran_reader is 'Figures and exports: reads, writes nothing.';
