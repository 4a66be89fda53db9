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

  test('names a text gateway with what it is sent, and never puts a number into an address', () => {
    const texts = { TEXT_URL: 'https://sms.contoh.test/kirim', TEXT_BODY: 'ke={to}&isi={text}' }
    expect(settingsFrom({}).texts).toBeNull()
    expect(settingsFrom(texts).texts).toEqual({ url: texts.TEXT_URL, method: 'POST', body: texts.TEXT_BODY, secret: null })
    expect(() => settingsFrom({ TEXT_URL: texts.TEXT_URL })).toThrow('TEXT_URL and TEXT_BODY go together')
    expect(() => settingsFrom({ ...texts, TEXT_METHOD: 'GET' })).toThrow('TEXT_METHOD must be POST or PUT')
    expect(() => settingsFrom({ ...texts, TEXT_URL: 'sms.contoh.test' })).toThrow('TEXT_URL must be http')
    expect(() => settingsFrom({ ...texts, TEXT_BODY: 'isi={text}' })).toThrow('TEXT_BODY must hold')
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
