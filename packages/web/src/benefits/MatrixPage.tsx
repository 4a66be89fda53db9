import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { BenefitRule, MatrixKind, PairVerdict } from '#domain/benefits/matrix.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { LocalDate as Day } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { FilterChips } from '../design/data/FilterChips.tsx'
import { type MatrixTone, PairMatrix } from '../design/data/PairMatrix.tsx'
import { Page } from '../design/frame/Page.tsx'
import { SheetNote } from '../design/frame/Sheet.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { PageSkeleton } from '../design/state/Skeletons.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { DateField } from '../design/work/DateField.tsx'
import { formatDate } from '../platform/format.ts'
import { today } from '../platform/today.ts'
import { type KindName, useKindName } from '../settings/use-kind-name.ts'
import { levelWords, verdictWords } from './benefit.words.ts'
import { matrixPlaceIn } from './benefits-place.ts'
import { matrixQuery } from './benefits.queries.ts'
import { CellDialog } from './CellDialog.tsx'
import { holdsOn, rulesOfCell, strictest } from './matrix.ts'

const route = getRouteApi('/office/bantuan/matriks')

const tones: Readonly<Record<PairVerdict, MatrixTone>> = { forbidden: 'harm', look: 'waiting', allowed: 'done' }

/** What may not be held together, each kind with each, as of a day; a cell opens what it stands on. */
export function MatrixPage() {
  const { data, error, refetch } = useQuery(matrixQuery)
  if (data === undefined) return error === null ? <PageSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />
  return <Known {...data} />
}

function Known({ kinds, rules, mayChange }: { kinds: MatrixKind[]; rules: BenefitRule[]; mayChange: string[] }) {
  const search = route.useSearch()
  const { tanggal: day = today() } = useMemo(() => matrixPlaceIn({ ...search }), [search])
  const navigate = useNavigate()
  const kindName = useKindName()
  const [cell, setCell] = useState<readonly [MatrixKind, MatrixKind]>()
  const [which, setWhich] = useState<'ruled' | 'all'>(kinds.length > 14 ? 'ruled' : 'all')
  const holding = rules.filter((rule) => holdsOn(rule, day))
  const isRuled = ({ code }: MatrixKind) => holding.some(({ one, other }) => one === code || other === code)
  // A kind that has ended stands there as long as something is said of it.
  const running = kinds.filter((kind) => kind.until === null || day < kind.until || isRuled(kind))
  const shown = which === 'all' ? running : kinds.filter(isRuled)
  const kindOf = (code: string) => kinds.find((kind) => kind.code === code)

  return (
    <Page
      title={m.benefits_matrix()}
      meaning={m.benefits_matrix_meaning()}
      crumbs={[{ label: m.benefits_title(), to: '/bantuan' }]}
      actions={
        <Button variant="default" component={Link} to="/pengaturan/bantuan">
          {m.settings_kinds()}
        </Button>
      }
    >
      <Group align="flex-start" gap="md">
        <DateField
          label={m.benefits_matrix_day()}
          value={day}
          onChange={(typed) => {
            const chosen = Day.safeParse(typed)
            if (chosen.success)
              void navigate({ to: '/bantuan/matriks', search: chosen.data === today() ? {} : { tanggal: chosen.data } })
          }}
        />
        <FilterChips
          label={m.benefits_kinds()}
          choices={[
            { value: 'all', label: m.benefits_kinds_all() },
            { value: 'ruled', label: m.benefits_kinds_ruled() },
          ]}
          chosen={[which]}
          onChange={(chosen) => setWhich(chosen.find((one) => one !== which) ?? which)}
        />
      </Group>
      {shown.length === 0 ? (
        <SheetNote title={m.benefits_matrix_empty()} />
      ) : (
        <PairMatrix
          label={m.benefits_matrix_of({ day: formatDate(day) })}
          heads={shown.map((kind) => ({ key: kind.code, title: kindName(kind) }))}
          toneOf={({ key: one }, { key: other }) => {
            const verdict = verdictOf(holding, kindOf(one), kindOf(other))
            return verdict && tones[verdict]
          }}
          wordsOf={(one, other) => {
            const verdict = verdictOf(holding, kindOf(one.key), kindOf(other.key))
            const said = verdict === undefined ? m.benefits_nothing_said() : verdictWords[verdict].word()
            return m.benefits_cell({ one: one.title, other: other.title, verdict: said })
          }}
          onOpen={(one, other) => {
            const [first, second] = [kindOf(one.key), kindOf(other.key)]
            if (first && second) setCell([first, second])
          }}
          legend={{ harm: m.benefits_forbidden(), waiting: m.benefits_look(), done: m.benefits_allowed() }}
        />
      )}
      <DataTable
        caption={m.benefits_rules_of({ day: formatDate(day) })}
        columns={columns(kinds, kindName)}
        rows={holding}
        keyOf={({ id }) => id}
        nameOf={(rule) => m.benefits_open_rule({ pair: pairWords(kinds, rule, kindName) })}
        onOpen={({ one, other }) => {
          const [first, second] = [kindOf(one), kindOf(other)]
          if (first && second) setCell([first, second])
        }}
        empty={<SheetNote title={m.benefits_matrix_empty()} />}
      />
      {cell !== undefined && (
        <CellDialog
          pair={cell}
          rules={rulesOfCell(rules, ...cell)}
          day={day}
          mayChange={mayChange.length > 0}
          onClose={() => setCell(undefined)}
        />
      )}
    </Page>
  )
}

function verdictOf(holding: readonly BenefitRule[], one: MatrixKind | undefined, other: MatrixKind | undefined) {
  return one && other && strictest(rulesOfCell(holding, one, other))
}

function pairWords(kinds: readonly MatrixKind[], { one, other }: BenefitRule, kindName: KindName): string {
  const name = (code: string) => kindName(kinds.find((kind) => kind.code === code) ?? { code, programme: null })
  return `${name(one)} + ${name(other)}`
}

function columns(kinds: readonly MatrixKind[], kindName: KindName): readonly Column<BenefitRule>[] {
  return [
    { key: 'pair', title: m.benefits_pair(), cell: (rule) => pairWords(kinds, rule, kindName) },
    { key: 'level', title: m.benefits_level(), cell: ({ level }) => levelWords[level]() },
    {
      key: 'verdict',
      title: m.benefits_verdict(),
      cell: ({ verdict }) => <StatusMark tone={verdictWords[verdict].tone}>{verdictWords[verdict].word()}</StatusMark>,
    },
    { key: 'region', title: m.benefits_holds_in(), cell: ({ regionName, region }) => regionName || region },
    {
      key: 'ground',
      title: m.benefits_ground(),
      cell: ({ ground, verified }) => (verified ? ground : m.benefits_unverified({ ground })),
    },
    { key: 'since', title: m.benefits_since(), cell: ({ since, until }) => spanWords(since, until) },
  ]
}

function spanWords(since: LocalDate, until: LocalDate | null): string {
  return until === null ? formatDate(since) : m.benefits_span({ since: formatDate(since), until: formatDate(until) })
}
