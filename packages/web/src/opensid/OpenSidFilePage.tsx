import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { OpenSidFile } from '#domain/opensid/opensid-file.ts'
import { OpenSidFileId } from '#domain/opensid/opensid-id.ts'
import { m } from '#messages'
import { Deeds } from '../design/data/Deeds.tsx'
import { Dialog } from '../design/frame/Dialog.tsx'
import { Page } from '../design/frame/Page.tsx'
import { Sheet } from '../design/frame/Sheet.tsx'
import { EmptyState } from '../design/state/EmptyState.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { Notice } from '../design/state/Notice.tsx'
import { announce } from '../design/state/notices.ts'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { PageSkeleton } from '../design/state/Skeletons.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { placeWords } from '../people/person.words.ts'
import { formatDate } from '../platform/format.ts'
import { asProblem } from '../platform/server-problem.ts'
import { kindWords } from '../proposals/claim.words.ts'
import { FaultyLines } from './FaultyLines.tsx'
import { FoundTable } from './FoundTable.tsx'
import { openSidFileQuery, sendAside } from './opensid.queries.ts'
import { fileStates } from './opensid.words.ts'
import { ToOpenSid } from './ToOpenSid.tsx'

const route = getRouteApi('/office/usulan/opensid/$id')
const crumbs = () => [
  { label: m.proposals_title(), to: '/usulan' },
  { label: m.opensid_title(), to: '/usulan/opensid' },
]

/** One sheet: what differs, what becomes of it, and what goes back. */
export function OpenSidFilePage() {
  const id = OpenSidFileId.safeParse(route.useParams().id)
  return id.success ? <Known key={id.data} id={id.data} /> : <NoSuchSheet />
}

function NoSuchSheet() {
  return (
    <Page title={m.opensid_title()} crumbs={crumbs()}>
      <EmptyState drawing="desk" title={m.opensid_no_such()} />
    </Page>
  )
}

function Known({ id }: { id: OpenSidFileId }) {
  const { data: file, error, refetch } = useQuery(openSidFileQuery(id))
  if (file !== undefined) return <Shown file={file} />
  if (error === null) return <PageSkeleton />
  if (asProblem(error).code === 'not-found') return <NoSuchSheet />
  return (
    <Page title={m.opensid_title()} crumbs={crumbs()}>
      <LoadFailed problem={error} retry={() => void refetch()} />
    </Page>
  )
}

function Shown({ file }: { file: OpenSidFile }) {
  const [aside, setAside] = useState(false)
  const { village, asOf, state, keptUntil } = file
  const isRead = state === 'read'
  return (
    <Page
      title={m.opensid_sheet_of({ village: village.name })}
      meaning={[placeWords(village), m.opensid_of_day({ day: formatDate(asOf) })].join(' · ')}
      crumbs={crumbs()}
      beside={<StatusMark tone={fileStates[state].tone}>{fileStates[state].word()}</StatusMark>}
      actions={
        isRead && (
          <Button variant="default" onClick={() => setAside(true)}>
            {m.opensid_put_aside()}
          </Button>
        )
      }
    >
      {state === 'other-village' && <Notice tone="harm">{m.opensid_other_village()}</Notice>}
      {state === 'unreadable' && <Notice tone="harm">{m.opensid_unreadable()}</Notice>}
      {state === 'reading' && <Notice>{m.opensid_reading()}</Notice>}
      {state === 'forgotten' && <Notice>{m.opensid_forgotten()}</Notice>}
      {isRead && <Notice>{m.opensid_kept_until({ day: formatDate(keptUntil) })}</Notice>}
      {state !== 'reading' && <Summary file={file} />}
      {isRead && <FoundTable file={file} />}
      {isRead && file.faults.length > 0 && <FaultyLines file={file} />}
      {isRead && <ToOpenSid file={file} />}
      {aside && <PutAside file={file} onClose={() => setAside(false)} />}
    </Page>
  )
}

function Summary({ file: { found, same, older, faults } }: { file: OpenSidFile }) {
  const cells = faults.reduce((sum, one) => sum + one.cells, 0)
  return (
    <Sheet title={m.opensid_compared()}>
      <Deeds
        label={m.opensid_compared()}
        deeds={[
          ...found.map(({ kind, open, proposed, onItsWay }) => ({
            key: kind,
            count: open + proposed + onItsWay,
            words: kindWords[kind](),
          })),
          { key: 'same', count: same, words: m.opensid_same() },
          { key: 'older', count: older, words: m.opensid_older() },
          { key: 'faults', count: cells, words: m.opensid_cells(), tone: 'harm' },
        ]}
      />
    </Sheet>
  )
}

function PutAside({ file, onClose }: { file: OpenSidFile; onClose: () => void }) {
  const client = useQueryClient()
  const putting = useMutation({
    mutationFn: () => sendAside(client, file.id),
    onSuccess() {
      onClose()
      announce({ tone: 'done', words: m.opensid_put_aside_done() })
    },
  })
  return (
    <Dialog title={m.opensid_put_aside()} onClose={onClose}>
      <FormStack>
        <p>{m.opensid_put_aside_meaning()}</p>
        {putting.error !== null && <ProblemNotice problem={putting.error} />}
        <Button data-autofocus loading={putting.isPending} onClick={() => putting.mutate()}>
          {m.opensid_put_aside()}
        </Button>
      </FormStack>
    </Dialog>
  )
}
