// What one would write by hand for exactly these questions: a named statement a shape, JSON made by PostgreSQL.
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:http';
import pg from 'pg';
import { databaseUrl, poolSize, serveOn } from './environment.js';

const point = `
select json_build_object(
  'id', j.id, 'number', j.number, 'title', j.title, 'status', j.status, 'receivedAt', j.received_at,
  'customer', json_build_object('id', c.id, 'name', c.name, 'phone', c.phone),
  'location', json_build_object('id', l.id, 'code', l.code, 'name', l.name))::text as json
from job j join customer c on c.id = j.customer_id join location l on l.id = j.location_id
where j.id = $1`;

const list = `
select json_agg(json_build_object(
  'id', j.id, 'number', j.number, 'status', j.status, 'receivedAt', j.received_at,
  'customer', json_build_object('id', c.id, 'name', c.name),
  'technician', t.json, 'invoices', i.json) order by j.received_at desc, j.id desc)::text as json
from (
  select id, number, status, received_at, customer_id from job
  where location_id = $1 and archived_at is null order by received_at desc, id desc limit 20
) j
join customer c on c.id = j.customer_id
left join lateral (
  select json_build_object('id', e.id, 'givenName', e.given_name, 'familyName', e.family_name) as json
  from job_participant p join employee e on e.id = p.employee_id
  where p.job_id = j.id and p.role = 'TECHNICIAN' and p.archived_at is null order by p."from" desc, p.id desc limit 1
) t on true
left join lateral (
  select coalesce(json_agg(json_build_object(
    'id', i.id, 'number', i.number, 'issuedOn', i.issued_on, 'total', i.total::text, 'balance', i.balance::text, 'payments', a.json)
    order by i.issued_on desc, i.id desc), '[]') as json
  from (
    select id, number, issued_on, total, balance from invoice
    where job_id = j.id and archived_at is null order by issued_on desc, id desc limit 5
  ) i
  left join lateral (
    select coalesce(json_agg(json_build_object(
      'amount', a.amount::text, 'number', p.number, 'receivedOn', p.received_on, 'tender', p.tender)
      order by a.applied_at, a.id), '[]') as json
    from payment_application a join payment p on p.id = a.payment_id
    where a.invoice_id = i.id and a.archived_at is null
  ) a on true
) i on true`;

const tree = `
select json_agg(json_build_object('id', l.id, 'code', l.code, 'name', l.name, 'jobs', j.json) order by l.id)::text as json
from location l
cross join lateral (
  select coalesce(json_agg(json_build_object(
    'id', j.id, 'number', j.number, 'status', j.status, 'receivedAt', j.received_at,
    'customer', json_build_object('id', c.id, 'name', c.name)) order by j.received_at desc, j.id desc), '[]') as json
  from (
    select id, number, status, received_at, customer_id from job
    where location_id = l.id and archived_at is null order by received_at desc, id desc limit 10
  ) j join customer c on c.id = j.customer_id
) j
where l.id = any($1::uuid[])`;

const statements: Record<string, string> = { point, list, tree };
const pool = new pg.Pool({ connectionString: databaseUrl, max: poolSize });

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return JSON.parse(text);
}

serveOn(
  createServer(async (request, response) => {
    try {
      const name = request.url!.slice(1);
      const { rows } = await pool.query<{ json: string }>({
        name,
        text: statements[name]!,
        values: [await bodyOf(request)],
      });
      const json = rows[0]!.json;
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) })
        .end(json);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  }),
);
