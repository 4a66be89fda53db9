/**
 * The colours, named by what they are for. Every `ink` stands at 4.5:1 or more on every ground it is used on
 * (WCAG 2.2 AA), which `tokens.test.ts` computes. River green is the brand (Mahakam); amber waits, red is harm only,
 * blue informs.
 */
export const tokens = {
  light: {
    paper: '#f8f7f3',
    sheet: '#ffffff',
    sunk: '#f0eee7',
    ink: '#18221e',
    'ink-soft': '#4d5853',
    rule: '#e2dfd6',
    'rule-strong': '#8b8f88',
    brand: '#0e5a4a',
    'brand-strong': '#0a4638',
    'brand-soft': '#e0eeea',
    'on-brand': '#ffffff',
    wait: '#7d4b00',
    'wait-mark': '#b9730a',
    'wait-soft': '#fbf0d9',
    harm: '#9c1f1c',
    'harm-strong': '#7d1614',
    'harm-soft': '#fae8e6',
    'on-harm': '#ffffff',
    info: '#1c5485',
    'info-soft': '#e5eff7',
    shade: 'rgb(24 34 30 / 14%)',
  },
  dark: {
    paper: '#121715',
    sheet: '#1a201d',
    sunk: '#0d1110',
    ink: '#e7eae5',
    'ink-soft': '#abb5af',
    rule: '#2d3531',
    'rule-strong': '#6d7772',
    brand: '#7fc8b1',
    'brand-strong': '#a3dac8',
    'brand-soft': '#17352d',
    'on-brand': '#0b1f19',
    wait: '#e5b25e',
    'wait-mark': '#d19a3c',
    'wait-soft': '#33270f',
    harm: '#f29a92',
    'harm-strong': '#f7b7b1',
    'harm-soft': '#3c1e1b',
    'on-harm': '#2a0b09',
    info: '#8dbde8',
    'info-soft': '#182e42',
    shade: 'rgb(0 0 0 / 50%)',
  },
} as const

export type Token = keyof typeof tokens.light

/** `var(--rk-brand)` */
export function ink(token: Token): string {
  return `var(--rk-${token})`
}

/** All tokens of one scheme as CSS variables. */
export function variablesOf(scheme: 'light' | 'dark'): Record<string, string> {
  return Object.fromEntries(Object.entries(tokens[scheme]).map(([name, value]) => [`--rk-${name}`, value]))
}
