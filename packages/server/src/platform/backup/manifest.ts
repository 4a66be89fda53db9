import { z } from 'zod'

/** The first entry of an archive: what is needed to know whether it can be restored here. */
export const Label = z.object({
  format: z.literal('rangkul backup 1'),
  version: z.string(),
  /** The major version of the embedded PostgreSQL; null: the database lies elsewhere and is not in here. */
  postgres: z.number().nullable(),
  startedAt: z.iso.datetime(),
})
export type Label = z.infer<typeof Label>

const Part = z.object({
  files: z.number(),
  bytes: z.number(),
  /** Over name, size and content of every file, in the order of the archive. Hexadecimal. */
  sha256: z.string(),
})

/** What an archive is made of; the part stands before the first slash of an entry's name. */
export const partNames = ['secrets', 'cluster', 'files'] as const
export type PartName = (typeof partNames)[number]

/** The last entry of an archive: what everything before it must come to, and what the restored database must hold. */
export const Manifest = z.object({
  label: Label,
  /** The moment that the restored database shows: every commit up to here and none after. Null without a database. */
  moment: z
    .object({
      at: z.iso.datetime(),
      lsn: z.string(),
      /** False: the database was never still for long enough, so that counts may differ by what was being committed. */
      exact: z.boolean(),
    })
    .nullable(),
  parts: z.object({ secrets: Part, cluster: Part, files: Part }),
  /** Rows by table, as of the moment. */
  rows: z.record(z.string(), z.number()),
  /** The newest seal of the journal, as of the moment. */
  head: z.object({ number: z.number(), hash: z.string() }).nullable(),
})
export type Manifest = z.infer<typeof Manifest>

export const labelName = 'backup.json'
export const manifestName = 'manifest.json'
