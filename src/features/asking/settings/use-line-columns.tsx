import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { LineAsking } from '../../../../domain/api/asking'
import { useMay } from '../../../api/me'
import { useFormat } from '../../../i18n/format'
import { UserText } from '../../../i18n/isolates'
import { useLanguageName } from '../../../i18n/language-name'
import { Phone } from '../../../i18n/phone'
import { useText } from '../../../i18n/use-text'
import type { Column } from '../../../ui/data-table'
import { AutoSwitch } from './auto-switch'
import { LineStanding } from './line-standing'
import classes from './settings.module.css'

type Wanted = { usualLanguage: string; onChange: (line: LineAsking) => void }

/** `onChange` must stay the same between renders. */
export function useLineColumns({ usualLanguage, onChange }: Wanted): Column<LineAsking>[] {
  const t = useText()
  const mayManage = useMay('asking.manage')
  return useMemo(
    (): Column<LineAsking>[] => [
      {
        id: 'line',
        header: t('askingSettings.line'),
        width: '21%',
        cell: ({ lineId, lineName, phoneNumber }) => (
          <span className={classes.who}>
            <Link to="/lines/$lineId" params={{ lineId }} className={classes.name}>
              <UserText>{lineName}</UserText>
            </Link>
            <span className={classes.soft}>
              <Phone value={phoneNumber} />
            </span>
          </span>
        ),
      },
      {
        id: 'auto',
        header: t('askingSettings.line.auto'),
        width: '8rem',
        cell: (line) => <AutoSwitch line={line} />,
      },
      {
        id: 'language',
        header: t('askingSettings.line.language'),
        cell: (line) => <Language line={line} usualLanguage={usualLanguage} />,
      },
      {
        id: 'today',
        header: t('askingSettings.line.today'),
        width: '9rem',
        cell: (line) => <Today line={line} />,
      },
      {
        id: 'can',
        header: t('askingSettings.line.can'),
        cell: ({ approvedLanguages }) => <Approved languages={approvedLanguages} />,
      },
      {
        id: 'standing',
        header: t('askingSettings.line.standing'),
        width: '19%',
        cell: (line) => <LineStanding line={line} />,
      },
      ...(mayManage
        ? [
            {
              id: 'change',
              header: t('askingSettings.line.change'),
              width: '7rem',
              onCard: 'plain' as const,
              cell: (line: LineAsking) => (
                <Button
                  variant="default"
                  size="compact-md"
                  aria-label={t('askingSettings.line.changeNamed', { name: line.lineName })}
                  onClick={() => onChange(line)}
                >
                  {t('askingSettings.line.change')}
                </Button>
              ),
            },
          ]
        : []),
    ],
    [t, mayManage, usualLanguage, onChange],
  )
}

type CellProps = { line: LineAsking }

function Language({ line, usualLanguage }: CellProps & { usualLanguage: string }) {
  const t = useText()
  const nameOf = useLanguageName()
  const language = nameOf(line.fallbackLanguage ?? usualLanguage)
  return line.byCountry ? t('askingSettings.line.byCountry', { language }) : language
}

function Today({ line: { askedToday, capPerDay, queued } }: CellProps) {
  const t = useText()
  const share = capPerDay === 0 ? 0 : Math.min(1, askedToday / capPerDay)
  return (
    <span className={classes.pair}>
      <span>{t('askingSettings.line.todayOf', { asked: askedToday, cap: capPerDay })}</span>
      <span className={classes.meter} aria-hidden="true">
        <span className={classes.used} style={{ inlineSize: `${100 * share}%` }} />
      </span>
      <span className={classes.soft}>{t('askingSettings.line.queued', { count: queued })}</span>
    </span>
  )
}

function Approved({ languages }: { languages: readonly string[] }) {
  const t = useText()
  const { list } = useFormat()
  const nameOf = useLanguageName()
  if (languages.length > 0) return list(languages.map(nameOf))
  return (
    <span className={classes.pair}>
      <span>{t('askingSettings.line.cannot')}</span>
      <Link to="/templates">{t('askingSettings.line.toTemplates')}</Link>
    </span>
  )
}
