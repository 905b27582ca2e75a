-- royaltyReported from 2026-07-01 to 2026-10-01
select l.code as location,
       sum(s.royalty) as numerator
from royalty_statement s
join location l on l.id = s.location_id
where s.archived_at is null and s.month between '2026-07' and '2026-09'
group by l.code
