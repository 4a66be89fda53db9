import { Button, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { MergeChoices, MergePreview } from '#domain/people/merge.ts'
import { m } from '#messages'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { Stacked } from '../../design/frame/Split.tsx'
import { announce } from '../../design/state/notices.ts'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { ActionBar } from '../../design/work/ActionBar.tsx'
import { useDraft } from '../../platform/storage/draft.ts'
import { sendMerge } from './merges.queries.ts'
import { TwoRecords } from './TwoRecords.tsx'
import { WhatPasses } from './WhatPasses.tsx'

interface Draft {
  choices: MergeChoices
  grounds: string
}

const shortest = 5

/** What is chosen and why, sent to a second officer. */
export function ProposeMerge({ preview }: { preview: MergePreview }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { keep, other, faults } = preview
  const [draft, setDraft, drop] = useDraft<Draft>(`merges.propose.${keep.id}.${other.id}`, { choices: {}, grounds: '' })
  const [tried, setTried] = useState(false)
  const missing = draft.grounds.trim().length < shortest
  const proposing = useMutation({
    mutationFn: () =>
      sendMerge(client, { keep: keep.id, other: other.id, grounds: draft.grounds.trim(), choices: draft.choices }),
    onSuccess({ id }) {
      drop()
      announce({ tone: 'done', words: m.merges_proposed() })
      void navigate({ to: '/data/penggabungan/$id', params: { id } })
    },
  })

  return (
    <Stacked>
      <TwoRecords
        preview={preview}
        chosen={draft.choices}
        onChoose={(field, side) => setDraft({ ...draft, choices: { ...draft.choices, [field]: side } })}
      />
      <WhatPasses preview={preview} />
      <Sheet title={m.merges_grounds()}>
        <Textarea
          label={m.merges_grounds_label()}
          description={m.merges_grounds_hint()}
          rows={2}
          maxLength={500}
          value={draft.grounds}
          error={tried && missing && m.merges_grounds_missing()}
          onChange={(event) => setDraft({ ...draft, grounds: event.currentTarget.value })}
        />
      </Sheet>
      {proposing.error !== null && <ProblemNotice problem={proposing.error} />}
      <ActionBar words={faults.length > 0 ? m.merges_cannot() : m.merges_propose_means()}>
        <Button
          disabled={faults.length > 0}
          loading={proposing.isPending}
          onClick={() => {
            setTried(true)
            if (!missing) proposing.mutate()
          }}
        >
          {m.merges_propose()}
        </Button>
      </ActionBar>
    </Stacked>
  )
}
