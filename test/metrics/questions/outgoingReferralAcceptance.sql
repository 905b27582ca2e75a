-- outgoingReferralAcceptance from 2026-01-01 to 2026-10-01
select l.code as location,
       count(o.accepted_at) as numerator,
       count(*) as denominator
from outgoing_referral o
join location l on l.id = o.location_id
where o.archived_at is null
  and (o.sent_at at time zone l.time_zone)::date between '2026-01-01' and '2026-09-30'
group by l.code

-- outgoingReferralAcceptance from 2026-01-01 to 2026-10-01 by RECEIVING_LOCATION
select there.code,
       count(o.accepted_at) as numerator,
       count(*) as denominator
from outgoing_referral o
join location l on l.id = o.location_id
left join location there on there.id = o.to_location_id
where o.archived_at is null
  and (o.sent_at at time zone l.time_zone)::date between '2026-01-01' and '2026-09-30'
group by there.code
