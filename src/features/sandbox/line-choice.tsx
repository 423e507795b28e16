import { NativeSelect } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import type { SandboxWorld } from '../../../domain/api/sandbox'
import { isolateLtr } from '../../i18n/isolates'
import { usualPhoneFormat } from '../../i18n/phone-format'
import { useText } from '../../i18n/use-text'
import { phoneOf, type SandboxNumber } from './number-order'

const route = getRouteApi('/desk/sandbox')

/** Which line the customer is in touch with; by account, as there may be many. */
export function LineChoice({ world, number }: { world: SandboxWorld; number: SandboxNumber }) {
  const t = useText()
  const navigate = route.useNavigate()
  const nameOf = (one: SandboxNumber) => {
    const phone = phoneOf(one)
    return `${one.verifiedName} · ${isolateLtr(usualPhoneFormat(phone) ?? phone)}`
  }
  return (
    <NativeSelect
      label={t('sandbox.customers.line')}
      value={number.phoneNumberId}
      onChange={({ currentTarget: { value: line } }) =>
        void navigate({
          search: (old) => ({ ...old, line }),
          replace: true,
          resetScroll: false,
        })
      }
    >
      {world.accounts.map(({ wabaId, name }) => (
        <optgroup key={wabaId} label={name}>
          {world.numbers
            .filter((one) => one.wabaId === wabaId)
            .map((one) => (
              <option key={one.phoneNumberId} value={one.phoneNumberId} dir="auto">
                {nameOf(one)}
              </option>
            ))}
        </optgroup>
      ))}
    </NativeSelect>
  )
}
