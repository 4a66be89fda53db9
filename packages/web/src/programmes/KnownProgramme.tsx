import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Output } from '#domain/platform/endpoint.ts'
import { ProgrammeId } from '#domain/programmes/programme.ts'
import type { getProgramme } from '#domain/programmes/programmes.api.ts'
import { m } from '#messages'
import { Page } from '../design/frame/Page.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { PageSkeleton } from '../design/state/Skeletons.tsx'
import { asProblem } from '../platform/server-problem.ts'
import { programmeQuery } from './programmes.queries.ts'

interface Known {
  /** As it stands in the address. */
  id: string
  children: (answer: Output<typeof getProgramme>) => ReactNode
}

const crumbs = () => [{ label: m.programmes_title(), to: '/program' }]

/** A page of one programme: while it comes, when it cannot, and when there is none. */
export function KnownProgramme({ id, children }: Known) {
  const known = ProgrammeId.safeParse(id)
  return known.success ? (
    <Loaded key={known.data} id={known.data}>
      {children}
    </Loaded>
  ) : (
    <NoSuchProgramme />
  )
}

function Loaded({ id, children }: { id: ProgrammeId; children: Known['children'] }) {
  const { data, error, refetch } = useQuery(programmeQuery(id))
  if (data !== undefined) return children(data)
  if (error === null) return <PageSkeleton />
  if (asProblem(error).code === 'not-found') return <NoSuchProgramme />
  return (
    <Page title={m.programmes_title()} crumbs={crumbs()}>
      <LoadFailed problem={error} retry={() => void refetch()} />
    </Page>
  )
}

function NoSuchProgramme() {
  return (
    <Page title={m.programmes_no_such()} crumbs={crumbs()}>
      <EmptyState drawing="road" title={m.programmes_no_such()}>
        {m.programmes_no_such_advice()}
      </EmptyState>
    </Page>
  )
}
