import { open, readFile, rename } from 'node:fs/promises'
import { parseWorld, serializeWorld, type World } from './meta/world'

/** The world of the simulated Meta in one JSON file, for the server that runs on Node. */

/** `null` when there is no file yet. A file that holds something else stops the start. */
export async function readWorldFile(path: string): Promise<World | null> {
  try {
    return parseWorld(await readFile(path, 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw new Error(`${path} does not hold a world of the simulated Meta`, { cause: error })
  }
}

/** Writes beside the file, flushes, then renames: whoever reads finds the old world or the new one, whole. */
export async function writeWorldFile(path: string, world: World): Promise<void> {
  const text = serializeWorld(world)
  const beside = `${path}.new`
  const file = await open(beside, 'w')
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(beside, path)
}
