import type { Caller } from './world.ts'

/** What must be there before an example can succeed, and what the reader puts for what is only an example in it. */
export interface Stage {
  readonly caller?: Caller
  readonly params?: Readonly<Record<string, string>>
  /** By the id that stands for it. */
  readonly ids?: Readonly<Record<string, string>>
  /** By the name of the field: a version or a hash that was read, a secret that was given. */
  readonly fields?: Readonly<Record<string, unknown>>
}

export const village = '64.08.04.2001'
export const regency = '64.08'

export const atVersion = ({ id, version }: { id: string; version: number }): Stage => ({ params: { id }, fields: { version } })
