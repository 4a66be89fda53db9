import { Button } from '@mantine/core'
import {
  IconArrowBackUp,
  IconBan,
  IconCheck,
  IconFileText,
  IconRotate,
  IconSend,
  IconUpload,
  type TablerIcon,
} from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { MoveKind } from '#domain/approvals/approval.ts'
import type { ApprovalFileInFull, FileMove } from '#domain/approvals/file.ts'
import { m } from '#messages'
import { Timeline } from '../design/data/Timeline.tsx'
import { announce } from '../design/state/notices.ts'
import { formatDate, formatInstant } from '../platform/format.ts'
import { wordsOf } from '../platform/problem.words.ts'
import { moveWords, signatoryWords } from './approval.words.ts'
import { downloadScan } from './approvals.queries.ts'

const icons: Readonly<Record<MoveKind, TablerIcon>> = {
  submitted: IconUpload,
  resubmitted: IconRotate,
  sent: IconSend,
  approved: IconCheck,
  returned: IconArrowBackUp,
  refused: IconBan,
  withdrawn: IconFileText,
}

/** Everything that happened to the file, newest first. */
export function MoveList({ file }: { file: ApprovalFileInFull }) {
  return (
    <Timeline
      label={m.approvals_moves()}
      lines={[...file.moves].reverse().map((move) => ({
        key: move.id,
        on: formatInstant(move.at),
        icon: icons[move.kind],
        kind: moveWords[move.kind](),
        words: <MoveText file={file} move={move} />,
      }))}
    />
  )
}

function MoveText({ file, move }: { file: ApprovalFileInFull; move: FileMove }) {
  const { by, insteadOf, reason, letterNumber, letterOn, scanId } = move
  const step = file.steps.find(({ position }) => position === move.position)
  const paper = step?.kind === 'paper'
  const who = paper ? m.approvals_recorded_by({ name: by.name }) : signatoryWords(by)
  return (
    <>
      <strong>{moveWords[move.kind]()}</strong>
      {step && ` · ${step.title}`} · {who}
      {insteadOf && ` ${m.approvals_instead_of({ name: signatoryWords(insteadOf) })}`}
      {letterNumber !== null && letterOn !== null && (
        <> · {m.approvals_letter({ number: letterNumber, date: formatDate(letterOn) })}</>
      )}
      {reason !== null && <> · “{reason}”</>}
      {scanId !== null && <ScanButton file={file} scanId={scanId} />}
    </>
  )
}

function ScanButton({ file, scanId }: { file: ApprovalFileInFull; scanId: string }) {
  const fetching = useMutation({
    mutationFn: () => downloadScan(file.id, scanId),
    onError: (thrown) => announce({ tone: 'harm', words: wordsOf(thrown).what }),
  })
  return (
    <>
      {' '}
      <Button size="compact-sm" variant="default" loading={fetching.isPending} onClick={() => fetching.mutate()}>
        {m.approvals_scan_open()}
      </Button>
    </>
  )
}
