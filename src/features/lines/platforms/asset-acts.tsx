import { Button, Group } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useState } from 'react'
import type { PlatformPlace, PlatformRow } from '../../../../domain/api/platform-assets'
import { useMay } from '../../../api/me'
import { useText } from '../../../i18n/use-text'
import { useAnnounce } from '../../../ui/announcer'
import { FailedState } from '../../../ui/failed-state'
import { ConnectDialog } from './connect-dialog'
import { DisconnectDialog } from './disconnect-dialog'
import { look } from './queries'
import { useAssetChange } from './use-asset-change'

type AssetActsProps = { line: PlatformRow['line']; place: PlatformPlace }

/** What this person may do here; connecting and taking off are for admins. */
export function AssetActs({ line, place }: AssetActsProps) {
  const t = useText()
  const mayManage = useMay('requests.manage')
  const [asking, setAsking] = useState<'connect' | 'disconnect' | null>(null)
  const { platform, asset } = place
  const close = () => setAsking(null)
  // Both platforms have such buttons.
  const named = (id: 'platforms.connect.other' | 'platforms.disconnect') =>
    `${t(id)}: ${t(`platforms.${platform}`)}`
  return (
    <>
      <Group gap="xs">
        {asset !== null && <LookAgain lineId={line.id} platform={platform} />}
        {mayManage && (
          <Button
            variant="default"
            size="compact-md"
            aria-label={asset === null ? undefined : named('platforms.connect.other')}
            onClick={() => setAsking('connect')}
          >
            {t(asset === null ? `platforms.connect.${platform}` : 'platforms.connect.other')}
          </Button>
        )}
        {mayManage && asset !== null && (
          <Button
            variant="subtle"
            size="compact-md"
            aria-label={named('platforms.disconnect')}
            onClick={() => setAsking('disconnect')}
          >
            {t('platforms.disconnect')}
          </Button>
        )}
      </Group>
      {mayManage && (
        <>
          <ConnectDialog
            line={line}
            platform={platform}
            opened={asking === 'connect'}
            onClose={close}
          />
          <DisconnectDialog
            line={line}
            platform={platform}
            opened={asking === 'disconnect'}
            onClose={close}
          />
        </>
      )}
    </>
  )
}

type LookAgainProps = { lineId: string; platform: PlatformPlace['platform'] }

function LookAgain({ lineId, platform }: LookAgainProps) {
  const t = useText()
  const announce = useAnnounce()
  const may = useMay('lines.sync')
  const looking = useAssetChange(lineId, () => look({ id: lineId, platform }))
  if (!may) return null
  function lookNow() {
    looking.mutate(undefined, {
      onSuccess: ({ places }) => {
        const told = places.find((place) => place.platform === platform)
        if (told?.asset?.problem === null) announce(t('platforms.looked'))
      },
    })
  }
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconEye size={18} aria-hidden />}
        loading={looking.isPending}
        aria-label={`${t('platforms.look')}: ${t(`platforms.${platform}`)}`}
        onClick={lookNow}
      >
        {t('platforms.look')}
      </Button>
      {looking.error !== null && <FailedState error={looking.error} />}
    </>
  )
}
