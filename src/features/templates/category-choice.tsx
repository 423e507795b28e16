import { Radio, Stack } from '@mantine/core'
import '@mantine/core/styles/Radio.css'
import { askableCategories, type AskableCategory } from '../../../domain/template'
import { useText } from '../../i18n/use-text'

type CategoryChoiceProps = { value: AskableCategory; onChange: (category: AskableCategory) => void }

/** What Meta is asked to see it as, each with what follows from it. */
export function CategoryChoice({ value, onChange }: CategoryChoiceProps) {
  const t = useText()
  return (
    <Radio.Group
      label={t('template.category')}
      value={value}
      onChange={(word) => onChange(askableCategories.find((known) => known === word) ?? value)}
    >
      <Stack gap="xs" mt="xs">
        {askableCategories.map((category) => (
          <Radio
            size="md"
            key={category}
            value={category}
            label={t(`template.category.${category}`)}
            description={t(`template.category.means.${category}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}
