-- dataQualityMoneyAtRisk from 2026-07-01 to 2026-10-01
select l.code as location,
       coalesce(sum(d.money_at_risk), 0) as numerator
from data_quality_issue d
left join location l on l.id = d.location_id
where d.archived_at is null
  and d.detected_at < date '2026-10-01'::timestamp at time zone coalesce(l.time_zone, 'America/New_York')
  and (d.resolved_at is null or d.resolved_at >= date '2026-10-01'::timestamp at time zone coalesce(l.time_zone, 'America/New_York'))
group by l.code
