import { zlibSync } from 'fflate'
import { drawReceipt } from '../../../domain/billboard/drawing/receipt'
import type { Receipt, ReceiptRow } from '../../../domain/billboard/drawing/receipt-content'
import { writePdf } from '../../../domain/billboard/drawing/pdf-writer'
import { signedHandle } from '../../../domain/billboard/signs'
import { useFormat } from '../../i18n/format'
import { useLanguage, useText } from '../../i18n/use-text'
import { fileOf, type ArtworkFile } from './artwork-files'
import { useLetterName } from './use-letter-name'
import type { Studio } from './use-studio'

/** One page with the files: what was made, for which name, letter by letter, and how it stood. */
export function useReceipt({ design, faces }: Studio) {
  const t = useText()
  const { direction } = useLanguage()
  const { exact, number } = useFormat()
  const letterName = useLetterName()
  const handle = signedHandle(design.sign, design.shown)

  function nameRows(live: boolean, at: Date): ReceiptRow[] {
    const state = t(live ? 'studio.receipt.state.live' : 'studio.receipt.state.draft')
    return [
      {
        label: t('studio.receipt.username'),
        value: design.username,
        valueDirection: 'ltr',
      },
      { label: t('studio.receipt.state'), value: state, valueDirection: direction },
      {
        label: t('studio.receipt.checked'),
        value: exact(at.toISOString()),
        valueDirection: direction,
      },
    ]
  }

  return async (files: readonly ArtworkFile[], live: boolean): Promise<ArtworkFile> => {
    const at = new Date()
    const receipt: Receipt = {
      direction,
      heading: t('studio.receipt.heading'),
      handle,
      spellingHeading: t('studio.receipt.spelling'),
      spelling: [...design.shown].map((character) => ({
        character,
        name: letterName(character),
      })),
      sections: [
        { heading: t('studio.receipt.name'), rows: nameRows(live, at) },
        {
          heading: t('studio.receipt.files'),
          rows: files.map(({ name, bytes, sha256 }) => ({
            label: name,
            value: `${number(Math.ceil(bytes.length / 1000))} kB  ${sha256}`,
            valueDirection: 'ltr',
          })),
        },
      ],
      note: t('studio.receipt.note'),
    }
    const page = drawReceipt(receipt, faces)
    if (!page.ok) throw new Error(`The typeface has no ${page.missing.join(' ')}.`)
    const { bytes } = writePdf(page.drawing, {
      info: { title: receipt.heading, handle },
      createdAt: at,
      checksum: '',
      colour: 'rgb',
      print: null,
      deflate: zlibSync,
    })
    return fileOf(`${design.shown}-receipt.pdf`, 'application/pdf', bytes)
  }
}
