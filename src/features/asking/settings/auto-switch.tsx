import { Switch } from '@mantine/core'
import '@mantine/core/styles/Switch.css'
import type { LineAsking } from '../../../../domain/api/asking'
import { useMay } from '../../../api/me'
import { useText } from '../../../i18n/use-text'
import { FailedState } from '../../../ui/failed-state'
import { useToast } from '../../../ui/toasts'
import { useSaveLine } from './use-save-line'

/** Whether a line asks by itself, changed with one press. */
export function AutoSwitch({ line }: { line: LineAsking }) {
  const t = useText()
  const toast = useToast()
  const mayManage = useMay('asking.manage')
  const saving = useSaveLine()
  const { lineId: id, lineName: name, byCountry, fallbackLanguage, capPerDay } = line
  const wished = saving.isPending ? saving.variables.rules.autoAsk : line.autoAsk
  return (
    <>
      <Switch
        size="md"
        aria-label={t('askingSettings.line.autoNamed', { name })}
        checked={wished}
        disabled={!mayManage}
        onChange={(event) => {
          const autoAsk = event.currentTarget.checked
          const said = autoAsk ? 'askingSettings.line.autoOn' : 'askingSettings.line.autoOff'
          if (!saving.isPending)
            saving.mutate(
              { id, rules: { autoAsk, byCountry, fallbackLanguage, capPerDay } },
              { onSuccess: () => toast({ message: t(said, { name }) }) },
            )
        }}
      />
      {saving.isError && <FailedState error={saving.error} />}
    </>
  )
}
