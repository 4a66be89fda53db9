import type { Batch } from '#domain/intake/batch.ts'
import { m } from '#messages'
import { useKindName } from '../settings/use-kind-name.ts'
import { listWords } from './batch.words.ts'

/** What a list is called; of recipients by what they receive. */
export function useListName(): (batch: Pick<Batch, 'source' | 'benefit'>) => string {
  const kindName = useKindName()
  return ({ source, benefit }) =>
    benefit === null
      ? listWords[source].name()
      : m.intake_list_of_benefit({ benefit: kindName({ code: benefit, programme: null }) })
}
