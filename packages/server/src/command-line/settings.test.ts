import { describe, expect, test } from 'vitest'
import { settingsFrom } from './settings.ts'

const mail = { SMTP_URL: 'smtp://rangkul:p%40ss@mail.dinsos.example:587', MAIL_FROM: 'Rangkul <rangkul@dinsos.example>' }

describe('what the environment says', () => {
  test('sends no letters and trusts no proxy unless it is told to', () => {
    expect(settingsFrom({})).toMatchObject({ mail: null, trustedProxies: [] })
  })

  test('names the mail server together with the sender', () => {
    expect(settingsFrom(mail).mail).toEqual({ url: mail.SMTP_URL, from: mail.MAIL_FROM })
    expect(() => settingsFrom({ SMTP_URL: mail.SMTP_URL })).toThrow('SMTP_URL and MAIL_FROM go together')
    expect(() => settingsFrom({ ...mail, SMTP_URL: 'mail.dinsos.example' })).toThrow('SMTP_URL must be smtp://')
    expect(() => settingsFrom({ ...mail, SMTP_URL: 'https://mail.dinsos.example' })).toThrow('SMTP_URL must be smtp://')
  })

  test('lists proxies as addresses or networks', () => {
    expect(settingsFrom({ TRUSTED_PROXIES: '10.0.0.5, 10.1.0.0/16 ::1' }).trustedProxies).toEqual([
      '10.0.0.5',
      '10.1.0.0/16',
      '::1',
    ])
    expect(() => settingsFrom({ TRUSTED_PROXIES: 'proxy.dinsos.example' })).toThrow('TRUSTED_PROXIES must be')
    expect(() => settingsFrom({ TRUSTED_PROXIES: '10.0.0.0/16/2' })).toThrow('TRUSTED_PROXIES must be')
  })
})
