import { Suspense } from 'react'
import { type FactsToMark, useFactsMarks } from './dossier-additions.ts'

/** What a higher slice says beside facts. */
export function FactsMark(about: FactsToMark) {
  return useFactsMarks().map((Mark, at) => (
    <Suspense key={at}>
      <Mark {...about} />
    </Suspense>
  ))
}
