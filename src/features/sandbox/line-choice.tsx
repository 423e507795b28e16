import { NativeSelect } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { memo } from 'react'
import type { SandboxWorld } from '../../../domain/api/sandbox'
import { isolateLtr } from '../../i18n/isolates'
import { usualPhoneFormat } from '../../i18n/phone-format'
import { useText } from '../../i18n/use-text'
import { phoneOf, type SandboxNumber } from './number-order'

const route = getRouteApi('/desk/sandbox')

/** More would be no choice: the others are chosen from the list of numbers. */
const atMost = 200

function nameOf(number: SandboxNumber): string {
  const phone = phoneOf(number)
  return `${number.verifiedName} · ${isolateLtr(usualPhoneFormat(phone) ?? phone)}`
}

type LineChoiceProps = Pick<SandboxWorld, 'accounts' | 'numbers'> & { chosen: SandboxNumber }

function PlainChoice({ accounts, numbers, chosen }: LineChoiceProps) {
  const t = useText()
  const navigate = route.useNavigate()
  const offered = numbers.filter((one, index) => index < atMost || one === chosen)
  return (
    <NativeSelect
      label={t('sandbox.customers.line')}
      value={chosen.phoneNumberId}
      onChange={({ currentTarget: { value: line } }) =>
        void navigate({
          search: (old) => ({ ...old, line }),
          replace: true,
          resetScroll: false,
        })
      }
    >
      {accounts.map(({ wabaId, name }) => (
        <optgroup key={wabaId} label={name}>
          {offered
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

/** Which line the customer is in touch with. A reading every three seconds draws it anew only when a line changed. */
export const LineChoice = memo(PlainChoice)
