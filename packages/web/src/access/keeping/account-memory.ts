import { useDraft } from '../../platform/storage/draft.ts'
import type { Wanted } from './accounts.queries.ts'

const nothing: Wanted = { text: '', region: null, role: null, state: null }

/** What was asked for last: names of officers stand in no address, so it is kept in the tab. */
export function useAccountMemory() {
  const [wanted, keep] = useDraft<Wanted>('access.search', nothing)
  return [wanted, keep] as const
}
