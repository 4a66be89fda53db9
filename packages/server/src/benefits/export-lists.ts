import type { downloadDoubles, downloadUnreached } from '#domain/benefits/benefits.api.ts'
import type { BenefitDouble, Unreached } from '#domain/benefits/double.ts'
import { fileWords } from '#domain/benefits/file-words.ts'
import { needCategory } from '#domain/people/need-categories.ts'
import type { Input } from '#domain/platform/endpoint.ts'
import type { JournalEvent } from '#domain/platform/journal-events.ts'
import type { Place } from '#domain/regions/place.ts'
import { commonRegion } from '../platform/db/reach.ts'
import type { Transactor } from '../platform/db/transact.ts'
import type { Download } from '../platform/http/exchange.ts'
import { csvOf, type WrittenRow } from '../platform/sheets/write-csv.ts'
import { xlsxOf } from '../platform/sheets/write-xlsx.ts'
import type { Work } from '../platform/work.ts'
import { readKinds } from '../settings/index.ts'
import { doublesAfter, unreachedAfter } from './read-doubles.ts'

/** Rows read at a time, each time in a transaction of its own under the asker's mandate: memory stays flat. */
const rowsAtOnce = 2_000

interface Wanted {
  readonly format: 'csv' | 'xlsx'
  readonly language: 'id' | 'en'
}

export async function exportDoubles(
  parts: Transactor,
  work: Work,
  query: Input<typeof downloadDoubles>['query'],
): Promise<Download> {
  const { language } = query
  const words = fileWords[language]
  const kinds = await readKinds(work.db, work.today)
  const nameOf = (code: string) => kinds.find((one) => one.code === code)?.name[language] ?? code
  const kind = ({ code, programme }: BenefitDouble['one']) => programme ?? nameOf(code)
  const lineOf = (one: BenefitDouble): WrittenRow => [
    words[one.verdict],
    words[one.level],
    one.name,
    ...placeCells(one.place),
    kind(one.one),
    kind(one.other),
    one.ground,
    one.foundOn,
    words[one.state],
    one.answer === null || one.answer.ending === null ? null : nameOf(one.answer.ending),
    one.answer?.reason ?? null,
    one.answer?.by ?? null,
  ]
  const read = (step: Work, after: string | undefined) => doublesAfter(step, query, rowsAtOnce, after)
  witnessExport(work, 'doubles.exported', query)
  return fileOf(query, { name: words.doublesFile, header: words.doublesHeader }, linesOf(parts, work, read, lineOf))
}

export async function exportUnreached(
  parts: Transactor,
  work: Work,
  query: Input<typeof downloadUnreached>['query'],
): Promise<Download> {
  const words = fileWords[query.language]
  const lineOf = (one: Unreached): WrittenRow => [
    one.name,
    ...placeCells(one.place),
    one.decile,
    one.needs.map((need) => needCategory(need)?.name[query.language] ?? need).join('; '),
    one.members,
    one.foundOn,
  ]
  const read = (step: Work, after: string | undefined) => unreachedAfter(step, query, rowsAtOnce, after)
  witnessExport(work, 'unreached.exported', query)
  return fileOf(query, { name: words.unreachedFile, header: words.unreachedHeader }, linesOf(parts, work, read, lineOf))
}

function placeCells({ name, within }: Place): [string, string | null, string | null] {
  return [name, within[0] ?? null, within[1] ?? null]
}

function fileOf(
  { format }: Wanted,
  { name, header }: { name: string; header: readonly string[] },
  lines: AsyncGenerator<WrittenRow>,
): Download {
  return format === 'csv'
    ? { name: `${name}.csv`, mediaType: 'text/csv; charset=utf-8', content: csvOf(header, lines) }
    : {
        name: `${name}.xlsx`,
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        content: xlsxOf(header, lines, name),
      }
}

async function* linesOf<Row extends { readonly id: string }>(
  { transact }: Transactor,
  { actor, reach, requestId }: Work,
  read: (step: Work, after: string | undefined) => Promise<Row[]>,
  lineOf: (row: Row) => WrittenRow,
): AsyncGenerator<WrittenRow> {
  for (let after: string | undefined; ; ) {
    const place = after
    const rows = await transact({ mode: 'read', actor, reach, requestId }, (step) => read(step, place))
    for (const row of rows) yield lineOf(row)
    after = rows.at(-1)?.id
    if (rows.length < rowsAtOnce) return
  }
}

function witnessExport(work: Work, event: JournalEvent, { within, ...which }: { within?: string | undefined } & object): void {
  const region = commonRegion(work.reach)
  work.witness({ event, subjectType: 'benefits', subjectId: null, region, facts: { within, ...which } })
}
