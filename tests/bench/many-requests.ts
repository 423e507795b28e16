import pg from 'pg'

/** Adds requests on the lines that are there: one open one for each line, the others over, spread over two years. */
export async function addRequests(databaseUrl: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(
      `with numbered as (select id, workspace_id, row_number() over (order by id) as place, count(*) over () as total from lines)
       insert into username_requests (id, workspace_id, line_id, state, state_since, reason, campaign_date, requester_id,
         requester_name, created_at, submitted_at, updated_at)
       select 'request-' || lpad(n::text, 7, '0'), line.workspace_id, line.id,
         case when n <= line.total then (array['draft', 'in_review', 'submitting', 'blocked', 'refused'])[1 + n % 5]
           else (array['live', 'reserved', 'withdrawn', 'declined', 'released', 'revoked'])[1 + n % 6] end,
         moment, 'Campaign ' || n % 200, case when n % 3 = 0 then (moment + interval '30 days')::date end,
         'person-' || n % 50, 'Person ' || n % 50, moment, case when n % 5 > 0 then moment end, moment + interval '1 hour'
       from generate_series(1, $1::int) n
       join numbered line on line.place = 1 + (n - 1) % line.total
       cross join lateral (select now() - (n * interval '10 minutes') as moment) as times`,
      [count],
    )
    await client.query(
      `insert into username_request_candidates (request_id, rank, username, display_case)
       select id, rank, 'branch' || right(id, 5) || rank, 'Branch' || right(id, 5) || rank
       from username_requests, generate_series(1, 2) rank`,
    )
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}
