import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import '@mantine/core/styles/Checkbox.css'
import { Controller, useForm } from 'react-hook-form'
import type { SubmitEvent } from 'react'
import { askingLimits } from '../../../../domain/asking-settings'
import type { LineAsking } from '../../../../domain/api/asking'
import { useFormat } from '../../../i18n/format'
import { UserText } from '../../../i18n/isolates'
import { useLanguageName } from '../../../i18n/language-name'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import { Dialog } from '../../../ui/dialog'
import { FailedState } from '../../../ui/failed-state'
import { focusFirstError } from '../../../ui/focus-first-error'
import { useToast } from '../../../ui/toasts'
import { isWithin } from './rules-values'
import { useLanguageChoices } from './use-language-choices'
import { useSaveLine } from './use-save-line'

type LineDialogProps = {
  line: LineAsking
  usualLanguage: string
  opened: boolean
  onClose: () => void
}

/** Language and cap of one line. */
export function LineDialog(props: LineDialogProps) {
  const { line, opened, onClose } = props
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={
        <Trans
          id="askingSettings.line.title"
          values={{ name: <UserText>{line.lineName}</UserText> }}
        />
      }
    >
      <LineForm {...props} />
    </Dialog>
  )
}

type LineValues = { autoAsk: boolean; byCountry: boolean; language: string; cap: string }

const caps = [0, askingLimits.capPerDay] as const

function LineForm({ line, usualLanguage, onClose }: LineDialogProps) {
  const t = useText()
  const toast = useToast()
  const { number } = useFormat()
  const nameOf = useLanguageName()
  const choices = useLanguageChoices()
  const saving = useSaveLine()
  const { control, handleSubmit, formState } = useForm<LineValues>({
    defaultValues: {
      autoAsk: line.autoAsk,
      byCountry: line.byCountry,
      language: line.fallbackLanguage ?? '',
      cap: String(line.capPerDay),
    },
    shouldFocusError: false,
  })

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    if (saving.isPending) return
    void handleSubmit(
      ({ autoAsk, byCountry, language, cap }) =>
        saving.mutate(
          {
            id: line.lineId,
            rules: {
              autoAsk,
              byCountry,
              fallbackLanguage: language === '' ? null : language,
              capPerDay: Number(cap),
            },
          },
          {
            onSuccess: () => {
              toast({ message: t('askingSettings.line.saved', { name: line.lineName }) })
              onClose()
            },
          },
        ),
      () => focusFirstError(form),
    )()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Controller
          name="autoAsk"
          control={control}
          render={({ field }) => (
            <Checkbox
              label={t('askingSettings.line.auto')}
              checked={field.value}
              onChange={(event) => field.onChange(event.currentTarget.checked)}
            />
          )}
        />
        <Controller
          name="byCountry"
          control={control}
          render={({ field }) => (
            <Checkbox
              label={t('askingSettings.line.byCountry.label')}
              description={t('askingSettings.line.byCountry.what')}
              checked={field.value}
              onChange={(event) => field.onChange(event.currentTarget.checked)}
            />
          )}
        />
        <Controller
          name="language"
          control={control}
          render={({ field }) => (
            <NativeSelect
              label={t('askingSettings.line.fallback')}
              data={[
                {
                  value: '',
                  label: t('askingSettings.line.usual', { language: nameOf(usualLanguage) }),
                },
                ...choices(line.fallbackLanguage),
              ]}
              value={field.value}
              onChange={field.onChange}
            />
          )}
        />
        <Controller
          name="cap"
          control={control}
          rules={{ validate: (cap) => isWithin(cap, caps) }}
          render={({ field }) => (
            <TextInput
              type="number"
              inputMode="numeric"
              min={caps[0]}
              max={caps[1]}
              label={t('askingSettings.line.cap')}
              description={t('askingSettings.line.cap.what')}
              error={
                formState.errors.cap === undefined
                  ? null
                  : t('askingSettings.number', { least: number(caps[0]), most: number(caps[1]) })
              }
              value={field.value}
              onChange={field.onChange}
            />
          )}
        />
        {saving.isError && <FailedState error={saving.error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} disabled={saving.isPending}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" loading={saving.isPending}>
            {t('action.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
