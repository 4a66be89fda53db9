import { describe, expect, test } from 'vitest'
import { tokens, type Token } from './tokens.ts'

const grounds: Token[] = ['paper', 'sheet', 'sunk']
const pairs: [ink: Token, ground: Token][] = [
  ...(['ink', 'ink-soft', 'brand', 'wait', 'harm', 'info'] as const).flatMap((on) =>
    grounds.map((ground): [Token, Token] => [on, ground]),
  ),
  ...(['brand-soft', 'wait-soft', 'harm-soft', 'info-soft'] as const).map((ground): [Token, Token] => ['ink', ground]),
  ['ink-soft', 'brand-soft'],
  ['brand', 'brand-soft'],
  ['wait', 'wait-soft'],
  ['harm', 'harm-soft'],
  ['info', 'info-soft'],
  ['on-brand', 'brand'],
  ['on-brand', 'brand-strong'],
  ['on-harm', 'harm'],
]
const marks: [mark: Token, ground: Token][] = (['wait-mark', 'rule-strong', 'brand'] as const).flatMap((mark) =>
  (['paper', 'sheet'] as const).map((ground): [Token, Token] => [mark, ground]),
)

describe.each(['light', 'dark'] as const)('the colours of the %s scheme', (scheme) => {
  test.each(pairs)('%s on %s can be read (4.5:1)', (on, ground) => {
    expect(contrast(tokens[scheme][on], tokens[scheme][ground])).toBeGreaterThanOrEqual(4.5)
  })

  test.each(marks)('%s on %s can be seen (3:1)', (mark, ground) => {
    expect(contrast(tokens[scheme][mark], tokens[scheme][ground])).toBeGreaterThanOrEqual(3)
  })
})

/** Contrast ratio of WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
