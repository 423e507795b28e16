// What webhooks are compared with: nothing but node:http, one HMAC and one insert for each request.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'
import pg from 'pg'

const appSecret = process.env['APP_SECRET'] ?? ''
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 16 })
await pool.query(
  'create table if not exists bare_inbox (id bigserial primary key, received_at timestamptz not null, body text not null)',
)

const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => void answer())
  async function answer() {
    const body = Buffer.concat(chunks)
    const expected = createHmac('sha256', appSecret).update(body).digest()
    const given = Buffer.from(String(request.headers['x-hub-signature-256']).slice(7), 'hex')
    const right = given.length === expected.length && timingSafeEqual(given, expected)
    if (right)
      await pool.query('insert into bare_inbox (received_at, body) values ($1, $2)', [
        new Date(),
        body.toString(),
      ])
    response.writeHead(right ? 200 : 401).end()
  }
})

server.listen(Number(process.env['PORT']), '127.0.0.1', () => console.info('is ready'))
process.on('SIGTERM', () => process.exit(0))
