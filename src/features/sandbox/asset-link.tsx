import { NativeSelect } from '@mantine/core'
import type { SandboxWorld } from '../../../domain/api/sandbox'
import { UserText } from '../../i18n/isolates'
import { Phone, usePhoneText } from '../../i18n/phone'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { useToast } from '../../ui/toasts'
import type { SandboxAsset } from './asset-name'
import { phoneOf, type SandboxNumber } from './number-order'
import { usePlay } from './use-play'

/** More numbers than this are no list to choose from. */
const mostNumbers = 200

type AssetLinkProps = { asset: SandboxAsset; numbers: SandboxWorld['numbers'] }

/** Which number it is linked to. */
export function AssetLink({ asset, numbers }: AssetLinkProps) {
  const t = useText()
  const toast = useToast()
  const playing = usePlay()
  const { assetId, linkedTo } = asset
  const name = <UserText>{asset.name}</UserText>

  function link(phoneNumberId: string) {
    const number = numbers.find((one) => one.phoneNumberId === phoneNumberId)
    playing.mutate([{ play: 'link_asset', assetId, linkedTo: number?.phoneNumberId ?? null }], {
      onSuccess: () =>
        toast({
          message:
            number === undefined ? (
              <Trans id="sandbox.assets.unlinked" values={{ asset: name }} />
            ) : (
              <Trans
                id="sandbox.assets.linked"
                values={{ asset: name, phone: <Phone value={phoneOf(number)} /> }}
              />
            ),
        }),
    })
  }
  return (
    <>
      <NativeSelect
        label={t('sandbox.assets.linkedTo')}
        value={linkedTo ?? ''}
        disabled={playing.isPending}
        onChange={(event) => link(event.currentTarget.value)}
      >
        <option value="">{t('sandbox.assets.notLinked')}</option>
        {numbers
          .filter((one, index) => index < mostNumbers || one.phoneNumberId === linkedTo)
          .map((number) => (
            <NumberOption key={number.phoneNumberId} number={number} />
          ))}
      </NativeSelect>
      {playing.isError && <FailedState error={playing.error} />}
    </>
  )
}

function NumberOption({ number }: { number: SandboxNumber }) {
  const phone = usePhoneText(phoneOf(number))
  return (
    <option value={number.phoneNumberId} dir="auto">
      {`${number.verifiedName} · \u2066${phone}\u2069`}
    </option>
  )
}
