import { IconAlertTriangle, IconCircleDashed, IconPencilExclamation } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { PhoneRequestTemplate } from '../../../domain/api/phone-request-templates'
import { Id } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'
import { AccountCell } from './account-cell'
import { useLanguageName } from '../../i18n/language-name'
import type { Matrix as Shape, MatrixRow } from './matrix-model'
import { TemplateStatePill } from './template-state-pill'
import classes from './matrix.module.css'

type MatrixProps = { matrix: Shape; refreshing: boolean }

/** Accounts down, languages across; on a phone a card for each account. */
export function Matrix({ matrix: { languages, rows }, refreshing }: MatrixProps) {
  const t = useText()
  const nameOf = useLanguageName()
  return (
    // Wider than the page: it scrolls in its own box, and by the keyboard too, where no chip takes the focus.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.box} role="region" aria-label={t('templates.matrix')} tabIndex={0}>
      <table className={classes.table} role="table" aria-busy={refreshing}>
        <caption className={classes.hidden}>{t('templates.matrix')}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader" className={classes.corner}>
              {t('templates.column.account')}
            </th>
            {languages.map((language) => (
              <th key={language} scope="col" role="columnheader" className={classes.language}>
                <bdi>{nameOf(language)}</bdi>{' '}
                <span className={classes.code}>
                  <Id>{language}</Id>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <Row key={row.account.wabaId} row={row} languages={languages} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = { row: MatrixRow; languages: readonly string[] }

const Row = memo(function Row({ row: { account, cells }, languages }: RowProps) {
  const nameOf = useLanguageName()
  return (
    <tr role="row" className={classes.row}>
      <th scope="row" role="rowheader" className={classes.account}>
        <AccountCell account={account} />
      </th>
      {languages.map((language) => (
        <td key={language} role="cell" className={classes.cell}>
          <span className={classes.cardLabel} aria-hidden="true">
            {nameOf(language)}
          </span>
          <Cell template={cells.get(language)} />
        </td>
      ))}
    </tr>
  )
})

const Cell = memo(function Cell({ template }: { template: PhoneRequestTemplate | undefined }) {
  const t = useText()
  if (template === undefined)
    return (
      <span className={classes.missing}>
        <IconCircleDashed size={15} aria-hidden />
        {t('templates.missing')}
      </span>
    )
  return (
    <div className={classes.value}>
      <Link
        to="/templates/$templateId"
        params={{ templateId: template.id }}
        className={classes.chip}
        preload={false}
      >
        <TemplateStatePill state={template.state} />
      </Link>
      {template.differences.length > 0 && (
        <span className={classes.mark}>
          <IconPencilExclamation size={15} aria-hidden />
          {t('templates.changed')}
        </span>
      )}
      {template.problem !== null && (
        <span className={classes.mark}>
          <IconAlertTriangle size={15} aria-hidden />
          {t('templates.callFailed')}
        </span>
      )}
    </div>
  )
})
