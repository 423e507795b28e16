import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { DirectoryInUse, lockDirectory } from './directory-lock'

const folder = mkdtempSync(join(tmpdir(), 'handleboard-lock-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function directory(name: string): string {
  const path = join(folder, name)
  mkdirSync(path, { recursive: true })
  return path
}

/** Another process that holds the directory, as the lock does. */
async function holdElsewhere(path: string) {
  const script = `require('node:net').createServer((s) => s.end('other')).listen(${JSON.stringify(
    join(path, 'in-use.sock'),
  )}, () => console.log('held'))`
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return {
    kill: async () => {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

describe('a directory', () => {
  it('is held by one, refused to the next with a sentence, and free again afterwards', async () => {
    const path = directory('one')
    const unlock = await lockDirectory(path)
    await expect(lockDirectory(path)).rejects.toThrow(DirectoryInUse)
    await expect(lockDirectory(path)).rejects.toThrow(
      `DATA_DIR ${path} is in use by another Handleboard process.`,
    )
    await unlock()
    expect(readdirSync(path)).toEqual([])
    const again = await lockDirectory(path)
    await again()
  })

  it('that another process holds is refused, and free when that process was killed', async () => {
    const path = directory('killed')
    const other = await holdElsewhere(path)
    await expect(lockDirectory(path)).rejects.toThrow(DirectoryInUse)
    await other.kill()
    // The killed process took nothing away with it.
    expect(existsSync(join(path, 'in-use.sock'))).toBe(true)
    const unlock = await lockDirectory(path)
    await expect(lockDirectory(path)).rejects.toThrow(DirectoryInUse)
    await unlock()
  })

  it.each([1, 2, 3])(
    'is given to one of several that start at once over what a killed process left (%i)',
    async (round) => {
      const path = directory(`together-${round}`)
      await (await holdElsewhere(path)).kill()
      const starts = await Promise.allSettled(Array.from({ length: 4 }, () => lockDirectory(path)))
      const held = starts.filter((start) => start.status === 'fulfilled')
      expect(held).toHaveLength(1)
      // Those who lost leave what the winner holds alone.
      await expect(lockDirectory(path)).rejects.toThrow(DirectoryInUse)
      for (const start of held) await start.value()
      expect(readdirSync(path)).toEqual([])
    },
  )

  it('is held also when its name is too long for the path of a socket', async () => {
    const path = directory(`${'long-name/'.repeat(20)}שם-עברי`)
    const unlock = await lockDirectory(path)
    expect(readdirSync(path)).toEqual(['in-use.sock'])
    await expect(lockDirectory(path)).rejects.toThrow(DirectoryInUse)
    await unlock()
    expect(readdirSync(path)).toEqual([])
  })
})
