import { isIP } from 'node:net'
import { CommanderError } from 'commander'
import { usualRetention } from '#domain/operations/retention.rules.ts'
import type { BackupSettings } from '../platform/backup/nightly-backup.ts'
import { defaultDataDir } from '../platform/engine/default-data-dir.ts'
import type { MailSettings } from '../platform/mail.ts'
import type { MetricsSettings } from '../platform/watch/serve-metrics.ts'
import { type SlowLimits, usualLimits } from '../platform/watch/watch.ts'
import type { TextSettings } from '../platform/text-gateway.ts'
import type { StoreOptions } from '../platform/store.ts'

/** What the environment says; main.ts is the only file that reads it. */
export interface Settings {
  readonly store: StoreOptions
  readonly port: number
  readonly host: string
  /** The address that people type, for cookies and links. */
  readonly address: string
  readonly logLevel: string
  /** Null: no letters are sent; links are handed over by hand. */
  readonly mail: MailSettings | null
  /** Null: no texts are sent; notices go as letters or are shared by hand. */
  readonly texts: TextSettings | null
  /** Addresses and networks of proxies whose word on the client's address is believed. */
  readonly trustedProxies: readonly string[]
  readonly backup: BackupSettings
  readonly slow: SlowLimits
  /** Null: no figures are given out. */
  readonly metrics: MetricsSettings | null
}

export function settingsFrom(env: Readonly<Record<string, string | undefined>>): Settings {
  const port = Number(env['PORT'] ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new CommanderError(2, 'port', 'PORT must be a number from 0 to 65535')
  return {
    store: {
      dataDir: defaultDataDir(env),
      databaseUrl: env['DATABASE_URL'],
      adminUrl: env['DATABASE_ADMIN_URL'],
      queueUrl: env['DATABASE_QUEUE_URL'],
    },
    port,
    host: env['HOST'] ?? '127.0.0.1',
    address: env['PUBLIC_ADDRESS'] ?? `http://localhost:${port}`,
    logLevel: env['LOG_LEVEL'] ?? 'info',
    mail: mailFrom(env),
    texts: textsFrom(env),
    trustedProxies: proxiesFrom(env['TRUSTED_PROXIES']),
    backup: backupFrom(env),
    slow: {
      query: countFrom(env, 'SLOW_QUERY_MS', usualLimits.query),
      request: countFrom(env, 'SLOW_REQUEST_MS', usualLimits.request),
    },
    metrics: metricsFrom(env),
  }
}

function mailFrom({ SMTP_URL: url, MAIL_FROM: from }: Readonly<Record<string, string | undefined>>): MailSettings | null {
  if (url === undefined && from === undefined) return null
  if (url === undefined || from === undefined) throw new CommanderError(2, 'mail', 'SMTP_URL and MAIL_FROM go together')
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol))
    throw new CommanderError(2, 'mail', 'SMTP_URL must be smtp://… or smtps://…')
  return { url, from }
}

const textNames = ['TEXT_URL', 'TEXT_METHOD', 'TEXT_BODY', 'TEXT_SECRET'] as const

function textsFrom(env: Readonly<Record<string, string | undefined>>): TextSettings | null {
  if (textNames.every((name) => env[name] === undefined)) return null
  const [url, method = 'POST', body, secret = null] = textNames.map((name) => env[name])
  if (url === undefined || body === undefined) throw new CommanderError(2, 'texts', 'TEXT_URL and TEXT_BODY go together')
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new CommanderError(2, 'texts', 'TEXT_URL must be http://… or https://…')
  if (method !== 'POST' && method !== 'PUT') throw new CommanderError(2, 'texts', 'TEXT_METHOD must be POST or PUT')
  if (!body.includes('{to}') || !body.includes('{text}'))
    throw new CommanderError(2, 'texts', 'TEXT_BODY must hold {to} and {text}')
  return { url, method, body, secret }
}

function proxiesFrom(text = ''): string[] {
  const proxies = text.split(/[\s,]+/).filter(Boolean)
  const isNetwork = (one: string) => isIP(one.split('/')[0] ?? '') > 0 && /^[^/]+(\/\d{1,3})?$/.test(one)
  if (!proxies.every(isNetwork))
    throw new CommanderError(2, 'proxies', 'TRUSTED_PROXIES must be addresses or networks like 10.0.0.5, 10.1.0.0/16')
  return proxies
}

function backupFrom(env: Readonly<Record<string, string | undefined>>): BackupSettings {
  return {
    folder: env['RANGKUL_BACKUP_FOLDER'] || undefined,
    recipient: env['RANGKUL_BACKUP_RECIPIENT'] || undefined,
    keep: {
      daily: countFrom(env, 'RANGKUL_BACKUP_DAILY', usualRetention.daily),
      weekly: countFrom(env, 'RANGKUL_BACKUP_WEEKLY', usualRetention.weekly),
    },
  }
}

function countFrom(env: Readonly<Record<string, string | undefined>>, name: string, usual: number): number {
  const count = Number(env[name] ?? usual)
  if (!Number.isInteger(count) || count < 0) throw new CommanderError(2, 'count', `${name} must be a whole number`)
  return count
}

function metricsFrom(env: Readonly<Record<string, string | undefined>>): MetricsSettings | null {
  if (env['METRICS_PORT'] === undefined) return null
  const [host, token] = [env['METRICS_HOST'] ?? '127.0.0.1', env['METRICS_TOKEN'] || undefined]
  const isOurs = host === '::1' || host === 'localhost' || host.startsWith('127.')
  if (!isOurs && token === undefined)
    throw new CommanderError(2, 'metrics', 'METRICS_HOST beyond this machine needs METRICS_TOKEN')
  return { port: countFrom(env, 'METRICS_PORT', 0), host, token }
}
