-- trainingHoursPerFte from 2026-07-01 to 2026-10-01 by NOTHING
select 92 * (select sum(c.hours) from training_assignment t join course c on c.id = t.course_id
             where t.archived_at is null and (t.completed_at at time zone 'America/New_York')::date between '2026-07-01' and '2026-09-30') as numerator,
       (select sum(greatest(0, least(coalesce(s."to", '2026-10-01'), '2026-10-01') - greatest(s."from", '2026-07-01')) * s.fte_percent) from employment_spell s where s.archived_at is null) as denominator
