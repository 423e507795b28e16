import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import type { ArtworkFile } from './artwork-files'

/** Files as one, each as it comes; what is compressed already is only packed. */
export function startZip(at: Date) {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error
    chunks.push(new Uint8Array(chunk))
  })
  return {
    add({ name, bytes }: ArtworkFile): void {
      const entry = name.endsWith('.svg') ? new ZipDeflate(name) : new ZipPassThrough(name)
      entry.mtime = at
      zip.add(entry)
      entry.push(bytes, true)
    },
    finish(): Uint8Array<ArrayBuffer> {
      zip.end()
      const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
      let at = 0
      for (const chunk of chunks) {
        whole.set(chunk, at)
        at += chunk.length
      }
      return whole
    },
  }
}
