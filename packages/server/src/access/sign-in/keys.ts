import { base32 } from '@better-auth/utils/base32'
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'

/** Bytes as people type them into an authenticator app: base 32 without padding. */
export function lettersOf(bytes: Uint8Array<ArrayBuffer>): string {
  return base32.encode(bytes, { padding: false })
}

export function bytesOf(letters: string): Uint8Array {
  return base32.decode(letters)
}

/** For the database, under the session secret of the data folder. */
export function seal(letters: string, secret: string): Promise<string> {
  return symmetricEncrypt({ key: secret, data: letters })
}

export function unseal(sealed: string, secret: string): Promise<string> {
  return symmetricDecrypt({ key: secret, data: sealed })
}
