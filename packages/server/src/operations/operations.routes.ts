import { checksOf } from '#domain/operations/check.rules.ts'
import * as api from '#domain/operations/operations.api.ts'
import { answer, type Route } from '../platform/http/route.ts'
import { readFacts, type Watched } from '../platform/watch/read-facts.ts'

/** Looks with connections of its own: it must answer when those of the work are all taken. */
export const operationsRoutes = (watched: Watched): Route[] => [
  answer(api.getSystemState, async () => {
    const facts = await readFacts(watched)
    return { facts, checks: checksOf(facts) }
  }),
]
