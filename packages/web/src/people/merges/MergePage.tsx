import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type Merge, MergeId } from '#domain/people/merge.ts'
import { m } from '#messages'
import { Facts } from '../../design/data/Facts.tsx'
import { Page } from '../../design/frame/Page.tsx'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { Stacked } from '../../design/frame/Split.tsx'
import { EmptyState } from '../../design/state/EmptyState.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { PageSkeleton } from '../../design/state/Skeletons.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { formatInstant } from '../../platform/format.ts'
import { asProblem } from '../../platform/server-problem.ts'
import { placeWords, shownName } from '../person.words.ts'
import { DecideMerge } from './DecideMerge.tsx'
import { mergeStateWords } from './merge.words.ts'
import { mergeQuery } from './merges.queries.ts'
import { TwoRecords } from './TwoRecords.tsx'
import { UndoMerge } from './UndoMerge.tsx'
import { WhatPasses } from './WhatPasses.tsx'

const mergeRoute = getRouteApi('/office/data/penggabungan/$id')

const crumbs = () => [
  { label: m.people_title(), to: '/warga' },
  { label: m.merges_title(), to: '/data/penggabungan' },
]

export function MergePage() {
  const id = MergeId.safeParse(mergeRoute.useParams().id)
  return id.success ? <Known key={id.data} id={id.data} /> : <NoSuchMerge />
}

function Known({ id }: { id: MergeId }) {
  const { data: merge, error, refetch } = useQuery(mergeQuery(id))
  if (merge !== undefined) return <OneMerge merge={merge} />
  if (error === null) return <PageSkeleton />
  if (asProblem(error).code === 'not-found') return <NoSuchMerge />
  return (
    <Page title={m.merges_one()} crumbs={crumbs()}>
      <LoadFailed problem={error} retry={() => void refetch()} />
    </Page>
  )
}

/** While it waits both records side by side; afterwards what became of it, and how it is undone. */
function OneMerge({ merge }: { merge: Merge }) {
  const { keep, place, state, preview, undoing } = merge
  return (
    <Page
      title={m.merges_one_named({ name: shownName(keep.name) })}
      tab={m.merges_one()}
      crumbs={crumbs()}
      meaning={placeWords(place)}
      beside={<StatusMark tone={mergeStateWords[state].tone}>{mergeStateWords[state].words()}</StatusMark>}
    >
      <Stacked>
        <Steps merge={merge} />
        {preview !== null && (
          <>
            <TwoRecords preview={preview} chosen={{}} />
            <WhatPasses preview={preview} />
            <DecideMerge merge={merge} preview={preview} />
          </>
        )}
        {undoing !== null && <UndoMerge merge={merge} undoing={undoing} />}
      </Stacked>
    </Page>
  )
}

/** Who proposed it and why, who decided, who undid it. */
function Steps({ merge }: { merge: Merge }) {
  const { keep, other, grounds, state, proposedBy, proposedAt, decidedBy, decidedAt, undoneBy, undoneAt, reason } = merge
  const isThere = state !== 'confirmed'
  const facts = [
    {
      label: m.merges_stays(),
      value: (
        <Link to="/warga/$id" params={{ id: keep.id }}>
          {shownName(keep.name)}
        </Link>
      ),
    },
    {
      label: m.merges_goes(),
      value: isThere ? (
        <Link to="/warga/$id" params={{ id: other.id }}>
          {shownName(other.name)}
        </Link>
      ) : (
        shownName(other.name)
      ),
    },
    { label: m.merges_proposed_by(), value: `${proposedBy} · ${formatInstant(proposedAt)}` },
    { label: m.merges_grounds(), value: grounds },
    ...(decidedBy === null || decidedAt === null
      ? []
      : [{ label: decidedWords[state](), value: `${decidedBy} · ${formatInstant(decidedAt)}` }]),
    ...(undoneBy === null || undoneAt === null
      ? []
      : [{ label: m.merges_undone_by(), value: `${undoneBy} · ${formatInstant(undoneAt)}` }]),
    ...(reason === null ? [] : [{ label: m.merges_reason(), value: reason }]),
  ]
  return (
    <Sheet title={m.merges_steps()}>
      <Facts facts={facts} />
    </Sheet>
  )
}

const decidedWords: Readonly<Record<Merge['state'], () => string>> = {
  waiting: m.merges_confirmed_by,
  confirmed: m.merges_confirmed_by,
  undone: m.merges_confirmed_by,
  refused: m.merges_refused_by,
  withdrawn: m.merges_withdrawn_by,
}

function NoSuchMerge() {
  return (
    <Page title={m.merges_not_found_title()} crumbs={crumbs()}>
      <EmptyState drawing="road" title={m.merges_not_found()}>
        {m.people_not_found_advice()}
      </EmptyState>
    </Page>
  )
}
