import { readFile } from 'node:fs/promises'
import { inflateSync } from 'node:zlib'
import { expect, type Page } from '@playwright/test'
import { composeArtwork, type Design } from '../../domain/billboard/compose/compose'
import { formatOf } from '../../domain/billboard/formats'
import { palettes } from '../../domain/billboard/palettes'
import type { Sign } from '../../domain/billboard/signs'
import { directionOf } from '../../domain/billboard/wording'
import type { signWords } from '../../src/features/billboard/studio-search'
import { bold, heeboBlack } from '../billboard/heebo'
import { pathsOfPdf, pathsOfSvg, readLetters } from '../billboard/read-outlines'
import { test } from './desk'

type Row = {
  sign: (typeof signWords)[number]
  handle: string
  language: 'he' | 'en'
  phrase: string
}

const hebrew = 'תשלחו לנו הודעה:'

/** The measured table of the research (3.3), as far as the studio has words for it: the three parts are three fields. */
const rows: Row[] = [
  { sign: 'hash', handle: 'MaccabiHealth', language: 'he', phrase: hebrew },
  { sign: 'at', handle: 'maccabihealth', language: 'he', phrase: hebrew },
  { sign: 'hash', handle: '365clinic', language: 'he', phrase: hebrew },
  { sign: 'at', handle: '365clinic', language: 'he', phrase: hebrew },
  { sign: 'at', handle: 'maccabi_', language: 'he', phrase: hebrew },
  { sign: 'at', handle: '_maccabi', language: 'he', phrase: hebrew },
  { sign: 'at', handle: 'my.id', language: 'he', phrase: hebrew },
  { sign: 'at', handle: 'my_id', language: 'he', phrase: hebrew },
  { sign: 'hash', handle: 'MaccabiHealth', language: 'he', phrase: 'תשלחו לנו הודעה!' },
  { sign: 'link', handle: 'maccabihealth', language: 'he', phrase: hebrew },
  { sign: 'at', handle: 'maccabihealth', language: 'en', phrase: 'Send us a message!' },
]

const signs: Record<Row['sign'], Sign> = { at: '@', hash: '#', none: '', link: 'wa.me/' }
const alphabet = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._@#/'

/** How large the letters are in a file: the files are read by form alone, and a form has a size. */
function capHeights({ sign, handle, language, phrase }: Row): { handle: number; phrase: number } {
  const format = formatOf('ig-story')
  const [palette] = palettes
  if (format === undefined || palette === undefined) throw new Error('Both are in their lists.')
  const design: Design = {
    username: handle.toLowerCase(),
    shown: handle,
    sign: signs[sign],
    phrase,
    direction: directionOf[language],
    lines: 2,
    size: 1,
    palette,
    mark: null,
    qr: null,
    draft: null,
  }
  const made = composeArtwork(design, format, { bold, black: heeboBlack })
  if (!made.ok) throw new Error(made.problem.code)
  const { layout } = made
  return { handle: layout.handle.capHeightMm, phrase: layout.phrase?.capHeightMm ?? 0 }
}

async function download(page: Page, kind: 'SVG' | 'PDF' | 'PNG'): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: kind, exact: true }).click(),
  ])
  return readFile(await file.path())
}

/** How much a picture, or what a canvas shows, differs from the SVG: the mean of all channels, 0 to 1. */
async function differenceTo(page: Page, svg: string, png: string | null): Promise<number> {
  return page.evaluate(
    async ({ svgUrl, pngUrl }) => {
      const shown = document.querySelector<HTMLCanvasElement>('figure canvas')
      const load = async (url: string) => {
        const image = new Image()
        image.src = url
        await image.decode()
        return image
      }
      const source = pngUrl === null ? shown : await load(pngUrl)
      if (source === null) throw new Error('There is no picture.')
      const [width, height] = [source.width, source.height]
      const outlines = await load(svgUrl)
      const [one = [], other = []] = [source, outlines].map((drawn) => {
        const canvas = document.createElement('canvas')
        Object.assign(canvas, { width, height })
        const painter = canvas.getContext('2d')
        painter?.drawImage(drawn, 0, 0, width, height)
        return painter?.getImageData(0, 0, width, height).data ?? []
      })
      let sum = 0
      for (let index = 0; index < one.length; index += 1)
        sum += Math.abs((one[index] ?? 0) - (other[index] ?? 0))
      return sum / one.length / 255
    },
    { svgUrl: `data:image/svg+xml,${encodeURIComponent(svg)}`, pngUrl: png },
  )
}

for (const row of rows)
  test(`${signs[row.sign]}${row.handle} beside “${row.phrase}” is whole on the page and in every file`, async ({
    desk,
  }) => {
    const address = new URLSearchParams({ ...row, lines: '2', format: 'ig-story' })
    const page = await desk.open({ as: 'admin', language: 'he', path: `/studio?${address}` })
    await page.locator('figure canvas').waitFor()
    const heights = capHeights(row)
    const name = `${signs[row.sign]}${row.handle}`
    const said = [...row.phrase.replaceAll(' ', '')]
    const fromTheLeft = (row.language === 'he' ? said.toReversed() : said).join('')
    const letters = [...new Set(said)].join('')

    const svg = (await download(page, 'SVG')).toString('utf8')
    const pdf = await download(page, 'PDF')
    for (const paths of [pathsOfSvg(svg), pathsOfPdf(pdf, inflateSync)]) {
      expect(readLetters(paths, heeboBlack, heights.handle, alphabet)).toBe(name)
      expect(readLetters(paths, bold, heights.phrase, letters)).toBe(fromTheLeft)
    }

    const png = await download(page, 'PNG')
    const url = `data:image/png;base64,${png.toString('base64')}`
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1080, 1920])
    expect(await differenceTo(page, svg, url)).toBeLessThan(0.002)
    expect(await differenceTo(page, svg, null)).toBeLessThan(0.005)
  })
