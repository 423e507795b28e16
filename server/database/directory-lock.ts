import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { join, relative } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Raised when another process holds the directory; the sentence is for whoever started us. */
export class DirectoryInUse extends Error {}

/**
 * Holds a directory for this process by listening on a socket in it: the lock dies with the process, however it
 * ends. Answers how to give it back.
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const absolute = join(directory, 'in-use.sock')
  const near = relative(process.cwd(), absolute)
  // A socket path holds about 100 characters.
  const path = near.length < absolute.length ? near : absolute
  const token = randomUUID()
  const first = await listen(path, token)
  if (first) return () => close(first)
  if ((await holderOf(path)) !== null) throw inUse(directory)
  // Left behind by a process that was killed.
  rmSync(path, { force: true })
  const server = await listen(path, token)
  if (!server) throw inUse(directory)
  // Another starter may have found the same leftover and replaced ours: the later one wins, the earlier notices.
  await wait(150)
  if ((await holderOf(path)) !== token) {
    await close(server)
    throw inUse(directory)
  }
  return () => close(server)
}

function inUse(directory: string): DirectoryInUse {
  return new DirectoryInUse(
    `DATA_DIR ${directory} is in use by another Handleboard process. Stop that one first, or set DATA_DIR to another directory.`,
  )
}

function listen(path: string, token: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.on('error', () => {}).end(token))
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    )
    server.listen(path, () => resolve(server.unref()))
  })
}

/** The token of whoever listens there, or `null` when nobody does. */
function holderOf(path: string): Promise<string | null> {
  return new Promise((resolve) => {
    let token = ''
    const socket = connect(path)
    socket.on('data', (data) => (token += data.toString()))
    socket.on('error', () => resolve(null))
    socket.on('end', () => resolve(token))
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()))
}
