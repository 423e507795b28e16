import { Button } from '@mantine/core'
import { IconCreditCard } from '@tabler/icons-react'
import { useState } from 'react'
import { bankCardMm, calibrate } from '../../../../domain/billboard/legibility/screen-view'
import { useText } from '../../../i18n/use-text'
import { Notice } from '../../../ui/notice'
import classes from './scenes.module.css'
import { keepMmPerPx, usualMmPerPx } from './screen-size'

type CardSizeProps = { mmPerPx: number | null; onCalibrate: (mmPerPx: number) => void }

/** How large a pixel of this screen is, by a bank card that is held against it. */
export function CardSize({ mmPerPx, onCalibrate }: CardSizeProps) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const again = (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconCreditCard size={16} aria-hidden />}
      aria-expanded={open}
      onClick={() => setOpen(!open)}
    >
      {t(mmPerPx === null ? 'studio.distance.calibrate' : 'studio.distance.again')}
    </Button>
  )
  return (
    <div className={classes.stack}>
      {mmPerPx === null ? (
        <Notice tone="waiting">
          <p>{t('studio.distance.approximate')}</p>
          {again}
        </Notice>
      ) : (
        <div className={classes.row}>
          <span role="status" className={classes.soft}>
            {t('studio.distance.calibrated')}
          </span>
          {again}
        </div>
      )}
      {open && (
        <Card
          firstPx={bankCardMm.width / (mmPerPx ?? usualMmPerPx)}
          onFit={(value) => {
            keepMmPerPx(value)
            onCalibrate(value)
            setOpen(false)
          }}
        />
      )}
    </div>
  )
}

function Card({ firstPx, onFit }: { firstPx: number; onFit: (mmPerPx: number) => void }) {
  const t = useText()
  const [width, setWidth] = useState(Math.round(firstPx))
  const height = (width * bankCardMm.height) / bankCardMm.width

  function fit(): void {
    const mmPerPx = calibrate({ width, height })
    if (mmPerPx !== null) onFit(mmPerPx)
  }
  return (
    <div className={classes.stack}>
      <p className={classes.soft}>{t('studio.distance.card')}</p>
      <div className={classes.cardSpace}>
        <div className={classes.card} style={{ inlineSize: width, blockSize: height }}>
          <IconCreditCard size={32} stroke={1.4} aria-hidden />
        </div>
      </div>
      <div className={classes.row}>
        <label className={classes.field}>
          {t('studio.distance.cardWidth')}
          <input
            type="range"
            min={120}
            max={900}
            value={width}
            onChange={(event) => setWidth(Number(event.currentTarget.value))}
          />
        </label>
        <Button size="xs" onClick={fit}>
          {t('studio.distance.fits')}
        </Button>
      </div>
    </div>
  )
}
