import { expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import type { RegionCode } from '../platform/region-code.ts'
import { centreFileStates, type CentreLetter, centreReplyStates } from './centre-file.ts'
import {
  codeOfFile,
  codeOfRow,
  fileAfter,
  isFileRegion,
  kindsOf,
  letterFaults,
  lineOfCode,
  mayGoAgain,
  replyAfter,
  sendingFaults,
} from './centre-file.rules.ts'
import { claimKinds } from './claim-kind.ts'

const day = (text: string) => text as LocalDate
const letter = { number: '460/1/2026' } as CentreLetter

test('SIKS-6: a file is of a regency or a province, and each kind of claim goes with one stream', () => {
  expect(['64', '64.08'].every((code) => isFileRegion(code as RegionCode))).toBe(true)
  expect(['ID', '64.08.04', '64.08.04.2001'].some((code) => isFileRegion(code as RegionCode))).toBe(false)
  expect([...kindsOf('for-aid'), ...kindsOf('update')].sort()).toEqual([...claimKinds].sort())
})

test('SIKS-7: withdrawn before it is told as sent, sent once', () => {
  const may = (turn: Parameters<typeof fileAfter>[1]) => centreFileStates.filter((state) => fileAfter(state, turn) !== undefined)
  expect(may('withdrawn')).toEqual(['making', 'ready'])
  expect(may('sent')).toEqual(['ready'])
  expect(may('carried')).toEqual(['sending'])
})

test('SIKS-8: without its letter nothing is told as sent', () => {
  const sending = { on: day('2026-11-20'), madeOn: day('2026-11-19') }
  expect(sendingFaults({ letter: null, ...sending }, day('2026-11-21'))).toEqual([{ rule: 'SIKS-8' }])
  expect(sendingFaults({ letter, ...sending }, day('2026-11-21'))).toEqual([])
})

test('SIKS-9: it was sent on a day that has come, not before it was made', () => {
  const on = (text: string) => sendingFaults({ letter, on: day(text), madeOn: day('2026-11-19') }, day('2026-11-21'))
  expect(on('2026-11-22')).toEqual([{ rule: 'SIKS-9', why: 'in-future' }])
  expect(on('2026-11-18')).toEqual([{ rule: 'SIKS-9', why: 'before-made' }])
  expect([...on('2026-11-19'), ...on('2026-11-21')]).toEqual([])
})

test('SIKS-10: a letter is not dated in the future', () => {
  expect(letterFaults({ on: day('2026-11-22') }, day('2026-11-21'))).toEqual([{ rule: 'SIKS-10' }])
  expect(letterFaults({ on: day('2026-11-21') }, day('2026-11-21'))).toEqual([])
})

test('SIKS-11: what the centre refused, or what was set right since, goes again; what it confirmed never does', () => {
  const filed = { state: 'accepted', objected: false, filed: true, answer: null } as const
  expect(mayGoAgain(filed, 'Nama sudah dibetulkan')).toBe(true)
  expect(mayGoAgain({ ...filed, answer: 'refused' })).toBe(true)
  expect(mayGoAgain(filed, 'ulang')).toBe(false)
  expect(mayGoAgain({ ...filed, answer: 'confirmed' })).toBe(false)
  expect(mayGoAgain({ ...filed, filed: false })).toBe(false)
  expect(mayGoAgain({ ...filed, objected: true })).toBe(false)
  expect(mayGoAgain({ ...filed, state: 'refused' })).toBe(false)
})

test('SIKS-12: the number of a row leads back to it, and no other file’s does', () => {
  const file = codeOfFile({ region: '64.08', year: 2026, number: 3 })
  expect(codeOfRow(file, 12)).toBe('64.08-2026-003-000012')
  expect(lineOfCode(file, " '64.08-2026-003-000012 ")).toBe(12)
  expect(lineOfCode(file, '64.08-2026-004-000012')).toBeUndefined()
  expect(lineOfCode(file, '12')).toBeUndefined()
})

test('SIKS-13: an answer is applied once, after it was read', () => {
  expect(centreReplyStates.filter((state) => replyAfter(state, 'apply') !== undefined)).toEqual(['read'])
  expect(centreReplyStates.filter((state) => replyAfter(state, 'put-aside') !== undefined)).toEqual(['read', 'unreadable'])
})
