import { Button, Group } from '@mantine/core'
import { IconArrowsSplit2 } from '@tabler/icons-react'
import { Fragment, type ReactNode } from 'react'
import type { UsernameRequestDetails } from '../../../../domain/api/username-requests'
import { checkUsername } from '../../../../domain/username'
import { useFormat } from '../../../i18n/format'
import { Handle, UserText } from '../../../i18n/isolates'
import { useText } from '../../../i18n/use-text'
import { Notice } from '../../../ui/notice'
import { valuesOf, wishOf, type FormValues } from './form-values'
import classes from './version-conflict.module.css'

type VersionConflictProps = {
  mine: FormValues
  theirs: UsernameRequestDetails
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** Two people edited the same request: both versions side by side, and the person chooses. */
export function VersionConflict(props: VersionConflictProps) {
  const t = useText()
  const mine = wishOf(props.mine)
  const theirs = wishOf(valuesOf(props.theirs))
  return (
    <Notice
      tone="waiting"
      icon={IconArrowsSplit2}
      role="alert"
      title={t('requestForm.conflict.title')}
    >
      <p>{t('requestForm.conflict.what')}</p>
      <table className={classes.table} aria-label={t('requestForm.conflict.table')}>
        <thead>
          <tr>
            <th scope="col">{t('requestForm.conflict.field')}</th>
            <th scope="col">{t('requestForm.conflict.mine')}</th>
            <th scope="col">{t('requestForm.conflict.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          <Row
            name={t('requestForm.candidates')}
            same={mine.candidates.join() === theirs.candidates.join()}
            mine={<Names names={mine.candidates} />}
            theirs={<Names names={theirs.candidates} />}
          />
          <Row
            name={t('requestForm.reason')}
            same={mine.reason === theirs.reason}
            mine={<Written text={mine.reason} />}
            theirs={<Written text={theirs.reason} />}
          />
          <Row
            name={t('requestForm.campaign')}
            same={mine.campaignDate === theirs.campaignDate}
            mine={<Day day={mine.campaignDate} />}
            theirs={<Day day={theirs.campaignDate} />}
          />
        </tbody>
      </table>
      <Group gap="sm">
        <Button onClick={props.onKeepMine}>{t('requestForm.conflict.keepMine')}</Button>
        <Button variant="default" onClick={props.onTakeTheirs}>
          {t('requestForm.conflict.takeTheirs')}
        </Button>
      </Group>
    </Notice>
  )
}

type RowProps = { name: string; same: boolean; mine: ReactNode; theirs: ReactNode }

function Row({ name, same, mine, theirs }: RowProps) {
  const t = useText()
  return (
    <tr data-same={same}>
      <th scope="row">{name}</th>
      <td>{mine}</td>
      <td>{same ? t('requestForm.conflict.same') : theirs}</td>
    </tr>
  )
}

function Names({ names }: { names: string[] }) {
  return names.map((name, index) => {
    const { username, displayCase } = checkUsername(name)
    return (
      <Fragment key={username}>
        {index > 0 && <br />}
        <Handle username={username} displayCase={displayCase} />
      </Fragment>
    )
  })
}

function Written({ text }: { text: string }) {
  const t = useText()
  return text === '' ? t('value.none') : <UserText>{text}</UserText>
}

function Day({ day }: { day: string | null }) {
  const t = useText()
  const { date } = useFormat()
  return day === null ? t('value.none') : date(day)
}
