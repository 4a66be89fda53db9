import { Button } from '@mantine/core'
import {
  IconArrowsExchange,
  IconCalendarEvent,
  IconChecks,
  IconFileExport,
  IconListCheck,
  IconMail,
  IconPlus,
  IconUsersGroup,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { ClaimId } from '#domain/proposals/claim.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { NextPage } from '../design/data/NextPage.tsx'
import { Page } from '../design/frame/Page.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { announce } from '../design/state/notices.ts'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { formatNumber } from '../platform/format.ts'
import { wordsOf } from '../platform/problem.words.ts'
import { viewWords } from './claim.words.ts'
import { ClaimFilters } from './ClaimFilters.tsx'
import { ClaimPanel } from './ClaimPanel.tsx'
import { type ClaimsPlace, claimsPlaceIn } from './claims-place.ts'
import { ClaimTable } from './ClaimTable.tsx'
import { DecideMany } from './DecideMany.tsx'
import { claimsQuery, saveClaims } from './proposals.queries.ts'

const route = getRouteApi('/office/usulan')
/** As far as the server counts. */
const countedUpTo = 1_000

/** For the regency what waits to be decided, for the village what became of its own. */
export function ClaimsPage() {
  const search = route.useSearch()
  const place = useMemo(() => claimsPlaceIn({ ...search }), [search])
  const navigate = route.useNavigate()
  const [mayPropose, mayDecide] = [usePermitted('upkeep.propose'), usePermitted('upkeep.decide')]
  const view = place.tampak ?? (mayPropose && !mayDecide ? 'mine' : 'waiting')
  const { data, error, refetch, isPlaceholderData } = useQuery(claimsQuery(view, place))
  const [left, setLeft] = useState<ReadonlySet<ClaimId>>(new Set())
  const [many, setMany] = useState(false)
  const { buka: open, setelah: after, ...filters } = place
  const go = (to: ClaimsPlace) => void navigate({ search: to, resetScroll: false })
  const openOne = (id: ClaimId | undefined) =>
    go({ ...filters, ...(after !== undefined && { setelah: after }), ...(id !== undefined && { buka: id }) })

  const rows = data?.rows ?? []
  const chosen = rows.filter(({ decidable, id }) => decidable && !left.has(id))
  const mayMany = mayDecide && view === 'waiting' && rows.some(({ decidable }) => decidable)

  return (
    <Page
      title={m.proposals_title()}
      meaning={m.proposals_meaning()}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconUsersGroup size={18} aria-hidden="true" />}
            onClick={() => void navigate({ to: '/usulan/musyawarah' })}
          >
            {m.proposals_meetings()}
          </Button>
          <Button
            variant="default"
            leftSection={<IconCalendarEvent size={18} aria-hidden="true" />}
            onClick={() => void navigate({ to: '/usulan/kalender' })}
          >
            {m.proposals_calendar()}
          </Button>
          <Button
            variant="default"
            leftSection={<IconListCheck size={18} aria-hidden="true" />}
            onClick={() => void navigate({ to: '/usulan/tahapan' })}
          >
            {m.proposals_paths()}
          </Button>
          {mayPropose && (
            <Button
              variant="default"
              leftSection={<IconArrowsExchange size={18} aria-hidden="true" />}
              onClick={() => void navigate({ to: '/usulan/opensid' })}
            >
              OpenSID
            </Button>
          )}
          {!mayPropose && (
            <Button
              variant="default"
              leftSection={<IconMail size={18} aria-hidden="true" />}
              onClick={() => void navigate({ to: '/usulan/berkas' })}
            >
              {m.centre_title()}
            </Button>
          )}
          {rows.length > 0 && (
            <Button
              variant="default"
              leftSection={<IconFileExport size={18} aria-hidden="true" />}
              onClick={() =>
                void saveClaims(view, place).catch((thrown: unknown) => announce({ tone: 'harm', words: wordsOf(thrown).what }))
              }
            >
              {m.proposals_export()}
            </Button>
          )}
          {mayMany && (
            <Button
              variant={mayPropose ? 'default' : 'filled'}
              disabled={chosen.length === 0}
              leftSection={<IconChecks size={18} aria-hidden="true" />}
              onClick={() => setMany(true)}
            >
              {m.proposals_many({ n: formatNumber(chosen.length) })}
            </Button>
          )}
          {mayPropose && (
            <Button leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={() => void navigate({ to: '/usulan/baru' })}>
              {m.proposals_new()}
            </Button>
          )}
        </>
      }
    >
      <ClaimFilters view={view} place={place} go={go} />
      {data === undefined && (error === null ? <TableSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />)}
      {data !== undefined && (
        <ClaimTable
          caption={captionOf(viewWords[view](), data.counted)}
          rows={rows}
          stale={isPlaceholderData}
          open={open}
          onOpen={openOne}
          left={
            mayMany
              ? {
                  ids: left,
                  onChange(id, leave) {
                    const next = new Set(left)
                    if (leave) next.add(id)
                    else next.delete(id)
                    setLeft(next)
                  },
                }
              : undefined
          }
          empty={
            <EmptyState drawing="desk" title={view === 'waiting' ? m.proposals_none_waiting() : m.proposals_none()}>
              {mayPropose ? m.proposals_none_to_propose() : m.proposals_none_to_read()}
            </EmptyState>
          }
          foot={
            after !== undefined || data.next !== null ? (
              <NextPage
                onFirst={after === undefined ? undefined : () => go(filters)}
                onNext={data.next === null ? undefined : () => go({ ...filters, tampak: view, setelah: data.next ?? '' })}
                busy={isPlaceholderData}
              />
            ) : undefined
          }
        />
      )}
      {open !== undefined && (
        <ClaimPanel
          key={open}
          id={open}
          onClose={() => openOne(undefined)}
          onDone={() => openOne(rows[rows.findIndex(({ id }) => id === open) + 1]?.id)}
        />
      )}
      {many && <DecideMany claims={chosen} left={left.size} onClose={() => setMany(false)} />}
    </Page>
  )
}

function captionOf(view: string, counted: number): string {
  const n = formatNumber(counted)
  return m.proposals_counted({ view, n: counted >= countedUpTo ? m.proposals_or_more({ n }) : n })
}
