import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'

it('says where it listens, serves as many lines as wanted, and stops when told to', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'mocks/meta-server.ts'], {
    env: { ...process.env, PORT: '0', LINES: '3000', META_ACCESS_TOKEN: 'token' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const printed: unknown = await once(createInterface(child.stdout), 'line')
  const url = /^\{"listening":"(http:\/\/127\.0\.0\.1:\d+)"\}$/.exec(String(printed))?.[1] ?? ''
  const answer = await fetch(`${url}/v25.0/300000000000002/phone_numbers?limit=100&fields=id`, {
    headers: { authorization: 'Bearer token' },
  })
  const text = await answer.text()
  expect(text.match(/"id"/g)).toHaveLength(100)
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
})
