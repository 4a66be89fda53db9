import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CorrectedField, MadeCorrection } from '#domain/people/papers.ts'
import type { PersonId } from '#domain/people/person.ts'
import { localDateIn } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { WithReason } from '../../access/keeping/WithReason.tsx'
import { TaskList, TaskRow } from '../../design/data/TaskRow.tsx'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { announce } from '../../design/state/notices.ts'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { formatDate } from '../../platform/format.ts'
import { FactValue } from '../fact.words.tsx'
import { sourceName } from '../person.words.ts'
import { correctionsQuery, sendPapersUndo } from './papers.queries.ts'

/** What was set right of numbers, relation and village, with what was seen; nothing where nothing was. */
export function PapersCorrections({ id }: { id: PersonId }) {
  const client = useQueryClient()
  const { data: made, error, refetch } = useQuery(correctionsQuery(id))
  const [undoing, setUndoing] = useState<MadeCorrection>()
  const taking = useMutation({
    mutationFn: ({ correction, reason }: { correction: MadeCorrection; reason: string }) =>
      sendPapersUndo(client, id, correction.id, reason),
    onSuccess() {
      setUndoing(undefined)
      announce({ tone: 'done', words: m.people_papers_undone() })
    },
  })
  if (made === undefined) return error === null ? null : <LoadFailed compact problem={error} retry={() => void refetch()} />
  if (made.length === 0) return null

  return (
    <Sheet title={m.people_papers_made()} flush beside={String(made.length)}>
      <TaskList label={m.people_papers_made()}>
        {made.map((one) => (
          <TaskRow
            key={one.id}
            title={one.fields.map(fieldWords).join(', ')}
            detail={<Detail made={one} />}
            mark={one.undone !== null && <StatusMark tone="idle">{m.people_papers_was_undone()}</StatusMark>}
            action={
              one.mayUndo && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={`${m.people_papers_undo()}: ${one.fields.map(fieldWords).join(', ')}`}
                  onClick={() => {
                    taking.reset()
                    setUndoing(one)
                  }}
                >
                  {m.people_papers_undo()}
                </Button>
              )
            }
          />
        ))}
      </TaskList>
      {undoing !== undefined && (
        <WithReason
          title={m.people_papers_undo()}
          meaning={m.people_papers_undo_meaning()}
          action={m.people_papers_undo()}
          busy={taking.isPending}
          problem={taking.error}
          onSend={(reason) => taking.mutate({ correction: undoing, reason })}
          onClose={() => setUndoing(undefined)}
        />
      )}
    </Sheet>
  )
}

function Detail({ made: { fields, source, asOf, evidence, by, at, undone } }: { made: MadeCorrection }) {
  const day = (instant: string) => formatDate(localDateIn(new Date(instant)))
  return (
    <>
      {fields.map((one) => (
        <span key={one.field}>
          <Value field={one} value={one.before} /> → <Value field={one} value={one.after} />
          {'. '}
        </span>
      ))}
      {`${sourceName(source)}, ${formatDate(asOf)}: ${evidence} (${by}, ${day(at)})`}
      {undone !== null && ` ${m.people_papers_undone_by({ name: undone.by, date: day(undone.at), reason: undone.reason })}`}
    </>
  )
}

/** Masked numbers as they are. */
function Value({ field: { field }, value }: { field: CorrectedField; value: string | null }) {
  return value === null ? <>{m.people_papers_none()}</> : <FactValue field={field} value={value} />
}

function fieldWords({ field, of }: CorrectedField): string {
  const whole = of === 'family'
  switch (field) {
    case 'nik':
      return 'NIK'
    case 'relation':
      return m.people_relation_to_head()
    case 'familyCardNumber':
      return whole ? m.people_papers_field_card_family() : m.people_papers_field_card()
    case 'village':
      return whole ? m.people_papers_field_village_family() : m.people_village()
  }
}
