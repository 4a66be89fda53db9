import { useNavigate } from '@tanstack/react-router'
import type { ProgrammeReached } from '#domain/insight/board.ts'
import { bandOf, sumsOf } from '#domain/insight/board.rules.ts'
import { shareOf } from '#domain/planning/target.rules.ts'
import type { Unit } from '#domain/planning/unit.ts'
import type { Quarter } from '#domain/platform/period.ts'
import type { Place } from '#domain/regions/place.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { formatShare } from '../platform/format.ts'
import { amountWords, unitWords } from '../planning/unit.words.ts'
import { bandWords, quarterLong } from './board.words.ts'

interface Table {
  reached: ProgrammeReached
  unit: Unit
  quarter: Quarter
}

/** Every regency with target, realised and share; opens the deliveries behind it for whoever may see them. */
export function ReachedTable({ reached, unit, quarter }: Table) {
  const navigate = useNavigate()
  const mayOpen = usePermitted('delivery.read')
  const of = (place: Place, wanted: Unit = unit) => sumsOf(reached, { unit: wanted, quarter, regency: place.code })
  const columns: readonly Column<Place>[] = [
    { key: 'name', title: m.insight_regency(), cell: ({ name }) => name },
    {
      key: 'target',
      title: m.insight_target(),
      align: 'end',
      cell: (place) => {
        const { target } = of(place)
        return target === null ? '–' : amountWords(unit, target)
      },
    },
    { key: 'realised', title: m.insight_realised(), align: 'end', cell: (place) => amountWords(unit, of(place).realised) },
    {
      key: 'share',
      title: m.insight_share(),
      align: 'end',
      cell: (place) => {
        const { target, realised } = of(place)
        const share = shareOf(realised, target)
        const band = bandOf(share)
        if (realised === null) return amountWords(unit, realised)
        return share === null || band === null ? m.insight_no_target() : `${formatShare(share, 0)} · ${bandWords[band].name()}`
      },
    },
    {
      key: 'payments',
      title: m.insight_payments(),
      align: 'end',
      cell: (place) => amountWords('payments', of(place, 'payments').realised),
    },
  ]
  return (
    <DataTable
      caption={`${reached.name} · ${unitWords[unit]()} · ${quarterLong(quarter)}`}
      columns={columns}
      rows={reached.regencies}
      keyOf={({ code }) => code}
      nameOf={({ name }) => m.insight_open_deliveries({ region: name })}
      {...(mayOpen && {
        onOpen: ({ code }: Place) =>
          void navigate({ to: '/pantauan/penyaluran', search: { program: reached.id, wilayah: code, triwulan: quarter } }),
      })}
    />
  )
}
