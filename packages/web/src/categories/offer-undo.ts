import type { QueryClient } from '@tanstack/react-query'
import type { DecisionId } from '#domain/categories/candidate.ts'
import { m } from '#messages'
import { announce } from '../design/state/notices.ts'
import { wordsOf } from '../platform/problem.words.ts'
import { sendUndo } from './categories.queries.ts'

/** Tells what was decided, and offers to take it back. */
export function offerUndo(client: QueryClient, decision: DecisionId, words: string): void {
  announce({
    tone: 'done',
    words,
    undo: () =>
      void sendUndo(client, decision)
        .then(() => announce({ tone: 'info', words: m.categories_undone() }))
        .catch((thrown: unknown) => announce({ tone: 'harm', words: wordsOf(thrown).what })),
  })
}
