import type { CodedPlace } from '#domain/regions/bps-codes.api.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import { DataTable } from '../../design/data/DataTable.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { formatNumber } from '../../platform/format.ts'

/** Regency by regency, how much of the mapping is missing. */
export function RegencyList({ regencies, onOpen }: { regencies: readonly CodedPlace[]; onOpen: (code: RegionCode) => void }) {
  return (
    <DataTable
      caption={m.regions_regencies()}
      columns={[
        { key: 'name', title: m.regions_name(), cell: ({ name }) => name },
        { key: 'code', title: m.regions_code_kemendagri(), cell: ({ code }) => code },
        { key: 'bps', title: m.regions_code_bps(), cell: ({ bpsCode }) => bpsCode ?? '–' },
        { key: 'below', title: m.regions_below(), align: 'end', cell: ({ below }) => formatNumber(below) },
        {
          key: 'missing',
          title: m.regions_missing(),
          cell: ({ missing }) =>
            missing === 0 ? (
              <StatusMark tone="done">{m.regions_complete()}</StatusMark>
            ) : (
              <StatusMark tone="waiting">{m.regions_missing_n({ n: formatNumber(missing) })}</StatusMark>
            ),
        },
      ]}
      rows={regencies}
      total={regencies.length}
      keyOf={({ code }) => code}
      nameOf={({ name }) => name}
      onOpen={({ code }) => onOpen(code)}
    />
  )
}
