/** Values that nobody's form sends and every program sends one day. */
export const garbage: readonly unknown[] = [
  null,
  true,
  -1,
  1.5,
  2 ** 31,
  2 ** 53,
  -1e308,
  '',
  '   ',
  '\0',
  'Siti\0Rahmah',
  '\ud800',
  'x'.repeat(100_000),
  "'; drop table person; --",
  '../../etc/passwd',
  '0000-01-01',
  '9999-12-31',
  'ID',
  '99.99.99.9999',
  [],
  [null],
  [[[[{}]]]],
  {},
  { __proto__: null, constructor: { prototype: 1 } },
]

/** Bodies that are no JSON, or JSON that is deeper or larger than any form. */
export const rawBodies: readonly { type: string; bytes: Buffer }[] = [
  { type: 'application/json', bytes: Buffer.from('') },
  { type: 'application/json', bytes: Buffer.from('{"name": ') },
  { type: 'application/json', bytes: Buffer.from([0xff, 0xfe, 0x00]) },
  { type: 'application/json', bytes: Buffer.from(`${'['.repeat(200_000)}${']'.repeat(200_000)}`) },
  { type: 'application/json', bytes: Buffer.from(`{"a":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`) },
  { type: 'text/plain', bytes: Buffer.from('{}') },
]

/** The value with one leaf (or the whole) replaced by each piece of garbage; each with where it was put. */
export function* spoilt(value: unknown, at = 'body'): Generator<{ at: string; value: unknown }> {
  for (const piece of garbage) yield { at, value: piece }
  if (Array.isArray(value)) {
    for (const one of spoilt(value[0], `${at}.0`)) yield { at: one.at, value: [one.value] }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value))
      for (const one of spoilt(inner, `${at}.${key}`)) yield { at: one.at, value: { ...value, [key]: one.value } }
  }
}
