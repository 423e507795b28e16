import { useMemo } from 'react'
import { useText } from '../../../i18n/use-text'
import { ArtworkCanvas } from '../artwork-canvas'
import type { Typefaces } from '../drawing/load-typefaces'
import classes from '../studio.module.css'
import { useComposeProblem, useFormatName, useFormatSize, wordsOf } from '../words'
import { useComposeSaved, type Drawable, type Extras } from './compose-saved'
import { formatIdsOf } from './saved-design'
import styles from './saved.module.css'

type PicturesProps = { artwork: Drawable; extras: Extras; faces: Typefaces }

/** The artwork in each of its formats, with the mark over it while its name is not live. */
export function ArtworkPictures(props: PicturesProps) {
  return formatIdsOf(props.artwork.design).map((id) => (
    <Picture key={id} {...props} formatId={id} />
  ))
}

function Picture({ artwork, extras, faces, formatId }: PicturesProps & { formatId: string }) {
  const t = useText()
  const nameOf = useFormatName()
  const sizeOf = useFormatSize()
  const sayProblem = useComposeProblem()
  const compose = useComposeSaved(faces)
  const drawn = useMemo(
    () => compose({ artwork, extras, formatId }),
    [compose, artwork, extras, formatId],
  )
  if (drawn === null) return <p className={classes.soft}>{t('studio.saved.noPicture')}</p>
  const { format, design, made } = drawn
  const label = `${nameOf(format)}: ${wordsOf(design)}`
  return (
    <figure className={styles.figure}>
      <div className={classes.stage} data-large="true">
        {made.ok ? (
          <ArtworkCanvas drawing={made.drawing} label={label} longSidePx={1200} />
        ) : (
          <p className={classes.onStage}>{sayProblem(made.problem)}</p>
        )}
      </div>
      <figcaption className={classes.caption}>
        <strong>{nameOf(format)}</strong> <span className={classes.soft}>{sizeOf(format)}</span>
      </figcaption>
    </figure>
  )
}
