import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { ArtworkCanvas, canPaint } from '../artwork-canvas'
import type { Typefaces } from '../drawing/load-typefaces'
import { typefacesQuery } from '../queries'
import { wordsOf } from '../words'
import { useComposeSaved, type Drawable } from './compose-saved'
import classes from './saved.module.css'

/** A small picture beside a row that says the same in words: drawn when it comes into view, if the browser can. */
export function Thumbnail({ artwork }: { artwork: Drawable }) {
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
function Drawn({ artwork }: { artwork: Drawable }) {
  const faces = useQuery(typefacesQuery())
  return faces.data === undefined ? null : <Picture artwork={artwork} faces={faces.data} />
}

function Picture({ artwork, faces }: { artwork: Drawable; faces: Typefaces }) {
  const compose = useComposeSaved(faces)
  const drawn = useMemo(() => compose(artwork), [compose, artwork])
  if (drawn === null || !drawn.made.ok) return null
  return (
    <ArtworkCanvas drawing={drawn.made.drawing} label={wordsOf(drawn.design)} longSidePx={240} />
  )
}
