import { queryOptions, type QueryClient } from '@tanstack/react-query'
import type { Request } from '#domain/platform/endpoint.ts'
import * as api from '#domain/people/papers.api.ts'
import type { CorrectionId } from '#domain/people/papers.ts'
import type { PersonId } from '#domain/people/person.ts'
import { call } from '../../platform/api.ts'

type BodyOf<E> = E extends { '~types'?: { sent: infer S } } ? (Request<S> extends { body: infer B } ? B : never) : never
type PapersToCorrect = BodyOf<typeof api.correctPapers>

export function correctionsQuery(id: PersonId) {
  return queryOptions({
    queryKey: ['people', 'papers', id],
    queryFn: ({ signal }) => call(api.listPapersCorrections, { params: { id } }, signal),
    select: ({ rows }) => rows,
  })
}

export async function sendPapers(client: QueryClient, id: PersonId, papers: PapersToCorrect): Promise<void> {
  await call(api.correctPapers, { params: { id }, body: papers })
  await changed(client)
}

export async function sendPapersUndo(
  client: QueryClient,
  id: PersonId,
  correctionId: CorrectionId,
  reason: string,
): Promise<void> {
  await call(api.undoPapersCorrection, { params: { id, correctionId }, body: { reason } })
  await changed(client)
}

/** A number is held by somebody else now, a family has others: whatever is shown of people is asked anew. */
async function changed(client: QueryClient): Promise<void> {
  await Promise.all([client.invalidateQueries({ queryKey: ['people'] }), client.invalidateQueries({ queryKey: ['quality'] })])
}
