import { randomUUID } from 'node:crypto'
import { existsSync, linkSync, openSync, renameSync, rmSync } from 'node:fs'
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
  const path = socketPath(directory)
  const token = randomUUID()
  // Bound under a name of its own and then given the common one: closing it takes away only the name it was bound
  // under, never the name that somebody else holds by then.
  const own = `${path}.${token.slice(0, 6)}`
  const server = await listen(own, token)
  try {
    const tookOver = await takeName(own, path)
    // Another starter may have found the same leftover at the same time.
    if (tookOver) await wait(150)
    if ((await holderOf(path)) !== token) throw inUse(directory)
  } catch (error) {
    await close(server)
    throw error instanceof NameTaken ? inUse(directory) : error
  } finally {
    rmSync(own, { force: true })
  }
  return async () => {
    if ((await holderOf(path)) === token) rmSync(path, { force: true })
    await close(server)
  }
}

/**
 * A socket's path holds about 100 characters. A longer one goes by the open directory, where the system has such
 * names; it stays open as long as this process.
 */
function socketPath(directory: string): string {
  const absolute = join(directory, 'in-use.sock')
  const near = relative(process.cwd(), absolute)
  const path = near.length < absolute.length ? near : absolute
  if (Buffer.byteLength(path) < 85 || !existsSync('/proc/self/fd')) return path
  return `/proc/self/fd/${openSync(directory, 'r')}/in-use.sock`
}

class NameTaken extends Error {}

/** Gives our socket the common name, unless somebody answers there. Answers whether a leftover was in the way. */
async function takeName(own: string, path: string): Promise<boolean> {
  if (link(own, path)) return false
  if ((await holderOf(path)) !== null) throw new NameTaken()
  // Left behind by a process that was killed. Moved aside first: of several who see it, one moves it.
  const aside = `${own}-old`
  if (move(path, aside)) {
    const isAlive = (await holderOf(aside)) !== null
    if (isAlive) link(aside, path)
    rmSync(aside, { force: true })
    if (isAlive) throw new NameTaken()
  }
  if (!link(own, path)) throw new NameTaken()
  return true
}

/** A second name for the same socket, if that name is free. */
function link(from: string, to: string): boolean {
  return unless('EEXIST', () => linkSync(from, to))
}

function move(from: string, to: string): boolean {
  return unless('ENOENT', () => renameSync(from, to))
}

function unless(expected: string, work: () => void): boolean {
  try {
    work()
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === expected) return false
    throw error
  }
}

function inUse(directory: string): DirectoryInUse {
  return new DirectoryInUse(
    `DATA_DIR ${directory} is in use by another Handleboard process. Stop that one first, or set DATA_DIR to another directory.`,
  )
}

function listen(path: string, token: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.on('error', () => {}).end(token))
    server.once('error', reject)
    server.listen(path, () => resolve(server.unref()))
  })
}

/** The token of whoever listens there, `busy` when it does not come to answering, or `null` when nobody does. */
function holderOf(path: string): Promise<string | null> {
  return new Promise((resolve) => {
    let token = ''
    const socket = connect(path)
    socket.setTimeout(10_000, () => {
      resolve('busy')
      socket.destroy()
    })
    socket.on('data', (data) => (token += data.toString()))
    socket.on('error', () => resolve(null))
    socket.on('end', () => resolve(token))
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()))
}
