import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Work } from '../../platform/work.ts'
import { endMissedAid, writeAid, writeAidAmounts } from './aid.sql.ts'
import type { BatchWrite } from './batch-write.sql.ts'
import { writeDeathReports } from './death-reports.sql.ts'
import { writeFacts } from './facts.sql.ts'
import { writeFamilies } from './families.sql.ts'
import { writeMoves } from './moves.sql.ts'
import { writeChangedPeople, writeNewPeople } from './persons.sql.ts'
import { tellChanged } from '../../platform/tell-changed.ts'
import { writeSources } from './sources.sql.ts'
import { recount, refreshStatistics } from './tallies.sql.ts'

/** From so many on the planner is told at once; it takes about two seconds, however many people there are. */
const many = 5_000

/** Writes a compared batch into the registry, all in the caller's transaction. `tell` hears each stage as it begins. */
export async function applyBatch(
  work: Work,
  write: BatchWrite,
  region: RegionCode,
  tell: (stage: string) => Promise<void>,
): Promise<void> {
  const { db } = work
  switch (write.effect) {
    case 'register':
      await tell('families')
      await writeFamilies(db, write)
      await tell('people')
      await writeNewPeople(db, write)
      await writeChangedPeople(db, write)
      await tell('facts')
      await writeMoves(db, write)
      await writeFacts(db, write)
      await tell('aid')
      await writeAid(db, write)
      break
    case 'aid':
      await tell('aid')
      await writeAid(db, write)
      await endMissedAid(db, write)
      await writeAidAmounts(db, write)
      break
    case 'deciles':
      await tell('families')
      await writeFamilies(db, write)
      break
    case 'deaths':
      await writeDeathReports(db, write)
      break
    case 'match':
      await tell('people')
      await writeNewPeople(db, write)
  }
  // Of a list of deciles nobody is known by name.
  if (write.effect !== 'deciles') {
    await tell('sources')
    await writeSources(db, write)
  }
  await tell('tallies')
  await recount(db, region)
  if (write.people >= many) await refreshStatistics(db, write.people)
  await tellChanged(work, { region })
}
