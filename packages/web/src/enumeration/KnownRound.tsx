import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type Round, RoundId } from '#domain/enumeration/round.ts'
import { m } from '#messages'
import { Page } from '../design/frame/Page.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { PageSkeleton } from '../design/state/Skeletons.tsx'
import { asProblem } from '../platform/server-problem.ts'
import { roundQuery } from './enumeration.queries.ts'

export const roundCrumbs = () => [{ label: m.enumeration_title(), to: '/pendataan' }]

/** A page about the round that the address names, for whoever leads it. */
export function KnownRound({ id, children }: { id: string; children: (round: Round) => ReactNode }) {
  const known = RoundId.safeParse(id)
  return known.success ? (
    <Loaded key={known.data} id={known.data}>
      {children}
    </Loaded>
  ) : (
    <NoSuchRound />
  )
}

function Loaded({ id, children }: { id: RoundId; children: (round: Round) => ReactNode }) {
  const { data: round, error, refetch } = useQuery(roundQuery(id))
  if (round !== undefined) return children(round)
  if (error === null) return <PageSkeleton />
  if (asProblem(error).code === 'not-found') return <NoSuchRound />
  return (
    <Page title={m.enumeration_one()} crumbs={roundCrumbs()}>
      <LoadFailed problem={error} retry={() => void refetch()} />
    </Page>
  )
}

export function NoSuchRound() {
  return (
    <Page title={m.enumeration_not_found()} crumbs={roundCrumbs()}>
      <EmptyState drawing="road" title={m.enumeration_not_found()}>
        {m.enumeration_not_found_advice()}
      </EmptyState>
    </Page>
  )
}
