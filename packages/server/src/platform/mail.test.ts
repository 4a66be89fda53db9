import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openMailer } from './mail.ts'

/** One that knows no TLS, or is made to look so by somebody in between. */
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    letters += 1
    stream.resume()
    stream.on('end', () => done())
  },
})
let letters = 0
let port: number

beforeAll(async () => {
  server.listen(0, '0.0.0.0')
  await once(server.server, 'listening')
  port = (server.server.address() as AddressInfo).port
})
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))

const send = (url: string) =>
  openMailer({ url, from: 'Rangkul <rangkul@contoh.id>' })({
    to: { name: 'Ani', address: 'ani@contoh.id' },
    subject: 'Undangan',
    text: 'https://contoh.id/sandi#rahasia',
  })

describe('a letter with a link that opens an account', () => {
  test('leaves this machine under TLS or not at all', async () => {
    await expect(send(`smtp://0.0.0.0:${port}`)).rejects.toThrow(/TLS/)
    expect(letters).toBe(0)
  })

  test('goes to a mail server on this machine as it is', async () => {
    await send(`smtp://127.0.0.1:${port}`)
    expect(letters).toBe(1)
  })

  test('goes in clear elsewhere only where somebody said so', async () => {
    await send(`smtp://0.0.0.0:${port}?requireTLS=false`)
    expect(letters).toBe(2)
  })
})
