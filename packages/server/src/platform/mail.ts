import { createTransport } from 'nodemailer'

export interface MailSettings {
  /**
   * `smtp://user:password@host:port`, or `smtps:` for TLS from the first byte; credentials escaped as in any URL. Beyond
   * this machine `smtp:` begins TLS too, or sends nothing, unless `?requireTLS=false` says that the network is trusted.
   */
  readonly url: string
  /** As the reader sees it: `Rangkul <rangkul@dinsos.example>`. */
  readonly from: string
}

export interface Letter {
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly text: string
}

export type Mailer = (letter: Letter) => Promise<void>

/** Milliseconds after which a mail server that does not answer counts as absent. */
const patience = 20_000

/** Sends letters one by one; what the server refuses is thrown, for whoever asked to try again. */
export function openMailer({ url, from }: MailSettings): Mailer {
  const transport = createTransport(
    { url, requireTLS: !isHere(url), connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience },
    { from, headers: { 'Auto-Submitted': 'auto-generated' } },
  )
  return async ({ to, subject, text }) => {
    await transport.sendMail({ to, subject, text })
  }
}

/** Letters carry links that open accounts, so whoever listens on the way must not read them. */
function isHere(url: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(url).hostname)
}
