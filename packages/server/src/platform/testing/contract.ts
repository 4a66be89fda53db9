import { contracts as promised } from '#domain/contracts.ts'
import type { Endpoint } from '#domain/platform/endpoint.ts'

interface Anything {
  params?: Readonly<Record<string, string>>
  query?: Readonly<Record<string, string>>
  body?: unknown
}

/** A promise of which a test knows only what the contract itself tells. */
export type Contract = Endpoint<Anything, unknown, unknown>

export const contracts = promised as readonly Endpoint<never, unknown, unknown>[] as readonly Contract[]

export function nameOf({ method, path }: Pick<Contract, 'method' | 'path'>): string {
  return `${method} ${path}`
}
