import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../../platform/work.ts'
import { endMistaken } from './needs.sql.ts'
import { type Measure, tally } from '../tally.sql.ts'

export interface RecordedNeed {
  readonly subject: string
  readonly need: string
}

/** Ends needs as recorded in error, all of them or none: whoever recorded them takes it back. */
export async function takeBackNeeds(work: Work, needs: readonly RecordedNeed[]): Promise<void> {
  const ended = await endMistaken(work.db, needs, work.today)
  if (ended.length !== needs.length) throw new Problem('need-already-ended')
  await tally(
    work.db,
    ended.map(({ region_code, category }) => ({ region: region_code, measure: `need:${category}` satisfies Measure, by: -1 })),
  )
  for (const { subject_id, subject_type, region_code, need_id } of ended) {
    await work.journal({
      event: 'need.taken-back',
      subjectType: subject_type,
      subjectId: subject_id,
      region: region_code,
      facts: { need: need_id },
    })
  }
}
