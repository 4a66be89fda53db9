import type { QueryClient, QueryKey } from '@tanstack/react-query'

/**
 * Sends a change and then asks anew for what it may have changed: also after a refusal, for then somebody else may have
 * been quicker.
 */
export function refresher(...keys: readonly QueryKey[]) {
  return async <Answer>(client: QueryClient, answer: Promise<Answer>): Promise<Answer> => {
    try {
      return await answer
    } finally {
      await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })))
    }
  }
}
