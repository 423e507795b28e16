import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Received = { headers: Record<string, string>; body: string }
type Answering = (response: ServerResponse, received: Received) => void

/** A program that takes webhooks on a port of its own, and answers as it is told. */
export async function startReceiver() {
  const received: Received[] = []
  const taking: Answering = (response) => response.writeHead(204).end()
  let answering = taking
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      )
      const one = { headers, body: Buffer.concat(chunks).toString() }
      received.push(one)
      answering(response, one)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/hooks`,
    received,
    answer(status: number, body = '', headers: Record<string, string> = {}) {
      answering = (response) => response.writeHead(status, headers).end(body)
    },
    /** Takes the request and says nothing. */
    stayMute: () => void (answering = () => {}),
    takeAll: () => void (answering = taking),
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
