import { Button, Checkbox, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type FoundKind, type FoundStanding, foundStandings, type OpenSidFinding } from '#domain/opensid/found.ts'
import type { OpenSidFile } from '#domain/opensid/opensid-file.ts'
import { m } from '#messages'
import { BeforeAfter } from '../design/data/BeforeAfter.tsx'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { FilterChips } from '../design/data/FilterChips.tsx'
import { NextPage } from '../design/data/NextPage.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { formatNumber } from '../platform/format.ts'
import { wordOf } from '../people/fact.words.tsx'
import { fieldName, shownName } from '../people/person.words.ts'
import { kindWords } from '../proposals/claim.words.ts'
import { findingsQuery } from './opensid.queries.ts'
import { foundWords, standingWords, standsAs } from './opensid.words.ts'
import { ProposeFound } from './ProposeFound.tsx'

/** What differs, by kind and by what became of it; some or all of a page are picked and claimed together. */
export function FoundTable({ file }: { file: OpenSidFile }) {
  const [kind, setKind] = useState<FoundKind>()
  const [standing, setStanding] = useState<FoundStanding | undefined>('open')
  const [after, setAfter] = useState<string>()
  const [picked, setPicked] = useState<ReadonlyMap<number, OpenSidFinding>>(new Map())
  const [proposing, setProposing] = useState(false)
  const { data, error, refetch, isPlaceholderData } = useQuery(findingsQuery(file.id, { kind, standing }, after))
  const show = (change: () => void) => {
    change()
    setAfter(undefined)
    setPicked(new Map())
  }
  const open = (data?.rows ?? []).filter((row) => row.standing === 'open')
  const isPicked = ({ at }: OpenSidFinding) => picked.has(at)
  function pick(rows: readonly OpenSidFinding[], on: boolean) {
    const next = new Map(picked)
    for (const row of rows) {
      if (on && next.size < mostAtOnce) next.set(row.at, row)
      else next.delete(row.at)
    }
    setPicked(next)
  }

  return (
    <>
      <FilterChips
        label={m.opensid_kind()}
        choices={file.found
          .filter((one) => one.open + one.proposed + one.onItsWay > 0)
          .map((one) => ({
            value: one.kind,
            label: kindWords[one.kind](),
            count: formatNumber(one.open + one.proposed + one.onItsWay),
          }))}
        chosen={kind === undefined ? [] : [kind]}
        onChange={(chosen) => show(() => setKind(chosen.find((one) => one !== kind)))}
      />
      <FilterChips
        label={m.opensid_standing()}
        choices={foundStandings.map((value) => ({ value, label: standingWords[value]() }))}
        chosen={standing === undefined ? [] : [standing]}
        onChange={(chosen) => show(() => setStanding(chosen.find((one) => one !== standing)))}
      />
      {open.length > 0 && (
        <Group gap="xs">
          <Button variant="default" onClick={() => pick(open, !open.every(isPicked))}>
            {open.every(isPicked) ? m.opensid_pick_none() : m.opensid_pick_all()}
          </Button>
          <Button disabled={picked.size === 0} onClick={() => setProposing(true)}>
            {m.opensid_propose({ n: formatNumber(picked.size) })}
          </Button>
        </Group>
      )}
      {data === undefined && (error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {data !== undefined && (
        <DataTable
          caption={m.opensid_differences()}
          columns={columns({ isPicked, pick })}
          rows={data.rows}
          stale={isPlaceholderData}
          keyOf={({ at }) => String(at)}
          empty={<EmptyState drawing="desk" title={m.opensid_nothing_found()} />}
          foot={
            after !== undefined || data.next !== null ? (
              <NextPage
                onFirst={after === undefined ? undefined : () => setAfter(undefined)}
                onNext={data.next === null ? undefined : () => setAfter(data.next ?? undefined)}
                busy={isPlaceholderData}
              />
            ) : undefined
          }
        />
      )}
      {proposing && (
        <ProposeFound
          file={file}
          found={[...picked.values()]}
          onClose={() => setProposing(false)}
          onDone={() => {
            setProposing(false)
            setPicked(new Map())
          }}
        />
      )}
    </>
  )
}

/** As many as one request takes. */
const mostAtOnce = 100

interface Picking {
  isPicked: (row: OpenSidFinding) => boolean
  pick: (rows: readonly OpenSidFinding[], on: boolean) => void
}

const columns = ({ isPicked, pick }: Picking): readonly Column<OpenSidFinding>[] => [
  {
    key: 'pick',
    title: m.opensid_pick(),
    width: '5rem',
    cell: (row) =>
      row.standing === 'open' && (
        <Checkbox
          aria-label={m.opensid_pick_of({ name: shownName(row.name), what: foundWords(row) })}
          checked={isPicked(row)}
          onChange={(event) => pick([row], event.currentTarget.checked)}
        />
      ),
  },
  { key: 'name', title: m.opensid_who(), cell: ({ name, maskedNik }) => `${shownName(name)} · ${maskedNik}` },
  { key: 'what', title: m.opensid_what(), cell: foundWords },
  { key: 'said', title: m.opensid_says(), cell: (row) => <Said row={row} /> },
  { key: 'line', title: m.opensid_line(), align: 'end', width: '5rem', cell: ({ line }) => formatNumber(line) },
  { key: 'state', title: m.opensid_state(), cell: (row) => <Stands row={row} /> },
]

function Said({ row: { said, asks } }: { row: OpenSidFinding }) {
  if (said.length === 0) return <>{asks.length === 0 ? '–' : m.opensid_to_be_asked()}</>
  return (
    <BeforeAfter
      differences={said.map(({ field, held, says }) => ({
        label: fieldName(field),
        before: held === null ? null : wordOf(field, held),
        after: says === null ? null : wordOf(field, says),
      }))}
    />
  )
}

function Stands({ row }: { row: OpenSidFinding }) {
  const { tone, words } = standsAs(row)
  return (
    <>
      <StatusMark tone={tone}>{words}</StatusMark>{' '}
      {row.claim !== null && (
        <Link to="/usulan/$id" params={{ id: row.claim }}>
          {m.opensid_see_claim()}
        </Link>
      )}
    </>
  )
}
