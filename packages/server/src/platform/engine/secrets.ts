import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { EngineError } from './engine-error.ts'

/** What only this copy of Rangkul knows: 32 random bytes each, as hexadecimal digits. */
export interface Secrets {
  readonly superuserPassword: string
  readonly ownerPassword: string
  readonly appPassword: string
  readonly queuePassword: string
  /** Signs the sessions of those who signed in. */
  readonly sessionSecret: string
}

const names = ['superuserPassword', 'ownerPassword', 'appPassword', 'queuePassword', 'sessionSecret'] as const

/** The secrets in `<dataDir>/secrets.json` (mode 0600), made at first use. */
export async function readSecrets(dataDir: string): Promise<Secrets> {
  return (await findSecrets(dataDir)) ?? (await createSecrets(dataDir))
}

async function findSecrets(dataDir: string): Promise<Secrets | undefined> {
  const file = join(dataDir, 'secrets.json')
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  return text === undefined ? undefined : parseSecrets(text, file)
}

async function createSecrets(dataDir: string): Promise<Secrets> {
  await mkdir(dataDir, { recursive: true, mode: 0o711 })
  const secrets = Object.fromEntries(names.map((name) => [name, randomBytes(32).toString('hex')]))
  const part = join(dataDir, `.secrets.${randomBytes(6).toString('hex')}`)
  await writeFile(part, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true })
  // A link fails where the name is taken: of two processes that start at once, both use what the first one wrote.
  await link(part, join(dataDir, 'secrets.json')).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(part)
  return await readSecrets(dataDir)
}

function parseSecrets(text: string, file: string): Secrets {
  try {
    const found = JSON.parse(text) as Partial<Secrets>
    if (names.every((name) => typeof found[name] === 'string' && found[name].length >= 32)) return found as Secrets
  } catch {} // told below: the reason must not quote the file
  throw new EngineError('secrets-missing', `${file} is damaged.`, 'Put it back from a backup of the data folder.')
}
