import type { DecileBoard, DecileFindingKind, FindingFigures } from '#domain/insight/deciles/decile-board.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../../design/data/DataTable.tsx'
import { FigureNote } from '../../design/data/FigureNote.tsx'
import { formatInstant, formatNumber } from '../../platform/format.ts'
import { daysWords, findingWords } from './decile.words.ts'

interface Row {
  readonly kind: DecileFindingKind | 'all'
  readonly figures: FindingFigures
}

/** What the centre said to findings of each kind, and how long it took. */
export function DecileFindings({ findings }: { findings: NonNullable<DecileBoard['findings']> }) {
  const rows: readonly Row[] = [...findings.kinds, { kind: 'all', figures: findings.total }]
  const count = (key: Exclude<keyof FindingFigures, 'medianDays'>, title: string): Column<Row> => ({
    key,
    title,
    align: 'end',
    cell: ({ figures }) => formatNumber(figures[key]),
  })
  const columns: readonly Column<Row>[] = [
    {
      key: 'kind',
      title: m.insight_decile_finding(),
      cell: ({ kind }) => (kind === 'all' ? m.insight_decile_all_findings() : findingWords[kind]()),
    },
    { key: 'found', title: m.insight_decile_found(), align: 'end', cell: ({ figures }) => formatNumber(foundIn(figures)) },
    count('confirmed', m.insight_decile_confirmed()),
    count('followed', m.insight_decile_followed()),
    count('refused', m.insight_decile_refused()),
    count('waiting', m.insight_decile_waiting()),
    { key: 'median', title: m.insight_decile_median(), align: 'end', cell: ({ figures }) => daysWords(figures.medianDays) },
  ]
  return (
    <DataTable
      caption={m.insight_decile_findings()}
      columns={columns}
      rows={rows}
      keyOf={({ kind }) => kind}
      tools={
        <FigureNote
          label={m.insight_decile_note_of({ figure: m.insight_decile_findings() })}
          lines={[
            m.insight_decile_findings_formula(),
            ...(findings.countedAt === null ? [] : [m.insight_decile_counted({ time: formatInstant(findings.countedAt) })]),
          ]}
        />
      }
    />
  )
}

export function foundIn({ confirmed, followed, refused, waiting }: FindingFigures): number {
  return confirmed + followed + refused + waiting
}
