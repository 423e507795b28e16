import { Button, Radio, Stack } from '@mantine/core'
import '@mantine/core/styles/Radio.css'
import { useQuery } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { useMay } from '../../api/me'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { PageHeader } from '../../ui/page-header'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { useToast } from '../../ui/toasts'
import { reviewSettingsQuery, useSaveReview } from './connection-queries'
import { WhoChanges } from './who-changes'

export function ReviewSettings() {
  const t = useText()
  const settings = useQuery(reviewSettingsQuery())
  const mayWrite = useMay('settings.write')
  return (
    <>
      <PageHeader title={t('settings.tab.review')} description={t('reviewSettings.what')} />
      {settings.isError && (
        <FailedState error={settings.error} onRetry={() => void settings.refetch()} />
      )}
      {settings.isPending && <SkeletonRows label={t('app.loading')} rows={2} rowHeight={96} />}
      {settings.data !== undefined &&
        (mayWrite ? (
          <ReviewForm required={settings.data.reviewRequired} />
        ) : (
          <ReviewInForce required={settings.data.reviewRequired} />
        ))}
    </>
  )
}

const choices = ['required', 'none'] as const

function ReviewForm({ required }: { required: boolean }) {
  const t = useText()
  const toast = useToast()
  const saving = useSaveReview()
  const [chosen, setChosen] = useState<string | null>(null)
  const stored = required ? 'required' : 'none'
  const value = chosen ?? stored

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (saving.isPending) return
    saving.mutate(value === 'required', {
      onSuccess: () => {
        setChosen(null)
        toast({ message: t('reviewSettings.saved') })
      },
    })
  }
  return (
    <form onSubmit={submit} style={{ maxWidth: '44rem' }}>
      <Stack gap="lg">
        {saving.isError && <FailedState error={saving.error} />}
        <Radio.Group label={t('reviewSettings.choice')} value={value} onChange={setChosen}>
          <Stack gap="md" mt="sm">
            {choices.map((choice) => (
              <Radio
                size="md"
                key={choice}
                value={choice}
                label={t(`reviewSettings.${choice}`)}
                description={t(`reviewSettings.${choice}What`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        {required && value === 'none' && <p>{t('reviewSettings.staying')}</p>}
        <div>
          <Button type="submit" loading={saving.isPending} disabled={value === stored}>
            {t('action.save')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}

function ReviewInForce({ required }: { required: boolean }) {
  const t = useText()
  const choice = required ? 'required' : 'none'
  return (
    <Stack gap="md" maw="44rem">
      <p>
        <strong>{t('reviewSettings.now', { choice: t(`reviewSettings.${choice}`) })}</strong>
      </p>
      <p>{t(`reviewSettings.${choice}What`)}</p>
      <WhoChanges action="settings.write" />
    </Stack>
  )
}
