import { Button, NativeSelect } from '@mantine/core'
import { IconArrowUp } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { levelOf, type RegionCode } from '#domain/platform/region-code.ts'
import { dimensions } from '#domain/quality/dimensions.ts'
import type { QualityBoard as Board, QualityCounts } from '#domain/quality/quality.ts'
import { qualitySteps, soundShare } from '#domain/quality/quality-share.rules.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { CountBars } from '../design/data/CountBars.tsx'
import { FilterChips } from '../design/data/FilterChips.tsx'
import { FieldRow } from '../design/frame/FieldRow.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { Split } from '../design/frame/Split.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { WithheldNote } from '../design/state/WithheldNote.tsx'
import { sourceName } from '../people/person.words.ts'
import { ShareMap } from '../regions/ShareMap.tsx'
import { MonthTable } from './MonthTable.tsx'
import { isWithheld, QualityFigures } from './QualityFigures.tsx'
import type { QualityPlace } from './quality-place.ts'
import { anyWords, dimensionWords, faultName } from './quality.words.ts'
import { RegionTable } from './RegionTable.tsx'

interface Parts {
  board: Board
  place: QualityPlace
  above: RegionCode | undefined
  onGo: (place: QualityPlace) => void
}

/** As many kinds as one reads at a glance. */
const kindsShown = 10

export function QualityBoard({ board, place, above, onGo }: Parts) {
  const navigate = useNavigate()
  const mayCure = usePermitted('people.register')
  const { wilayah, sumber, ukuran } = place
  const source = sumber === undefined ? {} : { sumber }
  const measure = ukuran === undefined ? {} : { ukuran }
  const level = levelOf(board.within.code)
  const choose = (code: string) => onGo({ ...source, ...measure, wilayah: code as RegionCode })
  const list = (kind: string) =>
    void navigate({
      to: '/data/mutu/daftar',
      search: { ...source, ...(wilayah && { wilayah }), masalah: kind as NonNullable<Board['kinds']>[number]['kind'] },
    })
  const kinds = board.kinds?.toSorted((a, b) => b.subjects - a.subjects).slice(0, kindsShown)

  if (board.countedAt === null)
    return (
      <EmptyState drawing="desk" title={m.quality_not_counted()}>
        {m.quality_not_counted_meaning()}
      </EmptyState>
    )
  return (
    <>
      {(board.sources.length > 0 || wilayah !== undefined) && (
        <FieldRow>
          {board.sources.length > 0 && (
            <NativeSelect
              label={m.quality_source()}
              value={sumber ?? ''}
              data={[
                { value: '', label: m.quality_all_sources() },
                ...board.sources.map((value) => ({ value, label: sourceName(value) })),
              ]}
              onChange={({ currentTarget: { value } }) =>
                onGo({ ...measure, ...(wilayah && { wilayah }), ...(value !== '' && { sumber: value }) })
              }
            />
          )}
          {wilayah !== undefined && above !== undefined && (
            <Button
              variant="default"
              leftSection={<IconArrowUp size={16} aria-hidden="true" />}
              onClick={() => onGo({ ...source, ...measure, ...(above !== 'ID' && { wilayah: above }) })}
            >
              {m.quality_region_above()}
            </Button>
          )}
        </FieldRow>
      )}
      <QualityFigures board={board} />
      <FilterChips
        label={m.quality_measure()}
        choices={[
          { value: 'any', label: anyWords.name() },
          ...dimensions.map((value) => ({ value, label: dimensionWords[value].name() })),
        ]}
        chosen={[ukuran ?? 'any']}
        onChange={(chosen) => {
          const next = chosen.find((one) => one !== (ukuran ?? 'any'))
          onGo({ ...source, ...(wilayah && { wilayah }), ...(next && next !== 'any' && { ukuran: next }) })
        }}
      />
      {level === 'country' || level === 'province' ? (
        <Split
          choice={
            <ShareMap
              title={m.quality_map({ measure: (ukuran === undefined ? anyWords : dimensionWords[ukuran]).name() })}
              regions={board.regions.map((region) => ({
                place: region.place,
                share: soundShare(region, ukuran),
                withheld: isWithheld(region, ukuran),
              }))}
              steps={qualitySteps}
              onChoose={choose}
            />
          }
        >
          <Kinds kinds={kinds} onChoose={mayCure ? list : undefined} />
        </Split>
      ) : (
        <Kinds kinds={kinds} onChoose={mayCure ? list : undefined} />
      )}
      {level !== 'village' && <RegionTable board={board} measure={ukuran} onChoose={choose} />}
      {board.trend !== null && <MonthTable trend={board.trend} />}
      <WithheldNote counts={[board.total, ...board.regions, ...(board.trend ?? [])].flatMap(countsOf)} />
    </>
  )
}

function Kinds({
  kinds,
  onChoose,
}: {
  kinds: NonNullable<Board['kinds']> | undefined
  onChoose: ((kind: string) => void) | undefined
}) {
  if (kinds === undefined) return null
  return (
    <Sheet title={m.quality_most()}>
      {kinds.length === 0 ? (
        <p>{m.quality_none()}</p>
      ) : (
        <CountBars
          label={m.quality_most()}
          bars={kinds.map(({ kind, subjects }) => ({ key: kind, label: faultName(kind), count: subjects }))}
          {...(onChoose && { onChoose })}
        />
      )}
    </Sheet>
  )
}

function countsOf({ persons, faulty, any }: QualityCounts): (number | null)[] {
  return [persons, any, ...Object.values(faulty)]
}
