import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** A real SMTP server on the loopback, with what it was given. */
export interface PostOffice {
  readonly url: string
  /** Letters in the order in which they came. */
  readonly letters: readonly Email[]
  /** Refuses the next letters, as a full or broken server does. */
  refuse(count: number): void
  /** Waits until so many letters about something came to somebody, and gives the newest; fails after a while. */
  letterTo(email: string, about: RegExp, count?: number): Promise<Email>
  close(): Promise<void>
}

export async function aPostOffice(): Promise<PostOffice> {
  const letters: Email[] = []
  let refusals = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (refusals > 0) {
          refusals--
          done(Object.assign(new Error('Mailbox full'), { responseCode: 452 }))
          return
        }
        done()
        void PostalMime.parse(Buffer.concat(chunks)).then((letter) => letters.push(letter))
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    refuse: (count) => {
      refusals = count
    },
    async letterTo(email, about, count = 1) {
      for (let wait = 0; wait < 400; wait++) {
        const found = letters.filter(
          ({ to, subject }) => about.test(subject ?? '') && to?.some(({ address }) => address === email),
        )
        if (found.length >= count) return found.at(-1) as Email
        await new Promise((resolve) => setTimeout(resolve, 25))
      }
      throw new Error(`no letter number ${count} came to that address`)
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** What stands behind the # of the link in a letter. */
export function tokenIn(letter: Pick<Email, 'text'>): string {
  const [, token] = /\/sandi#([A-Za-z0-9_-]{43})\s/.exec(letter.text ?? '') ?? []
  if (token === undefined) throw new Error('the letter holds no link')
  return token
}
