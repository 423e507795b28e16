import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Raster } from '../../domain/billboard/drawing/raster.ts'

/** Without poppler its tests are left out; a build server must have it. */
export const withoutPoppler = !process.env['CI'] && spawnSync('pdfinfo', ['-v']).error !== undefined

/** What a program of poppler says about a PDF. Files are read back by somebody else's reader, not by our own. */
function poppler(program: string, options: readonly string[], pdf: Uint8Array): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'billboard-'))
  try {
    const file = join(folder, 'artwork.pdf')
    writeFileSync(file, pdf)
    const run = spawnSync(program, [...options, file], { maxBuffer: 400_000_000 })
    if (run.error !== undefined)
      throw new Error(`${program} is missing: install poppler (apt-get install poppler-utils).`)
    if (run.status !== 0 || run.stderr.length > 0)
      throw new Error(`${program} is not content: ${run.stderr.toString() || run.status}`)
    return run.stdout
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The lines of `pdfinfo -box` by their names. */
export function pdfInfo(pdf: Uint8Array): Map<string, string> {
  const lines = poppler('pdfinfo', ['-box', '-isodates'], pdf).toString().split('\n')
  return new Map(
    lines.filter(Boolean).map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon), line.slice(colon + 1).trim()]
    }),
  )
}

/** The fonts in a file: the lines below the two of the head. */
export function pdfFonts(pdf: Uint8Array): string[] {
  return poppler('pdffonts', [], pdf).toString().trimEnd().split('\n').slice(2)
}

/** The page as poppler draws it. */
export function renderPdf(pdf: Uint8Array, dpi: number): Raster {
  return readPpm(poppler('pdftoppm', ['-r', String(dpi)], pdf))
}

function readPpm(bytes: Buffer): Raster {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'))
  if (head === null) throw new Error('Not a picture.')
  const [widthPx, heightPx] = [Number(head[1]), Number(head[2])]
  const rgb = bytes.subarray(head[0].length)
  const data = new Uint8ClampedArray(widthPx * heightPx * 4)
  for (let pixel = 0; pixel < widthPx * heightPx; pixel += 1)
    data.set(
      [rgb[pixel * 3] ?? 0, rgb[pixel * 3 + 1] ?? 0, rgb[pixel * 3 + 2] ?? 0, 255],
      pixel * 4,
    )
  return { widthPx, heightPx, data }
}
