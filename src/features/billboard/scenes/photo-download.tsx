import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import type { Drawing } from '../../../../domain/billboard/drawing/commands'
import { isDraft } from '../../../../domain/billboard/drawing/artwork-info'
import type { Format } from '../../../../domain/billboard/format'
import { useText } from '../../../i18n/use-text'
import { canPaint } from '../artwork-canvas'
import { saveFile } from '../artwork-files'
import { useArtworkFiles } from '../use-artwork-files'
import type { Studio } from '../use-studio'
import { paintPhoto, pngBytes } from './paint-photo'
import classes from './scenes.module.css'
import type { SitePhoto } from './use-site-photo'

type PhotoDownloadProps = { studio: Studio; format: Format; taken: SitePhoto }

/** The composed picture as large as the photo; with the mark when the name is not live. */
export function PhotoDownload({ studio, format, taken }: PhotoDownloadProps) {
  const t = useText()
  const files = useArtworkFiles(studio)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)

  async function save(): Promise<void> {
    setBusy(true)
    const bytes = await files.artwork(format).then(
      async ({ drawing }) => {
        const png = await composed(taken, drawing)
        return png === null ? null : { png, draft: isDraft(drawing) }
      },
      () => null,
    )
    setBusy(false)
    setFailed(bytes === null)
    if (bytes === null) return
    const name = `${studio.design.shown}-site${bytes.draft ? '-DRAFT' : ''}.png`
    saveFile({ name, type: 'image/png', bytes: bytes.png })
  }
  return (
    <>
      <Button
        leftSection={<IconDownload size={18} aria-hidden />}
        loading={busy}
        onClick={() => void save()}
      >
        {t('studio.photo.save')}
      </Button>
      {failed && (
        <p role="alert" className={classes.problem}>
          {t('studio.photo.notSaved')}
        </p>
      )}
    </>
  )
}

async function composed(
  taken: SitePhoto,
  drawing: Drawing,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!canPaint()) return null
  const canvas = document.createElement('canvas')
  Object.assign(canvas, taken.size)
  const painter = canvas.getContext('2d')
  if (painter === null) return null
  // What is see-through in a picture would be taken for an empty canvas.
  painter.fillStyle = '#FFFFFF'
  painter.fillRect(0, 0, canvas.width, canvas.height)
  paintPhoto(painter, taken, drawing)
  return pngBytes(painter)
}
