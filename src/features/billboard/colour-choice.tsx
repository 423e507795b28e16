import { IconAlertTriangle, IconCheck, IconExclamationCircle } from '@tabler/icons-react'
import { judgeColours, type ColourVerdict } from '../../../domain/billboard/green-guard'
import { palettes, type Palette } from '../../../domain/billboard/palettes'
import { useFormat } from '../../i18n/format'
import { isolateLtr } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'
import { Notice } from '../../ui/notice'
import { ownPaletteText } from './studio-design'
import classes from './studio.module.css'
import type { Studio } from './use-studio'

/** What everybody tries first; it is here so that it can be said why not. */
const whiteOnGreen = { ink: '#FFFFFF', ground: '#25D366' } as const

/** Palettes that read, own colours, and what the guard says about them. */
export function ColourChoice({ studio }: { studio: Studio }) {
  const t = useText()
  const { palette } = studio.design
  const choose = (wanted: string) => studio.change({ palette: wanted })
  const verdict = judgeColours(palette)
  const tried = ownPaletteText(whiteOnGreen.ink, whiteOnGreen.ground)
  return (
    <div className={classes.field} role="group" aria-label={t('studio.colours')}>
      <span className={classes.label} aria-hidden="true">
        {t('studio.colours')}
      </span>
      <div className={classes.swatches}>
        {palettes.map((one) => (
          <Swatch
            key={one.id}
            colours={one}
            label={nameOf(t, one.id)}
            pressed={one.id === palette.id}
            onChoose={() => choose(one.id)}
          />
        ))}
        <Swatch
          colours={whiteOnGreen}
          label={t('studio.palette.white_on_green')}
          pressed={ownPaletteText(palette.ink, palette.ground) === tried}
          onChoose={() => choose(tried)}
        />
      </div>
      <OwnColours palette={palette} onChoose={(own) => studio.change({ palette: own }, true)} />
      <Judgement verdict={verdict} onChoose={choose} />
    </div>
  )
}

const names = [
  'ink_on_green',
  'white_on_deep_green',
  'deep_green_on_white',
  'black_on_yellow',
  'yellow_on_black',
  'white_on_black',
  'black_on_white',
  'white_on_navy',
  'navy_on_yellow',
] as const

function nameOf(t: ReturnType<typeof useText>, id: string): string {
  const known = names.find((name) => name === id)
  return t(`studio.palette.${known ?? 'own'}`)
}

type SwatchProps = {
  colours: { ink: string; ground: string }
  label: string
  pressed: boolean
  onChoose: () => void
}

function Swatch({ colours, label, pressed, onChoose }: SwatchProps) {
  return (
    <button
      type="button"
      className={classes.swatch}
      style={{ background: colours.ground }}
      aria-pressed={pressed}
      aria-label={label}
      title={label}
      onClick={onChoose}
    >
      {/* No letter: the one that is refused would be one that cannot be read. */}
      <span className={classes.dot} style={{ background: colours.ink }} aria-hidden="true" />
    </button>
  )
}

function OwnColours({ palette, onChoose }: { palette: Palette; onChoose: (own: string) => void }) {
  const t = useText()
  return (
    <div className={classes.row}>
      {(['ink', 'ground'] as const).map((part) => (
        <label key={part} className={classes.tick}>
          <input
            type="color"
            value={palette[part].toLowerCase()}
            onChange={(event) => {
              const next = { ...palette, [part]: event.currentTarget.value }
              onChoose(ownPaletteText(next.ink, next.ground))
            }}
          />
          {t(`studio.${part}`)}
        </label>
      ))}
    </div>
  )
}

type JudgementProps = { verdict: ColourVerdict; onChoose: (palette: string) => void }

function Judgement({ verdict, onChoose }: JudgementProps) {
  const t = useText()
  const { number } = useFormat()
  const contrast = isolateLtr(`${number(Math.floor(verdict.contrast * 100) / 100)}:1`)
  const good = verdict.code === 'reads_well'
  const tone = good ? 'good' : verdict.refused ? 'bad' : 'waiting'
  const icon = good ? IconCheck : verdict.refused ? IconExclamationCircle : IconAlertTriangle
  return (
    <Notice tone={tone} icon={icon} role="status" title={t('studio.contrast', { contrast })}>
      <p>
        {t(`studio.contrast.${verdict.code}`)} {verdict.refused && t('studio.contrast.refused')}
      </p>
      {verdict.instead.length > 0 && (
        <div className={classes.chips}>
          <span>{t('studio.contrast.instead')}:</span>
          {verdict.instead.map(({ id }) => (
            <button key={id} type="button" className={classes.chip} onClick={() => onChoose(id)}>
              {nameOf(t, id)}
            </button>
          ))}
        </div>
      )}
    </Notice>
  )
}
