import { maskNik } from '#domain/people/nik.ts'
import type { Input } from '#domain/platform/endpoint.ts'
import { localDateIn } from '#domain/platform/local-date.ts'
import { faultWords } from '#domain/quality/fault-words.ts'
import type { exportFaulty } from '#domain/quality/quality.api.ts'
import { commonRegion } from '../platform/db/reach.ts'
import type { Transactor } from '../platform/db/transact.ts'
import type { Download } from '../platform/http/exchange.ts'
import { csvOf, type WrittenRow } from '../platform/sheets/write-csv.ts'
import type { Work } from '../platform/work.ts'
import { listSubjects } from './faults.sql.ts'
import { describe } from './read-faults.ts'

type Wanted = Input<typeof exportFaulty>['query']

const heading = {
  id: ['desa', 'kecamatan', 'nama', 'nik', 'masalah', 'yang perlu dilakukan', 'sejak', 'sumber'],
  en: ['village', 'district', 'name', 'nik', 'fault', 'what to do', 'since', 'source'],
} as const

/** A line for each fault; sent while it is read, some hundred people at a time under the asker's mandate. NIKs stay masked. */
export function exportFaults(parts: Transactor, work: Work, wanted: Wanted): Download {
  work.witness({
    event: 'faults.exported',
    subjectType: 'region',
    subjectId: wanted.within ?? null,
    region: wanted.within ?? commonRegion(work.reach),
    facts: { kind: wanted.kind ?? null, source: wanted.source ?? null },
  })
  return {
    name: `${wanted.language === 'id' ? 'perlu-dibetulkan' : 'to-be-mended'}-${wanted.within ?? commonRegion(work.reach)}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    content: csvOf(heading[wanted.language], linesOf(parts, work, wanted)),
  }
}

const subjectsAtOnce = 500

async function* linesOf({ transact }: Transactor, work: Work, { language, ...which }: Wanted): AsyncGenerator<WrittenRow> {
  const { actor, reach, requestId } = work
  for (let after: string | undefined; ; ) {
    const rows = await transact({ mode: 'read', actor, reach, requestId }, async (step) =>
      describe(step, await listSubjects(step.db, which, after, subjectsAtOnce)),
    )
    for (const { person, nik, place, since, source, kinds } of rows) {
      for (const kind of which.kind === undefined ? kinds : [which.kind]) {
        const { name, cure } = faultWords[kind][language]
        const day = localDateIn(new Date(since))
        yield [place.name, place.within[0] ?? '', person?.name ?? '', nik === null ? '' : maskNik(nik), name, cure, day, source]
      }
    }
    const last = rows.at(-1)
    if (last === undefined || rows.length < subjectsAtOnce) return
    after = last.id
  }
}
