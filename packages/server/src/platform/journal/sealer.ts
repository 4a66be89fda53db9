import type { Clock } from '../clock.ts'
import type { Db } from '../db/database.ts'
import type { Log } from '../log.ts'
import { headsFileIn, noteHead, readHeads } from './heads-file.ts'
import { sealJournal } from './seal-journal.ts'
import { findFirstSealing, findHead } from './seals.sql.ts'
import { findLastVerification, recordVerification } from './verification.sql.ts'
import { verifyJournal } from './verify-journal.ts'

export interface SealerParts {
  readonly db: Db
  readonly clock: Clock
  readonly log: Log
  readonly dataDir: string
}

/** Milliseconds. */
const pause = 2_000
const betweenNotes = 600_000
const betweenVerifications = 24 * 3_600_000

/** Seals the journal for as long as it runs, notes heads outside the database, and has the chain verified once a day. */
export function startSealer(parts: SealerParts): { stop(): Promise<void> } {
  const { db, clock, log, dataDir } = parts
  const file = headsFileIn(dataDir)
  let noted: { number: number; at: number } | undefined
  let isStopping = false
  let wake = () => undefined as void

  async function note(isLast: boolean): Promise<void> {
    const head = await findHead(db)
    const due = isLast || noted === undefined || clock().getTime() - noted.at >= betweenNotes
    if (!head || !due || head.number === noted?.number) return
    await noteHead(file, head)
    noted = { number: head.number, at: clock().getTime() }
  }

  async function verifyIfDue(): Promise<void> {
    const since = (await findLastVerification(db))?.verifiedAt ?? (await findFirstSealing(db))
    if (since === undefined || clock().getTime() - since.getTime() < betweenVerifications) return
    const verified = await verifyJournal(db, await readHeads(file), { onFault: (fault) => log.error({ fault }, 'journal fault') })
    await recordVerification(db, verified, clock())
  }

  async function turn(isLast: boolean): Promise<void> {
    try {
      await sealJournal(db, clock)
      await note(isLast)
      if (!isLast) await verifyIfDue()
    } catch (thrown) {
      log.error({ error: thrown }, 'sealing failed')
    }
  }

  async function loop(): Promise<void> {
    while (!isStopping) {
      await turn(false)
      if (isStopping) break
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pause)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    await turn(true)
  }

  const running = loop()
  return {
    async stop() {
      isStopping = true
      wake()
      await running
    },
  }
}
