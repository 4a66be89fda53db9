import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Role } from '../access/roles.ts'
import { type ReaderCount, unusualReaders } from './readers.rules.ts'

const officers = (...counts: number[]): ReaderCount[] =>
  counts.map((readings, at) => ({ account: `officer-${at}`, role: 'regency-officer', readings }))
const named = (readers: readonly ReaderCount[]) => unusualReaders(readers).map(({ account }) => account)

test('JRN-5: an officer who reads five times what colleagues of the same role read is shown, from 30 readings on', () => {
  expect(unusualReaders(officers(100, 18, 20, 22))).toEqual([
    { account: 'officer-0', role: 'regency-officer', readings: 100, usual: 20, peers: 3 },
  ])
  expect(named(officers(99, 18, 20, 22))).toEqual([])
  expect(named(officers(29, 1, 1, 1))).toEqual([])
  expect(named(officers(30, 1, 1, 1))).toEqual(['officer-0'])
})

test('JRN-5: a role of its own is compared with everybody, and nobody with fewer than three others', () => {
  const lone: ReaderCount = { account: 'lone', role: 'province-head', readings: 100 }
  expect(named([lone, ...officers(20, 20, 20)])).toEqual(['lone'])
  expect(named([lone, ...officers(20, 20)])).toEqual([])
  expect(named([lone])).toEqual([])
})

test('JRN-5: operators who read much among themselves do not make an officer look harmless', () => {
  const operators = Array.from({ length: 9 }, (_, at) => ({ account: `o${at}`, role: 'village-operator' as Role, readings: 400 }))
  expect(named([...officers(150, 10, 12, 11), ...operators])).toEqual(['officer-0'])
})

const role = fc.constantFrom<Role | null>('regency-officer', 'village-operator', null)
const crowd = fc
  .array(fc.record({ role, readings: fc.nat(300) }), { maxLength: 15 })
  .map((list) => list.map((reader, at) => ({ account: String(at).padStart(2, '0'), ...reader })))

test('JRN-5: neither the order of accounts nor those who read nothing change who is shown', () => {
  fc.assert(
    fc.property(crowd, (readers) => {
      const idle = { account: 'idle', role: 'regency-officer' as const, readings: 0 }
      expect(unusualReaders([...readers].reverse())).toEqual(unusualReaders(readers))
      expect(unusualReaders([...readers, idle])).toEqual(unusualReaders(readers))
    }),
  )
})

test('JRN-5: who reads more than somebody shown, in the same role, is shown as well', () => {
  fc.assert(
    fc.property(crowd, (readers) => {
      const shown = unusualReaders(readers)
      const missed = readers.filter(
        (reader) =>
          !shown.some(({ account }) => account === reader.account) &&
          shown.some((other) => other.role !== null && other.role === reader.role && reader.readings > other.readings),
      )
      expect(missed).toEqual([])
    }),
  )
})
