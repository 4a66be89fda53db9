import type { LocalDate } from '#domain/platform/local-date.ts'
import { Problem } from '#domain/platform/problem.ts'
import { covers, type RegionCode } from '#domain/platform/region-code.ts'
import type { Programme, ProgrammeId } from '#domain/programmes/programme.ts'
import { clausesOf, type Rule } from '#domain/programmes/rule.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { findProgramme, type ProgrammeRow } from './programmes.sql.ts'

/** A programme of the reader's regions, or of one above them. */
export async function getProgramme(work: Work, id: ProgrammeId): Promise<Programme> {
  const row = await findProgramme(work.db, id)
  const [programme] = row && isNear(work, row.owner as RegionCode) ? await programmesOf(work, [row]) : []
  if (!programme) throw new Problem('not-found')
  return programme
}

function isNear({ reach }: Work, owner: RegionCode): boolean {
  return reach.regions.some((region) => covers(owner, region) || covers(region, owner))
}

/** Rows with the names of their regions and what the reader may do. */
export async function programmesOf(work: Work, rows: readonly ProgrammeRow[]): Promise<Programme[]> {
  const rules = rows.map((row) => row.rule as unknown as Rule | null)
  const named = rules.map((rule) => (rule ? regionsIn(rule) : []))
  const places = await placesOf(work.db, [...rows.map((row) => row.owner), ...named.flat()])
  return rows.map(
    (row, at) =>
      ({
        ...row,
        rule: rules[at],
        ownerPlace: places.get(row.owner),
        places: (named[at] ?? []).map((code) => ({ code, name: places.get(code)?.name ?? code })),
        updatedAt: row.updatedAt.toISOString(),
        may: {
          define: work.holds('programmes.define', row.owner as RegionCode),
          list: work.holds('programmes.list', row.owner as RegionCode),
        },
      }) as Programme,
  )
}

/** The regions that a rule speaks of. */
export function regionsIn(rule: Rule): RegionCode[] {
  return [...new Set(clausesOf(rule).flatMap((clause) => (clause.kind === 'region' ? clause.codes : [])))]
}

/** The day for which ages are reckoned: the first of the earliest month, or today where that has come. */
export function reckoningDay(months: readonly string[], today: LocalDate): LocalDate {
  const first = [...months].sort()[0]
  const begins = `${first}-01` as LocalDate
  return first !== undefined && begins > today ? begins : today
}
