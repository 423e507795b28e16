import { IconFileZip } from '@tabler/icons-react'
import { useState } from 'react'
import type { PdfColour } from '../../../domain/billboard/drawing/pdf-content'
import type { Format } from '../../../domain/billboard/format'
import { formats } from '../../../domain/billboard/formats'
import { useFormat } from '../../i18n/format'
import { isolateLtr } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'
import { FileButton, FileWorkStatus } from './file-work'
import classes from './studio.module.css'
import type { MadeZip, useArtworkFiles } from './use-artwork-files'
import type { FileWork } from './use-file-work'
import { useFormatName } from './words'

type ZipPartProps = {
  files: ReturnType<typeof useArtworkFiles>
  work: FileWork<MadeZip>
  colour: PdfColour
  /** The format that is shown: it is always in it. */
  chosen: Format | null
  disabled: boolean
  /** This or another file is being made. */
  busy: boolean
}

const usual = ['il-3x4', 'il-shelter', 'a4', 'card-il', 'window-300', 'van-side', 'ig-story']

/** Many formats and a receipt in one file, with progress and a way out. */
export function ZipPart(props: ZipPartProps) {
  const { files, work, colour, chosen, disabled, busy } = props
  const t = useText()
  const nameOf = useFormatName()
  const { list } = useFormat()
  const [ids, setIds] = useState<readonly string[]>(usual)
  const own = chosen !== null && !ids.includes(chosen.id) ? [chosen] : []
  const wanted = [...own, ...formats.filter(({ id }) => ids.includes(id))]
  // What is being made is counted by what was wished when it began.
  const [total, setTotal] = useState(0)

  function madeText({ file, gaps }: MadeZip): string {
    const { leftOut, withoutCode, heldBack } = gaps
    const names = (formats: readonly Format[]) => ({ list: list(formats.map(nameOf)) })
    return [
      leftOut.length > 0 && t('studio.zip.leftOut', names(leftOut)),
      withoutCode.length > 0 && t('studio.qr.zipWithout', names(withoutCode)),
      heldBack.length > 0 && t('studio.checks.heldBack', names(heldBack)),
      t('studio.made.plain', { name: isolateLtr(file.name) }),
    ]
      .filter((sentence) => sentence !== false)
      .join(' ')
  }
  function take(from: HTMLElement): void {
    setTotal(wanted.length)
    void work.start(from, (watch) => files.all({ formats: wanted, colour }, watch))
  }
  return (
    <div className={classes.stack}>
      <h3 className={classes.subtitle}>{t('studio.zip')}</h3>
      <p className={classes.soft}>{t('studio.zip.what')}</p>
      <details className={classes.fold}>
        <summary>{t('studio.zip.choose', { count: wanted.length })}</summary>
        <div className={classes.facts}>
          {formats.map((format) => (
            <label key={format.id} className={classes.tick}>
              <input
                type="checkbox"
                checked={ids.includes(format.id)}
                onChange={(event) =>
                  setIds(
                    event.currentTarget.checked
                      ? [...ids, format.id]
                      : ids.filter((id) => id !== format.id),
                  )
                }
              />
              {nameOf(format)}
            </label>
          ))}
        </div>
      </details>
      <div className={classes.row}>
        <FileButton
          icon={<IconFileZip size={18} aria-hidden />}
          disabled={disabled || wanted.length === 0}
          busy={busy}
          onStart={take}
        >
          ZIP
        </FileButton>
      </div>
      <FileWorkStatus
        work={work}
        name={t('studio.progress.of', { name: 'ZIP' })}
        wordsAt={(share) =>
          t('studio.zip.progress', { done: Math.floor(share * total + 1e-9), total })
        }
      >
        {work.state.step === 'made' && madeText(work.state.result)}
      </FileWorkStatus>
    </div>
  )
}
