import { Button } from '@mantine/core'
import { IconPhotoUp, IconTrash } from '@tabler/icons-react'
import { useEffect, useRef, useState, type DragEvent } from 'react'
import type { Drawing } from '../../../../domain/billboard/drawing/commands'
import type { Format } from '../../../../domain/billboard/format'
import { boardMm } from '../../../../domain/billboard/formats'
import { useText } from '../../../i18n/use-text'
import type { Studio } from '../use-studio'
import { wordsOf } from '../words'
import { PhotoDownload } from './photo-download'
import { PhotoStage } from './photo-stage'
import classes from './scenes.module.css'
import type { SitePhotoState } from './use-site-photo'

type PhotoViewProps = { studio: Studio; format: Format; drawing: Drawing; photo: SitePhotoState }

/** The person's own photo of the site, with the artwork put between four corners. */
export function PhotoView({ studio, format, drawing, photo }: PhotoViewProps) {
  const t = useText()
  const { photo: taken, problem } = photo
  const [removed, setRemoved] = useState(false)
  const label = t('studio.photo.picture', { words: wordsOf(studio.design) })
  return (
    <div className={classes.stack}>
      {taken === null ? (
        <PhotoField format={format} photo={photo} focused={removed} />
      ) : (
        <>
          <p className={classes.soft}>{t('studio.photo.how')}</p>
          <PhotoStage taken={taken} drawing={drawing} label={label} onMove={photo.move} />
          <p role="status" className={classes.problem}>
            {taken.problem !== null && t(`studio.photo.${taken.problem}`)}
          </p>
          <div className={classes.row}>
            <PhotoDownload studio={studio} format={format} taken={taken} />
            <Button
              variant="default"
              leftSection={<IconTrash size={18} aria-hidden />}
              onClick={() => {
                setRemoved(true)
                photo.remove()
              }}
            >
              {t('studio.photo.remove')}
            </Button>
          </div>
        </>
      )}
      {problem !== null && (
        <p role="alert" className={classes.problem}>
          {t(`studio.photo.refused.${problem}`)}
        </p>
      )}
    </div>
  )
}

type PhotoFieldProps = Pick<PhotoViewProps, 'format' | 'photo'> & {
  /** The button that was pressed is gone: the focus goes to this one. */
  focused: boolean
}

function PhotoField({ format, photo, focused }: PhotoFieldProps) {
  const t = useText()
  const chooser = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (focused) chooser.current?.focus()
  }, [focused])
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)

  function take(file: File | undefined): void {
    if (file !== undefined) void photo.take(file, boardMm(format))
  }
  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  return (
    <div
      className={classes.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconPhotoUp size={40} stroke={1.4} aria-hidden />
      <p>{t('studio.photo.what')}</p>
      <Button ref={chooser} loading={photo.busy} onClick={() => input.current?.click()}>
        {t('studio.photo.choose')}
      </Button>
      <p className={classes.soft}>{t('studio.photo.stays')}</p>
      <input
        ref={input}
        type="file"
        // Phones make a JPEG of what they keep as HEIC when they are asked for one.
        accept="image/jpeg,image/png,image/webp"
        hidden
        aria-label={t('studio.photo.choose')}
        onChange={(event) => {
          take(event.currentTarget.files?.[0])
          // The same file can be chosen again.
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}
