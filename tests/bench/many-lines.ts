import pg from 'pg'

/** Adds lines to the first account of the database, as a sync would have; their names are not due for a read. */
export async function addLines(databaseUrl: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(
      `insert into lines (id, workspace_id, waba_id, phone_number_id, phone_number, phone_digits, display_name, status,
         meta_status, quality, username, username_state, next_read_at, synced_at)
       select 'line-' || lpad(n::text, 6, '0'), account.workspace_id, account.waba_id, (900000000000000 + n)::text,
         '+97258' || lpad(n::text, 7, '0'), '97258' || lpad(n::text, 7, '0'),
         case when n % 2 = 0 then 'Branch ' || n else 'סניף ' || n end, 'connected', 'CONNECTED', 'green',
         case when n % 3 = 0 then 'branch' || n end, case when n % 3 = 0 then 'live' else 'none' end,
         now() + interval '10 years', now()
       from generate_series(1, $1::int) n, (select * from accounts order by id limit 1) account`,
      [count],
    )
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}
