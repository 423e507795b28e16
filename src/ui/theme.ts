import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'

/** Deep green of direction signs: white on the filled shade (7) has 7.3:1, dark ink on the light one (4) 8:1. */
const sign: MantineColorsTuple = [
  '#e6f3ef',
  '#cfe6df',
  '#a3d0c4',
  '#73b9a8',
  '#58c2ad',
  '#2a8f80',
  '#137368',
  '#0b5f58',
  '#084c46',
  '#053a35',
]

const brick: MantineColorsTuple = [
  '#fdf0ec',
  '#fae3dc',
  '#efc2b5',
  '#e49f8d',
  '#f39a86',
  '#c24c38',
  '#ae3b29',
  '#9c2f1f',
  '#7f2618',
  '#631c11',
]

const amber: MantineColorsTuple = [
  '#fff6e3',
  '#fbe9c6',
  '#f5d592',
  '#efbf5c',
  '#f0bd62',
  '#c98a17',
  '#a56a00',
  '#7a4a00',
  '#613b00',
  '#482b00',
]

/** Warm greys, so that borders and disabled parts belong to the paper. */
const gray: MantineColorsTuple = [
  '#faf7f1',
  '#f2ede3',
  '#e9e2d5',
  '#ddd4c3',
  '#8f8977',
  '#827d6e',
  '#706c61',
  '#5f5d57',
  '#3d3f45',
  '#14213d',
]

/** Mantine's dark surfaces, text first. */
const dark: MantineColorsTuple = [
  '#f0eadd',
  '#cfd3da',
  '#a9b1bf',
  '#76839a',
  '#65748b',
  '#2c3746',
  '#18202c',
  '#0f151f',
  '#0c111a',
  '#080c13',
]

/** Mantine picks the text of filled parts for the light scheme only: white on our bright dark-scheme shades fails. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input)
  if (input.variant === 'filled') return { ...colors, color: 'var(--hb-on-filled)' }
  const accent = input.color === undefined || input.color === 'sign'
  if (input.variant !== 'light' || !accent) return colors
  return {
    ...colors,
    background: 'var(--hb-accent-soft)',
    hover: 'color-mix(in srgb, var(--hb-accent) 22%, var(--hb-surface))',
    color: 'var(--hb-accent)',
  }
}

export const theme = createTheme({
  colors: { sign, brick, amber, gray, dark },
  primaryColor: 'sign',
  primaryShade: { light: 7, dark: 4 },
  variantColorResolver,
  white: '#fffdf8',
  black: '#14213d',
  fontFamily: "'Heebo Variable', 'Heebo', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  headings: {
    fontFamily: "'Heebo Variable', 'Heebo', system-ui, sans-serif",
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.2' },
      h2: { fontSize: '1.25rem', lineHeight: '1.3' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.55', lg: '1.5', xl: '1.4' },
  defaultRadius: 'sm',
  radius: { xs: '3px', sm: '6px', md: '8px', lg: '12px', xl: '20px' },
  shadows: { sm: 'var(--hb-shadow)', md: 'var(--hb-shadow)', lg: 'var(--hb-shadow)' },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Checkbox: { defaultProps: { iconColor: 'var(--hb-on-filled)' } },
    Radio: { defaultProps: { iconColor: 'var(--hb-on-filled)' } },
    Button: { defaultProps: { fw: 600 } },
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] },
    },
  },
})

/** Mantine's own variables take our tokens (theme.css), so both schemes are drawn in one place. */
export const cssVariables: CSSVariablesResolver = () => {
  const ours = {
    '--mantine-color-body': 'var(--hb-surface)',
    '--mantine-color-text': 'var(--hb-ink)',
    '--mantine-color-dimmed': 'var(--hb-ink-soft)',
    '--mantine-color-anchor': 'var(--hb-accent)',
    '--mantine-color-error': 'var(--hb-bad)',
    '--mantine-color-placeholder': 'var(--hb-ink-soft)',
    '--mantine-color-default': 'var(--hb-surface)',
    '--mantine-color-default-hover': 'var(--hb-surface-sunk)',
    '--mantine-color-default-color': 'var(--hb-ink)',
    '--mantine-color-default-border': 'var(--hb-line-strong)',
  }
  return { variables: {}, light: ours, dark: ours }
}
