import { MutationCache, QueryCache, QueryClient, type RefetchOptions, type RefetchQueryFilters } from '@tanstack/react-query'
import { ServerProblem } from './server-problem.ts'
import { noteSessionEnd } from './session-end.ts'

const worthAnotherTry = new Set(['unreachable', 'unavailable'])

/** One client per page load. A refusal is an answer, so only silence is asked again. */
export function makeQueryClient(): QueryClient {
  const onError = (thrown: unknown) => noticeEnd(thrown, client)
  const client = new FreshQueryClient({
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

/** Asks anew also for what is loading for the first time, which the library would let be: its answer may be from before the change. */
class FreshQueryClient extends QueryClient {
  override refetchQueries(filters?: RefetchQueryFilters, options?: RefetchOptions): Promise<void> {
    // Whoever waits for the earlier answer gets the later one.
    for (const query of this.getQueryCache().findAll({ ...filters, fetchStatus: 'fetching' }))
      if (query.state.data === undefined && !query.isDisabled()) void query.cancel({ silent: true })
    return super.refetchQueries(filters, options)
  }
}

/** A session that is over asks to sign in again; a mandate that is over takes its places out of the menu. */
function noticeEnd(thrown: unknown, client: QueryClient): void {
  if (!(thrown instanceof ServerProblem)) return
  if (thrown.code === 'not-signed-in') noteSessionEnd()
  if (thrown.code === 'not-allowed') void client.invalidateQueries({ queryKey: ['access', 'session'] })
}
