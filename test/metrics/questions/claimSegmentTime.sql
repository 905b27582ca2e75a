-- claimSegmentTime from 2026-04-01 to 2026-10-01
select l.code as location,
       sum(extract(epoch from j.contacted_at - j.received_at)) as numerator,
       count(*) as denominator
from job j
join location l on l.id = j.location_id
left join lateral (select min(m.at) as at from job_milestone m where m.job_id = j.id and m.kind = 'INSPECTED' and m.revoked_at is null) s on true
left join lateral (select min(m.at) as at from job_milestone m where m.job_id = j.id and m.kind = 'ESTIMATE_UPLOADED' and m.revoked_at is null) u on true
left join lateral (select min(m.at) as at from job_milestone m where m.job_id = j.id and m.kind = 'ESTIMATE_APPROVED' and m.revoked_at is null) p on true
where j.claim_id is not null and j.contacted_at >= j.received_at
  and j.archived_at is null
  and (j.received_at at time zone l.time_zone)::date >= '2026-04-01' and (j.received_at at time zone l.time_zone)::date < '2026-10-01'
group by l.code

-- claimSegmentTime from 2026-04-01 to 2026-10-01 with parameters: { claimSegment: CONTACTED_TO_INSPECTED }
select l.code as location,
       sum(extract(epoch from s.at - j.contacted_at)) as numerator,
       count(*) as denominator
from job j
join location l on l.id = j.location_id
left join lateral (select min(m.at) as at from job_milestone m where m.job_id = j.id and m.kind = 'INSPECTED' and m.revoked_at is null) s on true
left join lateral (select min(m.at) as at from job_milestone m where m.job_id = j.id and m.kind = 'ESTIMATE_UPLOADED' and m.revoked_at is null) u on true
left join lateral (select min(m.at) as at from job_milestone m where m.job_id = j.id and m.kind = 'ESTIMATE_APPROVED' and m.revoked_at is null) p on true
where j.claim_id is not null and s.at >= j.contacted_at
  and j.archived_at is null
  and (j.received_at at time zone l.time_zone)::date >= '2026-04-01' and (j.received_at at time zone l.time_zone)::date < '2026-10-01'
group by l.code

-- claimSegmentTime from 2026-04-01 to 2026-10-01 with parameters: { claimSegment: INSPECTED_TO_UPLOADED }
select l.code as location,
       sum(extract(epoch from u.at - s.at)) as numerator,
       count(*) as denominator
from job j
join location l on l.id = j.location_id
left join lateral (select min(m.at) as at from job_milestone m where m.job_id = j.id and m.kind = 'INSPECTED' and m.revoked_at is null) s on true
left join lateral (select min(m.at) as at from job_milestone m where m.job_id = j.id and m.kind = 'ESTIMATE_UPLOADED' and m.revoked_at is null) u on true
left join lateral (select min(m.at) as at from job_milestone m where m.job_id = j.id and m.kind = 'ESTIMATE_APPROVED' and m.revoked_at is null) p on true
where j.claim_id is not null and u.at >= s.at
  and j.archived_at is null
  and (j.received_at at time zone l.time_zone)::date >= '2026-04-01' and (j.received_at at time zone l.time_zone)::date < '2026-10-01'
group by l.code

-- claimSegmentTime from 2026-04-01 to 2026-10-01 with parameters: { claimSegment: UPLOADED_TO_APPROVED }
select l.code as location,
       sum(extract(epoch from p.at - u.at)) as numerator,
       count(*) as denominator
from job j
join location l on l.id = j.location_id
left join lateral (select min(m.at) as at from job_milestone m where m.job_id = j.id and m.kind = 'INSPECTED' and m.revoked_at is null) s on true
left join lateral (select min(m.at) as at from job_milestone m where m.job_id = j.id and m.kind = 'ESTIMATE_UPLOADED' and m.revoked_at is null) u on true
left join lateral (select min(m.at) as at from job_milestone m where m.job_id = j.id and m.kind = 'ESTIMATE_APPROVED' and m.revoked_at is null) p on true
where j.claim_id is not null and p.at >= u.at
  and j.archived_at is null
  and (j.received_at at time zone l.time_zone)::date >= '2026-04-01' and (j.received_at at time zone l.time_zone)::date < '2026-10-01'
group by l.code
