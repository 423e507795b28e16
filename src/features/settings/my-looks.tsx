import { SegmentedControl, Stack, useMantineColorScheme } from '@mantine/core'
import '@mantine/core/styles/FloatingIndicator.css'
import '@mantine/core/styles/SegmentedControl.css'
import { useId, type ReactNode } from 'react'
import type { Language } from '../../../domain/api/me'
import { useText } from '../../i18n/use-text'
import { Section } from './section'
import { useOwnLanguage } from './use-own-language'
import classes from './my-looks.module.css'

const languages = ['en', 'he'] as const satisfies readonly Language[]
const themes = ['light', 'dark', 'auto'] as const

export function MyLooks() {
  const t = useText()
  const { language, choose } = useOwnLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Section title={t('me.looks.title')}>
      <Stack gap="md" align="flex-start">
        <Choice label={t('me.language')} help={t('me.languageHelp')}>
          {(labelId) => (
            <SegmentedControl
              className={classes.control ?? ''}
              withItemsBorders={false}
              aria-labelledby={labelId}
              value={language}
              onChange={(value) => void choose(value === 'he' ? 'he' : 'en')}
              data={languages.map((value) => ({
                value,
                label: <span lang={value}>{t(`language.${value}`)}</span>,
              }))}
            />
          )}
        </Choice>
        <Choice label={t('me.theme')} help={t('me.themeHelp')}>
          {(labelId) => (
            <SegmentedControl
              className={classes.control ?? ''}
              withItemsBorders={false}
              aria-labelledby={labelId}
              value={colorScheme}
              onChange={(value) =>
                setColorScheme(themes.find((theme) => theme === value) ?? 'auto')
              }
              data={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
            />
          )}
        </Choice>
      </Stack>
    </Section>
  )
}

type ChoiceProps = { label: string; help: string; children: (labelId: string) => ReactNode }

function Choice({ label, help, children }: ChoiceProps) {
  const id = useId()
  return (
    <div>
      <p id={id} style={{ fontWeight: 600 }}>
        {label}
      </p>
      <p style={{ color: 'var(--hb-ink-soft)', fontSize: '0.875rem', marginBlockEnd: 6 }}>{help}</p>
      {children(id)}
    </div>
  )
}
