import { z } from 'zod'

const Instant = z.iso.datetime()

/** What is seen of a running system without looking at anybody's data. */
export const SystemFacts = z
  .object({
    at: Instant,
    version: z.string(),
    /** Migrations that this version brings and the database has not. */
    pendingMigrations: z.number(),
    database: z.object({
      /** Milliseconds that it took to answer. */
      ms: z.number(),
      connections: z.number(),
      mostConnections: z.number(),
    }),
    queue: z.object({
      /** Processes that work off the queue. */
      workers: z.number(),
      tasks: z.array(z.object({ job: z.string(), state: z.enum(['queued', 'running']), count: z.number() })),
      waitingSince: Instant.nullable(),
    }),
    /** Since when the approval file waits that has waited longest where it is. */
    approvalWaitingSince: Instant.nullable(),
    journal: z.object({
      sealedAt: Instant.nullable(),
      /** At most `mostUnsealed` are counted. */
      unsealed: z.number(),
      unsealedSince: Instant.nullable(),
      verifiedAt: Instant.nullable(),
      faults: z.number(),
    }),
    backup: z.object({
      /** Made every night by itself. */
      scheduled: z.boolean(),
      /** Files and secrets only: the database is backed up with its own tools. */
      filesOnly: z.boolean(),
      /** The key that opens the backups still lies beside the data. */
      keyHere: z.boolean(),
      madeAt: Instant.nullable(),
      bytes: z.number().nullable(),
      failedAt: Instant.nullable(),
      verifiedAt: Instant.nullable(),
      sound: z.boolean().nullable(),
    }),
    disks: z.array(z.object({ place: z.enum(['data', 'backup']), free: z.number(), total: z.number() })),
    sendsMail: z.boolean(),
  })
  .meta({ id: 'SystemFacts' })
export type SystemFacts = z.infer<typeof SystemFacts>

/** More are not counted: who waits for a figure must not hold up who works. */
export const mostUnsealed = 10_000
