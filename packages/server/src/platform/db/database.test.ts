import { describe, expect, test } from 'vitest'
import { parseConnection } from './database.ts'

const at = (mode: string) => parseConnection(`postgres://rangkul_app:rahasia@db.contoh.id/rangkul${mode}`)

describe('the address of a database', () => {
  test.each(['require', 'verify-ca', 'verify-full'])('with sslmode=%s is reached under TLS', (mode) => {
    expect(at(`?sslmode=${mode}`).ssl).toBe(true)
  })

  test.each(['', '?sslmode=disable'])('with %j is reached in clear', (mode) => {
    expect(at(mode).ssl).toBeUndefined()
  })

  test.each(['prefer', 'allow', 'VERIFY-FULL', ''])('with sslmode=%s is refused rather than reached in clear', (mode) => {
    expect(() => at(`?sslmode=${mode}`)).toThrow('sslmode')
  })
})
