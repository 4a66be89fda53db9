import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { PaperId } from '#domain/proposals/claim.ts'
import { type ClaimStep, isPaperStep, type PaperKind, papersFor } from '#domain/proposals/claim-step.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import { TaskList, TaskRow } from '../design/data/TaskRow.tsx'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { Choices } from '../design/work/Choices.tsx'
import { FilePick } from '../design/work/FilePick.tsx'
import { PhotoField } from '../design/work/PhotoField.tsx'
import { smallPhoto } from '../platform/small-photo.ts'
import { paperWords, stepWords } from './claim.words.ts'
import { paperAddress, sendPaper } from './proposals.queries.ts'

/** A paper that was sent and waits to go with a claim. */
export interface SentPaper {
  readonly id: PaperId
  readonly kind: PaperKind
}

interface Papers {
  village: RegionCode
  steps: readonly ClaimStep[]
  papers: readonly SentPaper[]
  onChange: (papers: SentPaper[]) => void
}

const mostPhotos = 5

/** For each step that asks for a paper its field; what is missing can be brought later. */
export function PaperFields({ village, steps, papers, onChange }: Papers) {
  const sending = useMutation({
    mutationFn: async ({ kind, files }: { kind: PaperKind; files: readonly File[] }) => {
      const sent: SentPaper[] = []
      for (const file of files) {
        const picture = file.type.startsWith('image/') ? await smallPhoto(file) : file
        sent.push({ id: await sendPaper(village, kind, picture), kind })
      }
      return sent
    },
    onSuccess: (sent) => onChange([...papers, ...sent]),
  })
  const send = (kind: PaperKind, files: readonly File[]) => sending.mutate({ kind, files })
  const remove = (id: string) => onChange(papers.filter((paper) => paper.id !== id))
  const busy = sending.isPending ? m.proposals_paper_sending() : undefined
  const photos = papers.filter(({ kind }) => kind === 'photo')

  return (
    <>
      <PhotoField
        label={m.proposals_step_photo()}
        hint={steps.includes('photo') ? m.proposals_photo_needed() : m.proposals_photo_optional()}
        action={m.proposals_photo_take()}
        removeOf={(photo) => m.proposals_paper_remove({ paper: photo.label })}
        photos={photos.map(({ id }, at) => ({
          key: id,
          src: paperAddress(id),
          label: m.proposals_paper_n({ kind: paperWords.photo(), n: at + 1 }),
        }))}
        busy={busy}
        error={undefined}
        full={photos.length >= mostPhotos}
        onPick={(files) => send('photo', files.slice(0, mostPhotos - photos.length))}
        onRemove={({ key }) => remove(key)}
      />
      {steps
        .filter((step) => isPaperStep(step) && step !== 'photo')
        .map((step) => (
          <DocumentField
            key={step}
            step={step}
            papers={papers.filter(({ kind }) => papersFor[step].includes(kind))}
            busy={sending.isPending}
            onPick={(kind, file) => send(kind, [file])}
            onRemove={remove}
          />
        ))}
      {sending.error !== null && <ProblemNotice problem={sending.error} />}
    </>
  )
}

interface Document {
  step: ClaimStep
  papers: readonly SentPaper[]
  busy: boolean
  onPick: (kind: PaperKind, file: File) => void
  onRemove: (id: string) => void
}

function DocumentField({ step, papers, busy, onPick, onRemove }: Document) {
  const kinds = papersFor[step]
  const [kind, setKind] = useState<PaperKind>(kinds[0] ?? 'document')
  return (
    <>
      {kinds.length > 1 && (
        <Choices
          name={`paper-${step}`}
          label={stepWords[step]()}
          choices={kinds.map((value) => ({ value, label: paperWords[value]() }))}
          value={kind}
          onChange={setKind}
        />
      )}
      {papers.length > 0 && (
        <TaskList label={stepWords[step]()}>
          {papers.map((paper, at) => {
            const label = m.proposals_paper_n({ kind: paperWords[paper.kind](), n: at + 1 })
            return (
              <TaskRow
                key={paper.id}
                title={label}
                action={
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={m.proposals_paper_remove({ paper: label })}
                    onClick={() => onRemove(paper.id)}
                  >
                    {m.proposals_paper_remove_short()}
                  </Button>
                }
              />
            )
          })}
        </TaskList>
      )}
      <FilePick
        label={paperWords[kind]()}
        hint={m.proposals_document_hint()}
        accept="application/pdf,image/jpeg,image/png,image/webp"
        disabled={busy}
        onPick={(file) => onPick(kind, file)}
      />
    </>
  )
}
