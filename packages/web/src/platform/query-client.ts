import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ServerProblem } from './server-problem.ts'
import { noteSessionEnd } from './session-end.ts'

const worthAnotherTry = new Set(['unreachable', 'unavailable'])

/** One client per page load. A refusal is an answer, so only silence is asked again. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: noticeSessionEnd }),
    mutationCache: new MutationCache({ onError: noticeSessionEnd }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, thrown) => failures < 2 && thrown instanceof ServerProblem && worthAnotherTry.has(thrown.code),
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}

function noticeSessionEnd(thrown: unknown): void {
  if (thrown instanceof ServerProblem && thrown.code === 'not-signed-in') noteSessionEnd()
}
