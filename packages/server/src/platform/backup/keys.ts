import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateIdentity, identityToRecipient } from 'age-encryption'
import { BackupError } from './backup-error.ts'

/** For whom backups are encrypted. Who holds only this can write them and not read them. */
export interface Recipient {
  /** `age1…` */
  readonly key: string
  /** The file in which the key that opens them still lies beside the data; null when it was moved away, or never was here. */
  readonly identityHere: string | null
}

const recipientForm = /^age1[0-9a-z]+$/
const identityForm = /^AGE-SECRET-KEY-(PQ-)?1[0-9A-Z]+$/

export const identityFileIn = (dataDir: string) => join(dataDir, 'backup-identity.txt')
const recipientFileIn = (dataDir: string) => join(dataDir, 'backup-recipient.txt')

/** The recipient that the agency names, else the one that this data folder made for itself at its first backup. */
export async function recipientFor(dataDir: string, configured: string | undefined): Promise<Recipient> {
  if (configured !== undefined) return { key: checked(configured), identityHere: null }
  const known = await textOf(recipientFileIn(dataDir))
  if (known === undefined) return makeIdentity(dataDir)
  const isHere = (await textOf(identityFileIn(dataDir))) !== undefined
  return { key: checked(known), identityHere: isHere ? identityFileIn(dataDir) : null }
}

/** Whether the key that opens the backups still lies beside the data that they are to save. */
export async function isIdentityHere(dataDir: string): Promise<boolean> {
  return (await textOf(identityFileIn(dataDir))) !== undefined
}

/** The identities in a file as the `age` tool writes it: one a line, remarks after `#`. */
export async function readIdentities(file: string): Promise<string[]> {
  const text = await textOf(file)
  const lines = (text ?? '').split('\n').map((line) => line.trim())
  const found = lines.filter((line) => identityForm.test(line))
  if (found.length === 0)
    throw new BackupError(
      'identity-invalid',
      text === undefined ? `${file} is not there.` : `${file} holds no key that opens a backup.`,
      'Give the file with the line that begins with AGE-SECRET-KEY-1.',
    )
  return found
}

async function makeIdentity(dataDir: string): Promise<Recipient> {
  const identity = await generateIdentity()
  const key = await identityToRecipient(identity)
  const file = identityFileIn(dataDir)
  const remark = '# Opens the backups of Rangkul. Move this file to a safe place away from this machine.'
  await writeFile(file, `${remark}\n# public key: ${key}\n${identity}\n`, { mode: 0o600, flag: 'wx', flush: true })
  await writeFile(recipientFileIn(dataDir), `${key}\n`, { mode: 0o600, flush: true })
  return { key, identityHere: file }
}

function checked(text: string): string {
  const key = text.trim()
  if (recipientForm.test(key)) return key
  throw new BackupError(
    'recipient-invalid',
    'The public key for backups is none.',
    'RANGKUL_BACKUP_RECIPIENT takes a key that begins with age1, as age-keygen prints it.',
  )
}

async function textOf(file: string): Promise<string | undefined> {
  return await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
}
