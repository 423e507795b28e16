import { useMemo, useState } from 'react'
import type { Format } from '../../../domain/billboard/format'
import { useFormat } from '../../i18n/format'
import { useText } from '../../i18n/use-text'
import { Chips } from '../../ui/filter-chips'
import { Notice } from '../../ui/notice'
import { ChosenCodeState } from './chosen-code-state'
import { CodeLinePicker } from './code-line-picker'
import { MessageCodes } from './message-codes'
import classes from './studio.module.css'
import { phoneCode, phoneLineOf } from './use-board-code'
import type { Studio } from './use-studio'

type Kind = 'none' | 'meta' | 'phone'
const kinds = ['none', 'meta', 'phone'] as const

/** Whether a code stands on the board, and which: one of Meta's for a site, or the link to a number. */
export function CodeChoice({ studio }: { studio: Studio }) {
  const t = useText()
  const { search, change, chosenFormat } = studio
  const inAddress = kindOf(search.code)
  const [opened, setOpened] = useState<Kind>(inAddress)
  // A kind that was opened and not filled yet is in no address.
  const kind = inAddress === 'none' ? opened : inAddress
  function choose(next: Kind): void {
    setOpened(next)
    if (next !== inAddress) change({ code: undefined })
  }
  return (
    <div className={classes.stack}>
      <Chips
        label={t('studio.qr')}
        options={kinds.map((value) => ({ value, label: t(`studio.qr.kind.${value}`) }))}
        value={kind}
        onChoose={choose}
      />
      <ChosenCodeState code={studio.code} />
      {kind !== 'none' && chosenFormat.ok && (
        <OnFormat studio={studio} format={chosenFormat.format} />
      )}
      {kind === 'phone' && (
        <CodeLinePicker
          what={t('studio.qr.phone.what')}
          open={search.code === undefined}
          onPick={({ id }) => change({ code: phoneCode(id) })}
        />
      )}
      {kind === 'meta' && <MessageCodes studio={studio} />}
    </div>
  )
}

function kindOf(code: string | undefined): Kind {
  if (code === undefined) return 'none'
  return phoneLineOf(code) === null ? 'meta' : 'phone'
}

/** Whether the chosen format takes a code, and how large it is there. */
function OnFormat({ studio, format }: { studio: Studio; format: Format }) {
  const t = useText()
  const { number } = useFormat()
  const { compose } = studio
  const made = useMemo(() => compose(format), [compose, format])
  if (!format.qr) return <Notice tone="waiting">{t('studio.qr.qr_for_drivers')}</Notice>
  if (!made.ok) return null
  const { qr, refusals } = made.layout
  const round = (value: number) => number(Math.round(value))
  if (qr !== null)
    return (
      <p className={classes.soft}>
        {t('studio.qr.size', {
          side: round(qr.size.sideMm),
          metres: number(Math.round(qr.scanMm / 100) / 10),
        })}
      </p>
    )
  const [refusal] = refusals
  if (refusal === undefined || refusal.code === 'qr_for_drivers') return null
  const { neededMm, roomMm } = refusal.values
  const values = { needed: round(neededMm), room: round(roomMm) }
  return <Notice tone="waiting">{t('studio.qr.qr_does_not_fit', values)}</Notice>
}
