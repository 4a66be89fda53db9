import type { LocalDate } from '#domain/platform/local-date.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { ListCounts, ListId } from '#domain/programmes/list.ts'
import type { ProgrammeDraft, ProgrammeId } from '#domain/programmes/programme.ts'
import { choosesByRule } from '#domain/programmes/programme.rules.ts'
import { planAsUsual, planForMany } from '../platform/db/plan-for-many.sql.ts'
import type { Shift } from '../platform/jobs/job.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { choose, countMembers, insertMembers, type ListPlan, type StandingCount, takeChosen } from './build-list.sql.ts'
import { clearMembers, findList, type ListRow, updateList } from './lists.sql.ts'
import { getDefinition } from './programmes.sql.ts'
import { widthBeneath } from './try-rule.ts'

/** Chooses, ranks and counts, all or nothing. A list that is made already stays as it is; one thrown away meanwhile is let be. */
export async function buildList(shift: Shift, id: ListId): Promise<void> {
  await shift.progress({ stage: 'selecting', done: 0, total: null })
  await shift.step(async (work) => {
    const list = await findList(work.db, id)
    if (!list || list.state !== 'draft' || list.counts !== null) return
    const definition = await getDefinition(work.db, list.programmeId as ProgrammeId, list.programmeVersion)

    await clearMembers(work.db, id)
    await fill(shift, work, { ...planOf(id, list, definition), today: work.today })
    const counts = await countsOf(work, list, definition)
    if (!(await updateList(work.db, id, list.version, { counts: JSON.stringify(counts) }))) throw new Problem('stale-version')

    const { regions: _, ...facts } = counts
    const region = list.region as RegionCode
    await work.journal({ event: 'programme-list.made', subjectType: 'programme-list', subjectId: id, region, facts })
  })
}

/** As many people at a time as keep the memory flat and the look-ups by key cheap, however long the list. */
const atOnce = 20_000

async function fill(shift: Shift, work: Work, plan: ListPlan): Promise<void> {
  await planForMany(work.db)
  await choose(work.db, plan)
  await planAsUsual(work.db)

  let done = 0
  for (;;) {
    const chosen = await takeChosen(work.db, atOnce)
    if (chosen.length > 0) await insertMembers(work.db, plan, chosen)
    if (chosen.length < atOnce) return
    done += chosen.length
    await shift.progress({ stage: 'facts', done, total: chosen[0]?.total ?? null })
  }
}

function planOf(id: ListId, list: ListRow, { beneficiary, rule, quota }: ProgrammeDraft): Omit<ListPlan, 'today'> {
  if (!choosesByRule(beneficiary) || rule === null) throw new Problem('programme-without-rule')
  const { programmeId: programme, region, months, madeOn } = list
  return { id, programme, subject: beneficiary, rule, region: region as RegionCode, months, on: madeOn as LocalDate, quota }
}

async function countsOf(work: Work, list: ListRow, { amount }: ProgrammeDraft): Promise<ListCounts> {
  const rows = await countMembers(work.db, list.id as ListId, widthBeneath(list.region as RegionCode))
  const places = await placesOf(
    work.db,
    rows.map((row) => row.region),
  )
  const listed = sum(rows, 'listed')
  return {
    listed,
    reserve: sum(rows, 'reserve'),
    toCheck: sum(rows, 'to-check'),
    excluded: sum(rows, 'excluded'),
    amount: amount === null ? null : amount * listed * list.months.length,
    regions: [...Map.groupBy(rows, (row) => row.region)].map(([region, of]) => ({
      place: places.get(region) as never,
      listed: sum(of, 'listed'),
      reserve: sum(of, 'reserve'),
      toCheck: sum(of, 'to-check'),
    })),
  }
}

function sum(rows: readonly StandingCount[], standing: StandingCount['standing']): number {
  return rows.filter((row) => row.standing === standing).reduce((total, row) => total + row.members, 0)
}
