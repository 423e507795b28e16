import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'

/** Leaves `.built` beside the result, dated when the build began: `npm start` compares the sources with it. */
export function stamp(): Plugin {
  let folder = ''
  let begun = new Date()
  return {
    name: 'stamp',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir)
    },
    buildStart() {
      begun = new Date()
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler(error?: Error) {
        if (error) return
        const file = join(folder, '.built')
        await mkdir(folder, { recursive: true })
        await writeFile(file, '')
        await utimes(file, begun, begun)
      },
    },
  }
}
