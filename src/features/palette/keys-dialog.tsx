import { useText } from '../../i18n/use-text'
import { Dialog } from '../../ui/dialog'
import { KeyCap } from '../../ui/key-cap'
import classes from './keys-dialog.module.css'

/** Which keys do what. A `+` holds one down; what stands after another is a second way. */
const keys = {
  everywhere: [
    ['palette', ['Ctrl + K', '⌘ + K']],
    ['help', ['?']],
    ['close', ['Esc']],
    ['skip', ['Tab']],
  ],
  palette: [
    ['choose', ['↑', '↓']],
    ['go', ['Enter']],
  ],
  review: [
    ['next', ['J']],
    ['previous', ['K']],
    ['select', ['X']],
    ['approve', ['A']],
    ['changes', ['C']],
    ['decline', ['D']],
  ],
} as const

const groups = ['everywhere', 'palette', 'review'] as const

export function KeysDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useText()
  return (
    <Dialog opened={opened} onClose={onClose} title={t('keysHelp.title')}>
      {groups.map((group) => (
        <section key={group} className={classes.group}>
          <h3 className={classes.title}>{t(`keysHelp.${group}`)}</h3>
          <dl className={classes.list}>
            {keys[group].map(([what, ways]) => (
              <div key={what} className={classes.row}>
                <dt>{t(`keysHelp.do.${what}`)}</dt>
                <dd className={classes.ways}>
                  {ways.map((way) => (
                    <KeyCap key={way}>{way}</KeyCap>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className={classes.note}>{t('keysHelp.note')}</p>
    </Dialog>
  )
}
