import { Button, Group, Stack } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { RoundId } from '#domain/enumeration/round.ts'
import type { Scan } from '#domain/enumeration/scan.ts'
import type { ScanId } from '#domain/enumeration/scan-id.ts'
import { m } from '#messages'
import { announce } from '../../design/state/notices.ts'
import { Notice } from '../../design/state/Notice.tsx'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { ScanDesk, ScanView } from '../../design/work/ScanView.tsx'
import { sendVisitUndo } from '../enumeration.queries.ts'
import { DecideForm } from './DecideForm.tsx'
import { KeyForm } from './KeyForm.tsx'
import { pictureAddress, sendReturn } from './scans.queries.ts'
import { saidOf, scanStateWords } from './scan.words.ts'

interface One {
  round: RoundId
  scan: Scan
  /** Loaded in advance. */
  next: ScanId | undefined
  onDone: () => void
}

/** A sheet, and beside it what is done with it now. */
export function OneScan({ round, scan, next, onDone }: One) {
  const picture = (id: ScanId) => ({ key: id, src: pictureAddress(round, id) })
  return (
    <ScanDesk
      scan={
        <ScanView
          label={m.enumeration_scan_of({ place: scan.place.name })}
          picture={picture(scan.id)}
          next={next === undefined ? undefined : picture(next)}
        />
      }
    >
      {scan.deed === 'key' ? (
        <KeyForm round={round} scan={scan} onDone={onDone} />
      ) : scan.deed === 'decide' ? (
        <DecideForm round={round} scan={scan} onDone={onDone} />
      ) : (
        <Standing round={round} scan={scan} />
      )}
    </ScanDesk>
  )
}

/** A sheet that is not keyed just now: what became of it, and the way back. */
function Standing({ round, scan }: { round: RoundId; scan: Scan }) {
  const client = useQueryClient()
  const returning = useMutation({
    mutationFn: () => sendReturn(client, { round, scan }),
    onSuccess: () => announce({ tone: 'done', words: m.enumeration_returned() }),
  })
  return (
    <Stack gap="md">
      <h2>{scanStateWords[scan.state].words()}</h2>
      {(scan.unreadable !== null || scan.aside !== null) && <p>{saidOf(scan)}</p>}
      {scan.state === 'second' && <p>{m.enumeration_scan_waits_another()}</p>}
      {scan.state !== 'second' && scan.visit === null && scan.deed === null && <p>{m.enumeration_scan_not_yours()}</p>}
      {scan.visit !== null && <OfVisit round={round} visit={scan.visit} />}
      {returning.error !== null && <ProblemNotice problem={returning.error} />}
      {scan.deed === 'return' && (
        <Group>
          <Button loading={returning.isPending} onClick={() => returning.mutate()}>
            {m.enumeration_return()}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

function OfVisit({ round, visit }: { round: RoundId; visit: NonNullable<Scan['visit']> }) {
  const client = useQueryClient()
  const undoing = useMutation({
    mutationFn: () => sendVisitUndo(client, round, visit.id),
    onSuccess: () => announce({ tone: 'done', words: m.enumeration_returned() }),
  })
  return (
    <>
      <p>
        {m.enumeration_scan_is_visit({ who: visit.by })}{' '}
        <Link to="/pendataan/$id/kunjungan" params={{ id: round }} search={{ tampak: 'hasil' }}>
          {m.enumeration_scan_visits()}
        </Link>
      </p>
      {visit.mine && (
        <>
          <Notice tone="info">{m.enumeration_scan_correct_meaning()}</Notice>
          {undoing.error !== null && <ProblemNotice problem={undoing.error} />}
          <Group>
            <Button variant="default" loading={undoing.isPending} onClick={() => undoing.mutate()}>
              {m.enumeration_scan_correct()}
            </Button>
          </Group>
        </>
      )}
    </>
  )
}
