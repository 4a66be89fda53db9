import type { AccountId } from '#domain/access/account.ts'
import type { SignInId } from '#domain/access/sign-in.ts'
import type { Db } from '../platform/db/database.ts'
import type { Work } from '../platform/work.ts'

/** What an account's owner is told of by a letter. */
export const noticeKinds = [
  'new-device',
  'password-changed',
  'second-factor-on',
  'second-factor-off',
  'second-factor-reset',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** What the commands of this slice need besides their work. */
export interface Keeping {
  /**
   * Reads and writes apart from the request's transaction: what must stand although the request is refused, or must see what
   * others have done since it began.
   */
  readonly apart: Db
  /** Encrypts the secrets of second factors. */
  readonly secret: string
  /** The address that people type; links begin with it. */
  readonly address: string
  /** Whether letters are sent. */
  readonly sendsMail: boolean
  /** Asks for a letter to the account's owner; does nothing where no letters are sent. */
  notify(work: Work, account: AccountId, kind: NoticeKind, signIn?: SignInId): Promise<void>
}
