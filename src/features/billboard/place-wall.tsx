import { useMemo } from 'react'
import { formatOf } from '../../../domain/billboard/formats'
import { useText } from '../../i18n/use-text'
import { SceneCanvas } from './scenes/scene-canvas'
import classes from './studio.module.css'
import type { Studio } from './use-studio'
import { wordsOf } from './words'

const wallFormats = [
  'us-bulletin-14x48',
  'il-shelter',
  'uk-48',
  'window-300',
  'van-side',
  'ig-story',
] as const

/** As sharp as the screen, and no sharper: all six are painted with each key. */
const wallPx = 400 * Math.min(2, Math.max(1, Math.ceil(devicePixelRatio)))

/** Six places at once, each with the design as it is now; a click takes one as the format. */
export function PlaceWall({ studio }: { studio: Studio }) {
  const t = useText()
  return (
    <ul className={classes.wall} aria-label={t('studio.wall')}>
      {wallFormats.map((id) => (
        <WallPlace key={id} id={id} studio={studio} />
      ))}
    </ul>
  )
}

function WallPlace({ id, studio }: { id: (typeof wallFormats)[number]; studio: Studio }) {
  const t = useText()
  const { compose, design, chosenFormat, change } = studio
  const format = formatOf(id)
  const made = useMemo(
    () => (format === undefined ? undefined : compose(format)),
    [compose, format],
  )
  const place = t(`studio.wall.${id}`)
  return (
    <li>
      <button
        type="button"
        className={classes.place}
        aria-pressed={chosenFormat.ok && chosenFormat.format.id === id}
        onClick={() => change({ format: id, width: undefined, height: undefined })}
      >
        {format !== undefined && (
          <SceneCanvas
            format={format}
            drawing={made?.ok === true ? made.drawing : null}
            light={studio.search.light ?? 'day'}
            label={`${place}: ${wordsOf(design)}`}
            widthPx={wallPx}
          />
        )}
        <span className={classes.placeName}>{place}</span>
      </button>
    </li>
  )
}
