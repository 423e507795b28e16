import { Button } from '@mantine/core'
import { IconTrash, IconUpload } from '@tabler/icons-react'
import { useRef } from 'react'
import { largestMarkBytes } from '../../../domain/billboard/drawing/own-mark'
import { useFormat } from '../../i18n/format'
import { Id, isolateLtr } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { Notice } from '../../ui/notice'
import classes from './own-mark.module.css'
import studioClasses from './studio.module.css'
import { useFileDrop } from './use-file-drop'
import type { MarkRefusal, OwnMarkChoice } from './use-own-mark'

/** The business's own official file: chosen or dropped, replaced or taken away. */
export function OwnMarkField({ own }: { own: OwnMarkChoice }) {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  const place = useRef<HTMLDivElement>(null)
  function take(file: File | undefined): void {
    if (file !== undefined) void own.put(file)
    // The same file may be chosen again after it was mended.
    if (input.current !== null) input.current.value = ''
  }
  const over = useFileDrop(place, take)
  return (
    <div
      ref={place}
      className={classes.drop}
      role="group"
      aria-label={t('studio.ownMark')}
      data-over={over}
    >
      {own.file === null ? (
        <p>{t('studio.ownMark.drop')}</p>
      ) : (
        <p role="status">
          <Trans id="studio.ownMark.taken" values={{ name: <Id>{own.file.name}</Id> }} />
        </p>
      )}
      <div className={studioClasses.row}>
        <Button
          variant="default"
          leftSection={<IconUpload size={18} aria-hidden />}
          onClick={() => input.current?.click()}
        >
          {t(own.file === null ? 'studio.ownMark.choose' : 'studio.ownMark.replace')}
        </Button>
        {own.file !== null && (
          <Button
            variant="subtle"
            color="brick"
            leftSection={<IconTrash size={18} aria-hidden />}
            onClick={own.remove}
          >
            {t('studio.ownMark.remove')}
          </Button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        accept=".svg,image/svg+xml"
        className={classes.file}
        tabIndex={-1}
        aria-label={t('studio.ownMark.choose')}
        onChange={(event) => take(event.currentTarget.files?.[0])}
      />
      {own.refusal !== null && <Refusal refusal={own.refusal} />}
      <p className={studioClasses.soft}>{t('studio.ownMark.kept')}</p>
      <Notice tone="info">{t('studio.ownMark.official')}</Notice>
    </div>
  )
}

function Refusal({ refusal: { problem, what } }: { refusal: MarkRefusal }) {
  const t = useText()
  const { number } = useFormat()
  const found = isolateLtr(what)
  function sentence(): string {
    switch (problem) {
      case 'too_large':
        return t('studio.ownMark.refused.too_large', { max: number(largestMarkBytes / 1000) })
      case 'element_not_allowed':
      case 'attribute_not_allowed':
      case 'colour_not_allowed':
      case 'other_kind':
        return t(`studio.ownMark.refused.${problem}`, { what: found })
      default:
        return t(`studio.ownMark.refused.${problem}`)
    }
  }
  return (
    <p role="alert" className={studioClasses.problem}>
      {sentence()}
    </p>
  )
}
