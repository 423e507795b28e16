import { NativeSelect } from '@mantine/core'
import type { Format, OpenFormat } from '../../../domain/billboard/format'
import { formats, openFormats } from '../../../domain/billboard/formats'
import { useFormat } from '../../i18n/format'
import { useText } from '../../i18n/use-text'
import { AddressField } from './address-field'
import { ownUnit, usualFormat, usualOwnSize, type ChosenFormat } from './studio-design'
import classes from './studio.module.css'
import type { Studio } from './use-studio'

const markets = ['il', 'us', 'uk', 'eu', 'de', 'at', 'ch', 'fr', 'se', 'any'] as const

const all: readonly (Format | OpenFormat)[] = [...formats, ...openFormats]

/** All formats by country, and own sizes with what is wrong about them. */
export function FormatChoice({ studio }: { studio: Studio }) {
  const t = useText()
  const { search, change, chosenFormat } = studio
  const id = search.format ?? usualFormat
  const unit = ownUnit(id)
  return (
    <div className={classes.stack}>
      <NativeSelect
        label={t('studio.format')}
        value={unit === null && chosenFormat.ok ? chosenFormat.format.id : id}
        onChange={(event) =>
          change({ format: event.currentTarget.value, width: undefined, height: undefined })
        }
      >
        {markets.map((market) => (
          <optgroup key={market} label={t(`studio.market.${market}`)}>
            {all
              .filter((format) => format.market === market)
              .map((format) => (
                <option key={format.id} value={format.id}>
                  {format.label}
                </option>
              ))}
          </optgroup>
        ))}
        <optgroup label={t('studio.format.own')}>
          <option value="own-print">{t('studio.format.own-print')}</option>
          <option value="own-screen">{t('studio.format.own-screen')}</option>
        </optgroup>
      </NativeSelect>
      {unit !== null && <OwnSize studio={studio} unit={unit} />}
    </div>
  )
}

function OwnSize({ studio, unit }: { studio: Studio; unit: 'mm' | 'px' }) {
  const t = useText()
  const { search, change, chosenFormat } = studio
  return (
    <div>
      <div className={classes.row}>
        {(['width', 'height'] as const).map((side) => (
          <AddressField
            key={side}
            label={t(`studio.${side}.${unit}`)}
            value={search[side] ?? String(usualOwnSize[unit][side])}
            inputMode="decimal"
            dir="ltr"
            maxLength={12}
            error={!chosenFormat.ok}
            onText={(text) => change({ [side]: text === '' ? '0' : text }, true)}
          />
        ))}
      </div>
      {!chosenFormat.ok && <OwnSizeProblem chosen={chosenFormat} />}
    </div>
  )
}

function OwnSizeProblem({ chosen }: { chosen: Extract<ChosenFormat, { ok: false }> }) {
  const t = useText()
  const { number } = useFormat()
  const { code, values } = chosen.refusal
  const value = (name: string) => number(values[name] ?? 0)
  const unit = chosen.unit
  const sentences = {
    not_a_size: () => t('studio.own.not_a_size'),
    too_small: () => t('studio.own.too_small', { min: value('min'), unit }),
    too_big: () => t('studio.own.too_big', { max: value('max'), unit }),
    too_many_pixels: () =>
      t('studio.own.too_many_pixels', { maxMegapixels: value('maxMegapixels') }),
    too_long: () => t('studio.own.too_long', { maxRatio: value('maxRatio') }),
  }
  return (
    <p className={classes.problem} role="alert">
      {sentences[code]()}
    </p>
  )
}
