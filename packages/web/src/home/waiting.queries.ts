import { useQueries } from '@tanstack/react-query'
import * as approvals from '#domain/approvals/approvals.api.ts'
import type { InboxFile } from '#domain/approvals/file.ts'
import type { Permission } from '#domain/access/permissions.ts'
import type { Endpoint, Parts } from '#domain/platform/endpoint.ts'
import * as insight from '#domain/insight/insight.api.ts'
import type { Waiting } from '#domain/insight/waiting.ts'
import { dueAfter, ranked } from '#domain/insight/waiting.rules.ts'
import { useSession } from '../access/session.queries.ts'
import { call } from '../platform/api.ts'

type WaitingSource = Endpoint<Parts<undefined, undefined, undefined>, unknown, { rows: Waiting[] }>

const sources: readonly WaitingSource[] = [
  insight.waitingClaims,
  insight.waitingOwnClaims,
  insight.waitingHealth,
  insight.waitingClaimPaths,
  insight.waitingSettings,
  insight.waitingMeetings,
  insight.waitingCutOffs,
  insight.waitingImports,
  insight.waitingLikenesses,
  insight.waitingCandidates,
  insight.waitingVisits,
  insight.waitingRounds,
  insight.waitingErrorVisits,
  insight.waitingFixes,
  insight.waitingRuns,
  insight.waitingLists,
  insight.waitingMandates,
  insight.waitingAccounts,
  insight.waitingMerges,
  insight.waitingDoubles,
  insight.waitingLifeEvents,
  insight.waitingFaults,
]

interface Asked {
  readonly key: string
  readonly permission: Permission
  ask(signal: AbortSignal): Promise<Waiting[]>
}

const asked: readonly Asked[] = [
  {
    key: approvals.listInbox.path,
    permission: approvals.listInbox.permission as Permission,
    ask: async (signal) => (await call(approvals.listInbox, { query: {} }, signal)).rows.map(asWaiting),
  },
  ...sources.map((source) => ({
    key: source.path,
    permission: source.permission as Permission,
    ask: async (signal: AbortSignal) => (await call(source, {}, signal)).rows,
  })),
]

export interface WaitingForMe {
  readonly waiting: Waiting[]
  /** Nothing is known yet. */
  readonly pending: boolean
  /** A source did not answer: what is shown may not be all. */
  readonly problem: unknown
  retry(): void
}

/** Everything that waits for whoever is signed in, from each source that their mandates reach, ranked. */
export function useWaiting(): WaitingForMe {
  const permissions = useSession()?.permissions ?? []
  const mine = asked.filter(({ permission }) => permissions.includes(permission))
  const answers = useQueries({
    queries: mine.map(({ key, ask }) => ({
      queryKey: ['home', 'waiting', key],
      queryFn: ({ signal }: { signal: AbortSignal }) => ask(signal),
      refetchInterval: 60_000,
    })),
  })
  return {
    waiting: ranked(answers.flatMap(({ data }) => data ?? [])),
    pending: answers.some(({ isPending }) => isPending),
    problem: answers.find(({ error }) => error !== null)?.error ?? null,
    retry: () => answers.filter(({ error }) => error !== null).forEach(({ refetch }) => void refetch()),
  }
}

function asWaiting({ id, title, errand, enteredAt, dueOn }: InboxFile): Waiting {
  const kind = `file-${errand}` as const
  return { kind, id, about: title, count: 1, since: enteredAt, dueOn: dueOn ?? dueAfter(kind, new Date(enteredAt)) }
}
