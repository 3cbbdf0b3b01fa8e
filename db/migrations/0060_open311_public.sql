-- Strangers' programs are listed public records by the day of registration, and what came over Open311 by its moment: both
-- lists go on by their index however deep (docs/decisions/0064). The day and not the moment, for the moment is not public.
create index publication_registered on publication
  (district, (date_trunc('day', registered_at at time zone 'Asia/Kolkata') at time zone 'Asia/Kolkata') desc, grievance_id desc)
  where state = 'published' and number is not null;
create index open311_request_at on open311_request (district, at desc, grievance desc);
