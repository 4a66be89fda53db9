import { createHash } from 'node:crypto'

/**
 * The colours of `packages/web/src/design/tokens.ts`, as far as these pages use them: a page without scripts can't read that
 * file. A test compares the two.
 */
export const colours = {
  light: {
    paper: '#f8f7f3',
    sheet: '#ffffff',
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
    'harm-soft': '#fae8e6',
  },
  dark: {
    paper: '#121715',
    sheet: '#1a201d',
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
    'harm-soft': '#3c1e1b',
  },
} as const

const variables = (scheme: keyof typeof colours) =>
  Object.entries(colours[scheme])
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')

/** `font`: where the application's own typeface lies; without it the telephone's counts. */
function styleOf(font: string | undefined): string {
  const face =
    font === undefined
      ? ''
      : `@font-face{font-family:'Source Sans 3 Variable';font-style:normal;font-display:swap;font-weight:200 900;src:url('${font}') format('woff2')}`
  return `${face}:root{color-scheme:light dark;${variables('light')}}@media(prefers-color-scheme:dark){:root{${variables('dark')}}}${rules}`
}

const rules = `
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 'Source Sans 3 Variable','Source Sans 3',system-ui,sans-serif;font-variant-numeric:tabular-nums lining-nums;overflow-wrap:anywhere}
h1,h2,h3,p,ul,dl,dd{margin:0}
h1{font-size:1.5rem;line-height:1.25;font-weight:620}
h2{font-size:1.1875rem;line-height:1.35;font-weight:620}
h3{font-size:1.0625rem;line-height:1.4;font-weight:620}
a{color:var(--brand);text-underline-offset:.18em}
:focus-visible{outline:2px solid var(--brand);outline-offset:2px}
header,main,footer{max-width:38rem;margin-inline:auto;padding-inline:1rem}
header{display:flex;justify-content:space-between;align-items:center;gap:1rem;padding-block:.75rem}
header>span{display:inline-flex;align-items:center;gap:.5rem;font-weight:680;font-size:1.25rem;letter-spacing:-.012em}
header a{display:inline-flex;align-items:center;min-height:2.75rem}
header path{fill:none;stroke:var(--brand);stroke-width:3.4;stroke-linecap:round}
header circle{fill:var(--wait-mark)}
main{display:grid;gap:1.25rem;padding-block:.5rem 2rem}
footer{padding-block:1rem 2rem;border-top:1px solid var(--rule);color:var(--ink-soft);font-size:.9375rem}
section,.sheet{display:grid;gap:.75rem;background:var(--sheet);border:1px solid var(--rule);border-radius:6px;padding:1rem}
.soft{color:var(--ink-soft)}
ul{list-style:none;padding:0;display:grid}
li{display:grid;gap:.375rem;padding-block:.875rem;border-top:1px solid var(--rule)}
li:first-child{border-top:0;padding-top:0}
li:last-child{padding-bottom:0}
form{display:grid;gap:1rem}
label,legend{display:block;font-weight:600}
.hint{color:var(--ink-soft);font-size:.9375rem}
input,textarea{display:block;width:100%;margin-top:.375rem;min-height:3rem;padding:.5rem .75rem;border:1px solid var(--rule-strong);border-radius:4px;background:var(--sheet);color:var(--ink);font:inherit}
input[name=code]{text-transform:uppercase;letter-spacing:.06em}
input[aria-invalid=true],textarea[aria-invalid=true]{border-color:var(--harm)}
.fault{color:var(--harm);font-weight:600}
button{min-height:3rem;padding:.5rem 1.25rem;border:1px solid var(--brand);border-radius:4px;background:var(--brand);color:var(--on-brand);font:inherit;font-weight:600;cursor:pointer}
button:hover{background:var(--brand-strong)}
button.quiet{background:var(--sheet);color:var(--brand)}
.notice{padding:.75rem 1rem;border-radius:6px;background:var(--brand-soft)}
.notice.wait{background:var(--wait-soft);color:var(--wait)}
.notice.harm{background:var(--harm-soft);color:var(--harm)}
.mark{justify-self:start;padding:.0625rem .5rem;border-radius:4px;background:var(--brand-soft);color:var(--brand);font-weight:600;font-size:.9375rem}
.mark.wait{background:var(--wait-soft);color:var(--wait)}
.mark.harm{background:var(--harm-soft);color:var(--harm)}
.steps{list-style:none;padding:0;margin:0;display:grid;gap:.375rem}
.steps li{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem .75rem;padding:0;border:0}
.mark.later{padding-inline:0;background:none;color:var(--ink-soft);font-weight:400}
.ticket{font-weight:680;letter-spacing:.06em;white-space:nowrap}
`.replaceAll('\n', '')

export interface Style {
  readonly text: string
  /** The policy under which a page with this style stands: nothing runs, nothing is loaded from elsewhere. */
  readonly policy: string
}

export function styleWith(font: string | undefined): Style {
  const text = styleOf(font)
  const hash = createHash('sha256').update(text).digest('base64')
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
  return { text, policy }
}
