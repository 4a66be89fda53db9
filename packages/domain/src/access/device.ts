import { z } from 'zod'

export const browsers = ['Chrome', 'Edge', 'Firefox', 'Opera', 'Safari', 'Samsung Internet'] as const
export const systems = ['Android', 'iPhone', 'iPad', 'Windows', 'macOS', 'Linux', 'ChromeOS'] as const

export const Device = z
  .object({ browser: z.enum(browsers).nullable(), system: z.enum(systems).nullable() })
  .meta({ id: 'Device', description: 'What somebody signed in with, as far as the browser says; null: not known.' })
export type Device = z.infer<typeof Device>

/** Order matters: every browser pretends to be those below it. */
const browserTraces: readonly [RegExp, (typeof browsers)[number]][] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\b(Headless)?Chrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const systemTraces: readonly [RegExp, (typeof systems)[number]][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
]

/** Browser and system in a User-Agent header, for people to recognise their own device by. */
export function deviceOf(userAgent: string | null): Device {
  const named = <Name>(traces: readonly [RegExp, Name][]) => traces.find(([trace]) => trace.test(userAgent ?? ''))?.[1] ?? null
  return { browser: named(browserTraces), system: named(systemTraces) }
}

/** What is held in the hand, in the field, rather than standing on a desk. */
export function isPhone({ system }: Device): boolean {
  return system === 'Android' || system === 'iPhone' || system === 'iPad'
}
