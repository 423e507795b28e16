import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Artwork, ListedArtwork } from '../../../../domain/api/artworks'
import type { ArtworkOwnMark } from '../../../../domain/artwork-mark'
import { ArtworkCanvas, canPaint } from '../artwork-canvas'
import type { Typefaces } from '../drawing/load-typefaces'
import { typefacesQuery } from '../queries'
import { wordsOf } from '../words'
import { artworkQuery } from './artwork-queries'
import { useComposeSaved } from './compose-saved'
import { useExtras } from './use-extras'
import classes from './saved.module.css'

type ThumbnailProps = {
  artwork: Pick<Artwork | ListedArtwork, 'id' | 'displayCase' | 'safeToPrint' | 'line'> & {
    design: Artwork['design'] | ListedArtwork['design']
  }
}

/** A small picture beside a row that says the same in words: drawn when it comes into view, if the browser can. */
export function Thumbnail({ artwork }: ThumbnailProps) {
  const frame = useRef<HTMLSpanElement>(null)
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    const element = frame.current
    if (element === null || !canPaint() || typeof IntersectionObserver === 'undefined')
      return undefined
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting !== true) return
      setSeen(true)
      observer.disconnect()
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <span ref={frame} className={classes.thumbnail} aria-hidden="true">
      {seen && <Drawn artwork={artwork} />}
    </span>
  )
}

/** The list stands without its pictures, also where the typefaces do not come. */
function Drawn({ artwork }: ThumbnailProps) {
  const faces = useQuery(typefacesQuery())
  return faces.data === undefined ? null : <Picture artwork={artwork} faces={faces.data} />
}

function Picture({ artwork, faces }: ThumbnailProps & { faces: Typefaces }) {
  const compose = useComposeSaved(faces)
  const { extras } = useExtras(artwork, useMarkFile(artwork))
  const drawn = useMemo(() => compose({ artwork, extras }), [compose, artwork, extras])
  if (drawn === null || !drawn.made.ok) return null
  return (
    <ArtworkCanvas drawing={drawn.made.drawing} label={wordsOf(drawn.design)} longSidePx={240} />
  )
}

/** A list leaves the file out: it is read with the artwork, for the few that have one. */
function useMarkFile({ id, design }: ThumbnailProps['artwork']): ArtworkOwnMark | null {
  const isLeftOut = design.mark === 'own' && !('ownMark' in design)
  const whole = useQuery({ ...artworkQuery(id), enabled: isLeftOut })
  return 'ownMark' in design ? design.ownMark : (whole.data?.design.ownMark ?? null)
}
