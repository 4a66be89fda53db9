import { expect, test } from 'vitest'
import type { RegionCode } from '../platform/region-code.ts'
import { roles } from './roles.ts'
import { mayConfirm, waitsForSecondPerson } from './second-person.rules.ts'

test('AC-15: every role that shows people, moves money, decides or gives powers waits for a second person', () => {
  expect(roles.filter((role) => !waitsForSecondPerson(role, false))).toEqual([])
  expect(roles.filter((role) => waitsForSecondPerson(role, true))).toEqual([])
})

test('AC-16: neither who proposed it nor who would hold it confirms it, nor anybody whose regions do not cover it', () => {
  const regions = ['64.08', '64.02'] as RegionCode[]
  const proposed = { holder: 'petugas', proposedBy: 'pengelola', regions }
  const by = (accountId: string, ...own: string[]) => mayConfirm(proposed, { accountId, regions: own as RegionCode[] })
  expect(by('rekan', '64')).toBe(true)
  expect(by('rekan', '64.08', '64.02')).toBe(true)
  expect(by('rekan', '64.08')).toBe(false)
  expect(by('pengelola', '64')).toBe(false)
  expect(by('petugas', '64')).toBe(false)
})
