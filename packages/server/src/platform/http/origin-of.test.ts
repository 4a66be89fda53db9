import { expect, test } from 'vitest'
import { originOf } from './origin-of.ts'

const from = (address: string, agent?: string) =>
  originOf({ address, headers: agent === undefined ? {} : { 'user-agent': agent } })

test('a desk, a phone and a program are told apart, and nothing more is kept of them', () => {
  const desk = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'
  const phone = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36'
  expect(from('10.64.8.7', desk)).toEqual({ address: '10.64.8.7', client: 'computer' })
  expect(from('2001:db8::7', phone)).toEqual({ address: '2001:db8::7', client: 'phone' })
  expect(from('10.64.8.7', 'curl/8.5')).toEqual({ address: '10.64.8.7', client: 'program' })
  expect(from('10.64.8.7').client).toBe('program')
})

test('an address is one that the database takes, or none', () => {
  expect(from('::ffff:10.64.8.7').address).toBe('10.64.8.7')
  expect(from('fe80::1%eth0').address).toBe('fe80::1')
  for (const wrong of ['', 'unknown', '10.64.8', "' or 1=1", '10.64.8.7, 10.0.0.1']) expect(from(wrong).address).toBeNull()
})
