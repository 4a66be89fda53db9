import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { type CentreFile, CentreFileId } from '#domain/proposals/centre-file.ts'
import { m } from '#messages'
import { Facts } from '../../design/data/Facts.tsx'
import { Page } from '../../design/frame/Page.tsx'
import { Columns, Sheet } from '../../design/frame/Sheet.tsx'
import { EmptyState } from '../../design/state/EmptyState.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { Notice } from '../../design/state/Notice.tsx'
import { announce } from '../../design/state/notices.ts'
import { PageSkeleton } from '../../design/state/Skeletons.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { placeWords } from '../../people/person.words.ts'
import { formatDate, formatInstant, formatNumber } from '../../platform/format.ts'
import { asProblem } from '../../platform/server-problem.ts'
import { AskReason } from '../AskReason.tsx'
import { kindWords } from '../claim.words.ts'
import { centreFileQuery, sendFileWithdrawal } from './centre.queries.ts'
import { fileStands, streamWords } from './centre.words.ts'
import { FetchFile } from './FetchFile.tsx'
import { LetterSheet } from './LetterSheet.tsx'
import { RepliesSheet } from './RepliesSheet.tsx'
import { RowsTable } from './RowsTable.tsx'
import { SendFile } from './SendFile.tsx'

const route = getRouteApi('/office/usulan/berkas/$id')
const crumbs = () => [
  { label: m.proposals_title(), to: '/usulan' },
  { label: m.centre_title(), to: '/usulan/berkas' },
]

export function CentreFilePage() {
  const id = CentreFileId.safeParse(route.useParams().id)
  return id.success ? <Known key={id.data} id={id.data} /> : <NoSuchFile />
}

function Known({ id }: { id: CentreFileId }) {
  const { data: file, error, refetch } = useQuery(centreFileQuery(id))
  if (file !== undefined) return <Shown file={file} />
  if (error === null) return <PageSkeleton />
  if (asProblem(error).code === 'not-found') return <NoSuchFile />
  return (
    <Page title={m.centre_title()} crumbs={crumbs()}>
      <LoadFailed problem={error} retry={() => void refetch()} />
    </Page>
  )
}

/** In the order in which a file goes: what it holds, its letter, sent, answered. */
function Shown({ file }: { file: CentreFile }) {
  const client = useQueryClient()
  const [asked, setAsked] = useState<'fetch' | 'send' | 'withdraw'>()
  const { may, movedOn, passed, reason } = file
  const { tone, words } = fileStands(file)
  const close = () => setAsked(undefined)
  return (
    <Page
      title={m.centre_file({ code: file.code })}
      meaning={[streamWords[file.stream](), placeWords(file.region)].join(' · ')}
      crumbs={crumbs()}
      beside={<StatusMark tone={tone}>{words}</StatusMark>}
      actions={
        <>
          {may.withdraw && (
            <Button variant="default" onClick={() => setAsked('withdraw')}>
              {m.centre_withdraw()}
            </Button>
          )}
          {may.download && (
            <Button variant="default" onClick={() => setAsked('fetch')}>
              {m.centre_fetch()}
            </Button>
          )}
          {may.send && (
            <Button disabled={file.papers === null} onClick={() => setAsked('send')}>
              {m.centre_send()}
            </Button>
          )}
        </>
      }
    >
      {may.send && file.papers === null && <p>{m.centre_needs_letter()}</p>}
      {file.unverified && file.state === 'ready' && <Notice tone="waiting">{m.centre_unverified()}</Notice>}
      {movedOn !== null && movedOn > 0 && <Notice tone="harm">{m.centre_moved_on({ n: formatNumber(movedOn) })}</Notice>}
      {passed > 0 && <Notice tone="waiting">{m.centre_passed({ n: formatNumber(passed) })}</Notice>}
      {reason !== null && <Notice tone="waiting">{m.centre_withdrawn_for({ reason })}</Notice>}
      <Columns>
        <Contents file={file} />
        {file.state !== 'withdrawn' && <LetterSheet file={file} />}
      </Columns>
      {file.state !== 'withdrawn' && <RepliesSheet file={file} />}
      <RowsTable file={file} />
      {asked === 'fetch' && <FetchFile file={file} onClose={close} />}
      {asked === 'send' && <SendFile file={file} onClose={close} />}
      {asked === 'withdraw' && (
        <AskReason
          title={m.centre_withdraw()}
          meaning={m.centre_withdraw_meaning()}
          send={(why) => sendFileWithdrawal(client, file, why)}
          onSent={() => {
            close()
            announce({ tone: 'done', words: m.centre_withdrawn() })
          }}
          onClose={close}
        />
      )}
    </Page>
  )
}

function Contents({ file }: { file: CentreFile }) {
  return (
    <Sheet title={m.centre_contents()}>
      <Facts
        facts={[
          { label: m.centre_rows(), value: formatNumber(file.rows) },
          ...file.kinds.map(({ kind, rows }) => ({ label: kindWords[kind](), value: formatNumber(rows) })),
          { label: m.centre_period(), value: file.cutOff === null ? '–' : formatDate(file.cutOff) },
          { label: m.centre_made(), value: `${file.madeBy} · ${formatInstant(file.madeAt)}` },
          ...(file.file === null
            ? []
            : [
                { label: m.centre_bytes(), value: file.file.name },
                { label: 'SHA-256', value: file.file.sha256 },
              ]),
        ]}
      />
    </Sheet>
  )
}

function NoSuchFile() {
  return (
    <Page title={m.centre_title()} crumbs={crumbs()}>
      <EmptyState drawing="desk" title={m.centre_none()} />
    </Page>
  )
}
