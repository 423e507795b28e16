import { Button } from '@mantine/core'
import { IconFileZip } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { PdfColour } from '../../../domain/billboard/drawing/pdf-content'
import type { Format } from '../../../domain/billboard/format'
import { formats } from '../../../domain/billboard/formats'
import { useFormat } from '../../i18n/format'
import { useText } from '../../i18n/use-text'
import { saveFile } from './artwork-files'
import { FileFailure } from './file-failure'
import classes from './studio.module.css'
import type { useArtworkFiles, ZipGaps } from './use-artwork-files'
import { useFormatName } from './words'

type ZipPartProps = {
  files: ReturnType<typeof useArtworkFiles>
  colour: PdfColour
  /** The format that is shown: it is always in it. */
  chosen: Format | null
  disabled: boolean
}

type ZipState =
  | { step: 'rest' }
  | { step: 'working'; done: number }
  | { step: 'made'; gaps: ZipGaps }
  | { step: 'cancelled' }
  | { step: 'failed'; error: unknown }

const usual = ['il-3x4', 'il-shelter', 'a4', 'card-il', 'window-300', 'van-side', 'ig-story']

/** Many formats and a receipt in one file, with progress and a way out. */
export function ZipPart({ files, colour, chosen, disabled }: ZipPartProps) {
  const t = useText()
  const nameOf = useFormatName()
  const { list } = useFormat()
  const [ids, setIds] = useState<readonly string[]>(usual)
  const [state, setState] = useState<ZipState>({ step: 'rest' })
  const stop = useRef<AbortController>(undefined)
  useEffect(() => () => stop.current?.abort(), [])
  const own = chosen !== null && !ids.includes(chosen.id) ? [chosen] : []
  const wanted = [...own, ...formats.filter(({ id }) => ids.includes(id))]
  const working = state.step === 'working'

  function gapsText({ leftOut, withoutCode, heldBack }: ZipGaps): string {
    const names = (formats: readonly Format[]) => ({ list: list(formats.map(nameOf)) })
    return [
      leftOut.length > 0 && t('studio.zip.leftOut', names(leftOut)),
      withoutCode.length > 0 && t('studio.qr.zipWithout', names(withoutCode)),
      heldBack.length > 0 && t('studio.checks.heldBack', names(heldBack)),
    ]
      .filter((sentence) => sentence !== false)
      .join(' ')
  }
  async function take(): Promise<void> {
    const controller = new AbortController()
    stop.current = controller
    setState({ step: 'working', done: 0 })
    try {
      const onDone = (done: number) => setState({ step: 'working', done })
      const { signal } = controller
      const { file, gaps } = await files.all({
        formats: wanted,
        colour,
        signal,
        onDone,
      })
      saveFile(file)
      setState({ step: 'made', gaps })
    } catch (error) {
      setState(controller.signal.aborted ? { step: 'cancelled' } : { step: 'failed', error })
    }
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
        <Button
          variant="default"
          leftSection={<IconFileZip size={18} aria-hidden />}
          disabled={disabled || working || wanted.length === 0}
          onClick={() => void take()}
        >
          ZIP
        </Button>
        {working && (
          <Button variant="subtle" onClick={() => stop.current?.abort()}>
            {t('action.cancel')}
          </Button>
        )}
      </div>
      <p role="status" className={classes.soft}>
        {state.step === 'working' &&
          t('studio.zip.progress', { done: state.done, total: wanted.length })}
        {state.step === 'made' && gapsText(state.gaps)}
        {state.step === 'cancelled' && t('studio.cancelled')}
      </p>
      {state.step === 'failed' && <FileFailure error={state.error} />}
    </div>
  )
}
