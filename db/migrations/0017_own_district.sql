-- The second wall behind core/access: a connection of the program works for one district and reaches the rows of no
-- other, whatever a statement forgets to say. Figures of a state are read by the reader, who sees all.
-- Under a policy on reading, a search by likeness or by the end of a number could use no index; the four tables that are
-- searched so are closed for writing only (docs/decisions/0029).
create procedure keep_to_own_district(kept regclass, readable boolean default false) language plpgsql as $$
declare
  own constant text := '(district = (select current_setting(''nivaran.district'', true)::integer))';
begin
  execute format('alter table %s enable row level security', kept);
  execute format('create policy reading on %s for select to nivaran_program using (%s)',
    kept, case when readable then 'true' else own end);
  execute format('create policy adding on %s for insert to nivaran_program with check %s', kept, own);
  execute format('create policy changing on %s for update to nivaran_program using (%s) with check %s',
    kept, case when readable then 'true' else own end, own);
  execute format('create policy removing on %s for delete to nivaran_program using %s', kept, own);
  execute format('create policy figures on %s for select to nivaran_reader using (true)', kept);
end
$$;
comment on procedure keep_to_own_district is 'Closes a table to the program of every other district; `readable` leaves reading open.';

do $$
declare
  kept text;
begin
  foreach kept in array array['act', 'administration', 'attachment', 'circuit', 'conversation', 'district_file',
    'envelope', 'heard', 'outbox', 'receipt', 'root', 'serial', 'service_notice', 'session',
    'staff_account', 'told', 'unreadable'] loop
    call keep_to_own_district(kept::regclass);
  end loop;
  foreach kept in array array['grievance', 'citizen', 'handle', 'message'] loop
    call keep_to_own_district(kept::regclass, readable => true);
  end loop;
end
$$;
