import { expect, test } from 'vitest'
import { mobileNumber, shareLink } from './phone.rules.ts'

test('NOTE-7: a mobile number however it is written', () => {
  for (const typed of ['0812-5550-1234', '+62 812 5550 1234', '62 81255501234', '0812.5550.1234'])
    expect([typed, mobileNumber(typed)]).toEqual([typed, '+6281255501234'])
})

test('NOTE-7: no landline, no foreign number, no words', () => {
  for (const typed of ['0541-123456', '+60 12 345 6789', '0812', '0812555012345678', 'nomor ibu', ''])
    expect([typed, mobileNumber(typed)]).toEqual([typed, undefined])
})

test('a message to be shared goes to the number, or to whom the officer picks', () => {
  expect(shareLink('Ada & hubungi', '+6281255501234')).toBe('https://wa.me/6281255501234?text=Ada%20%26%20hubungi')
  expect(shareLink('Ada')).toBe('https://wa.me/?text=Ada')
})
