import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ProgrammeState } from '#domain/insight/board.ts'
import type { ProgrammeId } from '#domain/programmes/programme.ts'
import { m } from '#messages'
import { FieldRow } from '../design/frame/FieldRow.tsx'
import type { BoardPlace } from './board-place.ts'

interface Choosing {
  programmes: readonly ProgrammeState[]
  chosen: ProgrammeId | 'warga'
  onGo: (place: BoardPlace) => void
  /** What else can be chosen of it. */
  children?: ReactNode
}

/** What the board shows: a programme, or the registry. */
export function BoardChoices({ programmes, chosen, onGo, children }: Choosing) {
  return (
    <FieldRow>
      <NativeSelect
        label={m.insight_look_at()}
        value={chosen}
        data={[
          ...programmes.map(({ id, name }) => ({ value: id as string, label: name })),
          { value: 'warga', label: m.insight_registry() },
        ]}
        onChange={(event) => onGo({ program: event.currentTarget.value as ProgrammeId | 'warga' })}
      />
      {children}
    </FieldRow>
  )
}
