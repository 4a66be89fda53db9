import { createTheme, defaultVariantColorsResolver, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'
import { ink, variablesOf } from './tokens.ts'

const river: MantineColorsTuple = [
  '#eef7f4',
  '#e0eeea',
  '#b5dacf',
  '#7fc8b1',
  '#55a892',
  '#318f77',
  '#1b7863',
  '#136a57',
  '#0e5a4a',
  '#0a4638',
]
const harm: MantineColorsTuple = [
  '#fdf3f2',
  '#fae8e6',
  '#f3c8c4',
  '#f29a92',
  '#dd6a62',
  '#c8453e',
  '#b52e29',
  '#a8241f',
  '#9c1f1c',
  '#7d1614',
]
const stone: MantineColorsTuple = [
  '#f8f7f3',
  '#f0eee7',
  '#e2dfd6',
  '#cfccc2',
  '#adaea6',
  '#8b8f88',
  '#5d6762',
  '#4d5853',
  '#33403a',
  '#18221e',
]
const night: MantineColorsTuple = [
  '#e7eae5',
  '#c8cfca',
  '#abb5af',
  '#8e9993',
  '#444e49',
  '#2d3531',
  '#1a201d',
  '#121715',
  '#0d1110',
  '#090c0b',
]

/** One typeface; spacing in steps of four; corners of a paper form, not of a toy; motion of at most 150 ms. */
export const theme = createTheme({
  fontFamily: "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif",
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.3125rem' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.4', xl: '1.3' },
  headings: {
    fontFamily: "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif",
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.25' },
      h2: { fontSize: '1.125rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'sm',
  colors: { river, harm, red: harm, gray: stone, dark: night },
  primaryColor: 'river',
  primaryShade: { light: 8, dark: 3 },
  // What stands on a filled ground is a token, too: in the dark the ground is light.
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input)
    if (input.variant !== 'filled') return colors
    return { ...colors, color: ink(input.color === 'harm' ? 'on-harm' : 'on-brand') }
  },
  black: '#18221e',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Checkbox: { defaultProps: { iconColor: ink('on-brand') } },
    Radio: { defaultProps: { iconColor: ink('on-brand') } },
    Loader: { defaultProps: { type: 'oval' } },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 100 } } },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 100 } } },
    Modal: { defaultProps: { transitionProps: { duration: 120 }, overlayProps: { backgroundOpacity: 0.4 } } },
  },
})

/** Mantine's own variables point at our tokens, so that a kit component and one of ours never differ by a shade. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...variablesOf('light'), ...shared, '--mantine-color-default': ink('sheet') },
  dark: { ...variablesOf('dark'), ...shared, '--mantine-color-default': ink('sheet') },
})

const shared = {
  '--mantine-color-body': ink('sheet'),
  '--mantine-color-text': ink('ink'),
  '--mantine-color-bright': ink('ink'),
  '--mantine-color-dimmed': ink('ink-soft'),
  '--mantine-color-placeholder': ink('ink-soft'),
  '--mantine-color-anchor': ink('brand'),
  '--mantine-color-error': ink('harm'),
  '--mantine-color-default-color': ink('ink'),
  '--mantine-color-default-hover': ink('sunk'),
  '--mantine-color-default-border': ink('rule-strong'),
  '--mantine-color-river-filled': ink('brand'),
  '--mantine-color-river-filled-hover': ink('brand-strong'),
  '--mantine-color-river-light': ink('brand-soft'),
  '--mantine-color-river-light-hover': ink('brand-soft'),
  '--mantine-color-river-light-color': ink('brand'),
  '--mantine-color-river-text': ink('brand'),
  '--mantine-color-river-outline': ink('brand'),
  '--mantine-color-gray-light-color': ink('ink-soft'),
  '--mantine-color-gray-light-hover': ink('sunk'),
  '--mantine-color-harm-filled': ink('harm'),
  '--mantine-color-harm-filled-hover': ink('harm-strong'),
  '--mantine-color-harm-light': ink('harm-soft'),
  '--mantine-color-harm-light-color': ink('harm'),
  '--mantine-color-harm-text': ink('harm'),
  '--mantine-primary-color-contrast': ink('on-brand'),
}
