-- Why an open matter cannot wait, for the lists; folded from its acts, so what is open already gets it from them.
alter table grievance add column danger text;
comment on column grievance.danger is 'Why it cannot wait, while it is open and nobody judged otherwise; folded from its acts.';
update grievance g set danger = said.urgent ->> 'danger'
from (
  select o.district, o.id, first.act -> 'urgent' as urgent,
    (select a.act ->> 'to' from act a
     where a.district = o.district and a.grievance_id = o.id and a.kind = 'reclassed' and a.actor ->> 'kind' = 'officer'
     order by a.seq desc limit 1) as judged
  from grievance o
  join act first on first.district = o.district and first.grievance_id = o.id and first.seq = 1
  where o.state <> 'closed' and first.act ? 'urgent'
) said
where g.district = said.district and g.id = said.id
  and case when said.judged is not null then said.judged = said.urgent ->> 'to'
    else not (coalesce((said.urgent ->> 'byPerson')::boolean, false) and not (said.urgent ->> 'taken')::boolean) end;
