import { Radio, Stack } from '@mantine/core'
import '@mantine/core/styles/Radio.css'
import { roles, type Role } from '../../../domain/roles'
import { useText } from '../../i18n/use-text'

type RoleChoiceProps = { value: Role; onChange: (role: Role) => void }

/** One role, each with what it may do in a sentence. */
export function RoleChoice({ value, onChange }: RoleChoiceProps) {
  const t = useText()
  return (
    <Radio.Group
      label={t('people.role')}
      value={value}
      onChange={(text) => onChange(roles.find((role) => role === text) ?? value)}
    >
      <Stack gap="xs" mt="xs">
        {roles.map((role) => (
          <Radio
            size="md"
            key={role}
            value={role}
            label={t(`role.${role}`)}
            description={t(`people.role.about.${role}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}
