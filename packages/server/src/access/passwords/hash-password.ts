import { randomUUID } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** OWASP's second recommendation for argon2id: 19 MiB, two passes, one lane. */
const argon2id = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Encodes a password for `auth.account`. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, argon2id)
}

let nobodys: Promise<string> | undefined

/** Whether the password is the stored one. Takes as long where nothing is stored, so that time tells nothing either. */
export async function isPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  if (stored) return verify(stored, password)
  nobodys ??= hashPassword(randomUUID())
  await verify(await nobodys, password)
  return false
}
