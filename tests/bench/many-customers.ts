import pg from 'pg'

/**
 * Adds customers to the lines that are there, as years of messages would have: two in three with a username, one in
 * two without a phone, and one request for each of `asked`, with the funnel as it would have been counted.
 */
export async function addCustomers(
  databaseUrl: string,
  { count, asked = 0 }: { count: number; asked?: number },
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(insertCustomers, [count])
    await client.query(
      `insert into customer_ids (line_id, customer_id, owner, since)
       select line_id, customer_id, id, first_seen_at from customers where customer_id is not null`,
    )
    await client.query(
      `insert into customer_names (line_id, customer_id, name, username, since, last_at)
       select line_id, customer_id, name, coalesce(username, ''), first_seen_at, last_message_at from customers`,
    )
    await client.query(
      `insert into customer_phones (line_id, customer_id, digits, trust, since, last_at, seen_at)
       select line_id, customer_id, phone_digits, 'seen', first_seen_at, last_message_at, last_message_at
       from customers where phone_digits is not null`,
    )
    await client.query(insertRequests, [asked])
    await client.query(countFunnel)
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

const insertCustomers = `
  with numbered as (select id, workspace_id, row_number() over (order by id) as place, count(*) over () as total from lines)
  insert into customers (id, workspace_id, line_id, customer_id, username, name, phone_digits, phone_trust, phone_since,
    first_seen_at, arrived_without_phone, last_message_at, ask_state)
  select 'customer-' || lpad(n::text, 8, '0'), line.workspace_id, line.id, 'IL.1349120865530' || lpad(n::text, 8, '0'),
    case when n % 3 > 0 then (array['dana', 'real.noam', 'mayalevi', 'orange_'])[1 + n % 4] || n end,
    (array['דנה לוי', 'נועם כהן', 'Maya Peretz', 'Sheena Nelson', 'מחמוד עלי'])[1 + n % 5] || ' ' || n % 1000,
    case when n % 2 = 0 then '97254' || lpad((n * 7 % 10000000)::text, 7, '0') end,
    case when n % 2 = 0 then 'seen' end, case when n % 2 = 0 then moment end,
    moment, n % 2 = 1, moment + interval '1 hour',
    case when n % 2 = 0 then 'phone_known' else (array['never_asked', 'open', 'no_answer', 'failed'])[1 + n % 4] end
  from generate_series(1, $1::int) n
  join numbered line on line.place = 1 + (n - 1) % line.total
  cross join lateral (select now() - (n * interval '1 minute') as moment) as times`

const insertRequests = `
  insert into phone_requests (id, workspace_id, line_id, customer, customer_id, template_name, language, wording_version,
    day, origin, state, open, message_id, created_at, accepted_at, sent_at, delivered_at, read_at, shared_at, share_outcome,
    step, run_at)
  select 'ask-' || right(id, 8), workspace_id, line_id, id, customer_id, 'request_phone_number',
    (array['he', 'en', 'ar', 'ru'])[1 + place % 4], 1 + place % 2, moment::date,
    'auto', case when place % 5 = 0 then 'shared' else 'expired' end, false, 'wamid.' || id, moment, moment, moment, moment,
    case when place % 2 = 0 then moment end, case when place % 5 = 0 then moment end,
    case when place % 5 = 0 then 'shared' end, 'done', moment
  from (select *, row_number() over (order by id) as place, first_seen_at as moment from customers) numbered
  where place <= $1::int`

const countFunnel = `
  insert into funnel_days (workspace_id, day, line_id, language, wording, asked, delivered, read, shared, matched)
  select workspace_id, day, line_id, language, wording_version::text, count(*), count(*),
    count(*) filter (where read_at is not null or shared_at is not null),
    count(*) filter (where shared_at is not null), count(*) filter (where shared_at is not null)
  from phone_requests group by 1, 2, 3, 4, 5
  on conflict do nothing`
