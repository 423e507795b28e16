import { Button, Group, Stack } from '@mantine/core'
import { IconClockOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { GuestReview } from '../../../domain/api/guest-reviews'
import type { ReviewDecision } from '../../../domain/api/reviews'
import { Ago } from '../../i18n/ago'
import { UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { Notice } from '../../ui/notice'
import { PageHeader } from '../../ui/page-header'
import { GuestComments } from './guest-comments'
import { GuestDialog } from './guest-dialog'
import { GuestFacts } from './guest-facts'
import classes from './guest-review.module.css'

type GuestRequestProps = {
  token: string
  review: GuestReview
  onDecided: (decision: ReviewDecision) => void
}

export function GuestRequest({ token, review, onDecided }: GuestRequestProps) {
  const t = useText()
  const [decision, setDecision] = useState<ReviewDecision>('approve')
  const [opened, setOpened] = useState(false)
  const { workspaceName, guestName, expiresAt, state } = review

  function ask(next: ReviewDecision) {
    setDecision(next)
    setOpened(true)
  }
  return (
    <>
      <PageHeader
        title={t('guest.title')}
        description={
          <Trans
            id="guest.what"
            values={{
              workspace: <UserText>{workspaceName}</UserText>,
              name: <UserText>{guestName}</UserText>,
            }}
          />
        }
      />
      <Stack gap="lg">
        <GuestFacts review={review} />
        {state === 'in_review' ? (
          <Group gap="sm">
            <Button onClick={() => ask('approve')}>{t('guest.approve')}</Button>
            <Button variant="default" onClick={() => ask('decline')}>
              {t('guest.decline')}
            </Button>
          </Group>
        ) : (
          <Notice tone="waiting" icon={IconClockOff} role="status" title={t('guest.moved')}>
            <p>{t('guest.movedTo', { state: t(`request.state.${state}`) })}</p>
          </Notice>
        )}
        <GuestComments token={token} review={review} />
        <p className={classes.soft}>
          <Trans id="guest.ends" values={{ when: <Ago at={expiresAt} /> }} />
        </p>
      </Stack>
      <GuestDialog
        key={decision}
        token={token}
        review={review}
        decision={decision}
        opened={opened}
        onClose={() => setOpened(false)}
        onDecided={onDecided}
      />
    </>
  )
}
