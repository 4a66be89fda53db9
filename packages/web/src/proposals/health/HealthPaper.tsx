import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { ClaimId, PaperId } from '#domain/proposals/claim-id.ts'
import { m } from '#messages'
import { TaskList, TaskRow } from '../../design/data/TaskRow.tsx'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { FilePick } from '../../design/work/FilePick.tsx'
import { smallPhoto } from '../../platform/small-photo.ts'
import { sendHealthPaper } from './health.queries.ts'

interface Paper {
  id: ClaimId
  paper: PaperId | null
  onChange: (paper: PaperId | null) => void
}

/** One document of the examination, where there is one. */
export function HealthPaper({ id, paper, onChange }: Paper) {
  const sending = useMutation({
    mutationFn: async (file: File) => sendHealthPaper(id, file.type.startsWith('image/') ? await smallPhoto(file) : file),
    onSuccess: onChange,
  })
  if (paper !== null)
    return (
      <TaskList label={m.proposals_health_paper()}>
        <TaskRow
          title={m.proposals_health_paper_there()}
          action={
            <Button variant="subtle" size="compact-sm" onClick={() => onChange(null)}>
              {m.proposals_paper_remove_short()}
            </Button>
          }
        />
      </TaskList>
    )
  return (
    <>
      <FilePick
        label={m.proposals_health_paper()}
        hint={m.proposals_health_paper_hint()}
        accept="application/pdf,image/jpeg,image/png,image/webp"
        disabled={sending.isPending}
        onPick={(file) => sending.mutate(file)}
      />
      {sending.error !== null && <ProblemNotice problem={sending.error} />}
    </>
  )
}
