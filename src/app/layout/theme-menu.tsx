import { useMantineColorScheme } from '@mantine/core'
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useText } from '../../i18n/use-text'
import { MenuButton, MenuChoice } from '../../ui/menu-button'
import classes from './board-button.module.css'

const themes = [
  { value: 'light', icon: IconSun },
  { value: 'dark', icon: IconMoon },
  { value: 'auto', icon: IconDeviceDesktop },
] as const

export function ThemeMenu() {
  const t = useText()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const Current = themes.find(({ value }) => value === colorScheme)?.icon ?? IconDeviceDesktop
  return (
    <MenuButton
      label={t('theme.label')}
      face={<Current size={19} stroke={1.8} aria-hidden />}
      className={classes.root}
    >
      {themes.map(({ value, icon: Icon }) => (
        <MenuChoice
          key={value}
          icon={<Icon size={18} aria-hidden />}
          pressed={value === colorScheme}
          onChoose={() => setColorScheme(value)}
        >
          {t(`theme.${value}`)}
        </MenuChoice>
      ))}
    </MenuButton>
  )
}
