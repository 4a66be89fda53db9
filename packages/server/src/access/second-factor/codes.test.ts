import { expect, test } from 'vitest'
import { bytesOf } from '../sign-in/keys.ts'
import { codeAt, inGroups, newRecoveryCodes, newSecret, stepOf } from './codes.ts'

const secret = 'a secret of the tests, long enough to encrypt with'

/** RFC 6238, appendix B, SHA-1, the last six of its eight digits. */
test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('the code at second %d is that of the standard', (second, code) => {
  expect(codeAt(new TextEncoder().encode('12345678901234567890'), Math.floor(second / 30))).toBe(code)
})

test('a clock that is one step off is forgiven, two are not', async () => {
  const { offer, encrypted } = await newSecret('rina@kutim.contoh.id', secret)
  const now = new Date('2026-11-21T03:00:10Z')
  const present = Math.floor(now.getTime() / 30_000)
  const codeOf = (step: number) => codeAt(bytesOf(offer.key), step)
  for (const step of [present - 1, present, present + 1]) expect(await stepOf(encrypted, codeOf(step), secret, now)).toBe(step)
  for (const step of [present - 2, present + 2]) expect(await stepOf(encrypted, codeOf(step), secret, now)).toBeUndefined()
  for (const code of ['', '12345', '1234567', 'abcdef']) expect(await stepOf(encrypted, code, secret, now)).toBeUndefined()
})

test('what the app is given names the account, and the database does not hold the key', async () => {
  const { offer, encrypted } = await newSecret('rina@kutim.contoh.id', secret)
  expect(offer.key).toMatch(/^[A-Z2-7]{32}$/)
  expect(offer.address).toBe(
    `otpauth://totp/Rangkul:rina%40kutim.contoh.id?secret=${offer.key}&issuer=Rangkul&digits=6&period=30`,
  )
  expect(encrypted).not.toContain(offer.key)
  await expect(stepOf(encrypted, '123456', 'another secret than that of the data folder', new Date())).rejects.toBeInstanceOf(
    Error,
  )
})

test('recovery codes are ten, all different, and easy to copy by hand', () => {
  const codes = newRecoveryCodes()
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(inGroups(code)).toMatch(/^([a-hj-km-np-z2-9]{4}-){2}[a-hj-km-np-z2-9]{4}$/)
})
