import { permissionsNeeded } from '../../../domain/billboard/brand-marks'
import { useText } from '../../i18n/use-text'
import { Chips } from '../../ui/filter-chips'
import { Notice } from '../../ui/notice'
import { OwnMarkField } from './own-mark-field'
import { markWords } from './studio-search'
import classes from './studio.module.css'
import type { Studio } from './use-studio'

/** The same in every language. */
const markNames = { whatsapp: 'WhatsApp', facebook: 'Facebook', instagram: 'Instagram' } as const

/** A platform's mark from the package, or the business's own file. */
export function MarkChoice({ studio }: { studio: Studio }) {
  const t = useText()
  const { mark } = studio.search
  const { chosenFormat, change } = studio
  const brand = mark === 'own' ? undefined : mark
  const needed =
    brand === undefined || !chosenFormat.ok ? [] : permissionsNeeded(brand, chosenFormat.format)
  const labelOf = (value: 'none' | (typeof markWords)[number]) =>
    value === 'none' || value === 'own' ? t(`studio.mark.${value}`) : markNames[value]
  return (
    <div className={classes.stack}>
      <Chips
        label={t('studio.mark')}
        options={(['none', ...markWords] as const).map((value) => ({
          value,
          label: labelOf(value),
        }))}
        value={mark ?? 'none'}
        onChoose={(value) => change({ mark: value === 'none' ? undefined : value })}
      />
      {mark === 'own' && <OwnMarkField own={studio.ownMark} />}
      {needed.map((code) => (
        <Notice key={code} tone="info">
          {t(`studio.mark.${code}`)}
        </Notice>
      ))}
    </div>
  )
}
