import type { MergePreview } from '#domain/people/merge.ts'
import { m } from '#messages'
import { Deeds } from '../../design/data/Deeds.tsx'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { passing } from './merge.words.ts'

/** What the record that stays takes over, and what stays where it is. */
export function WhatPasses({ preview: { passes, emptiesFamily } }: { preview: MergePreview }) {
  const deeds = passing(passes)
  return (
    <Sheet title={m.merges_passes()}>
      {deeds.length > 0 && <Deeds label={m.merges_passes()} deeds={deeds} />}
      <p>{m.merges_stays_there()}</p>
      {emptiesFamily && <p>{m.merges_empties_family()}</p>}
    </Sheet>
  )
}
