import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ServerProblem } from './server-problem.ts'
import { noteSessionEnd } from './session-end.ts'

const worthAnotherTry = new Set(['unreachable', 'unavailable'])

/** One client per page load. A refusal is an answer, so only silence is asked again. */
export function makeQueryClient(): QueryClient {
  const onError = (thrown: unknown) => noticeEnd(thrown, client)
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, thrown) => failures < 2 && thrown instanceof ServerProblem && worthAnotherTry.has(thrown.code),
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
  return client
}

/** A session that is over asks to sign in again; a mandate that is over takes its places out of the menu. */
function noticeEnd(thrown: unknown, client: QueryClient): void {
  if (!(thrown instanceof ServerProblem)) return
  if (thrown.code === 'not-signed-in') noteSessionEnd()
  if (thrown.code === 'not-allowed') void client.invalidateQueries({ queryKey: ['access', 'session'] })
}
