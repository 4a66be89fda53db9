import { Button, Group, NativeSelect } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { RoundId } from '#domain/enumeration/round.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { m } from '#messages'
import { usePermitted } from '../../access/session.queries.ts'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { Notice } from '../../design/state/Notice.tsx'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { FilePick } from '../../design/work/FilePick.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { formatNumber } from '../../platform/format.ts'
import { PdfRefused } from '../../platform/pdf/pdf-refused.ts'
import { wordsOf } from '../../platform/problem.words.ts'
import { myRoundsQuery, roundQuery } from '../enumeration.queries.ts'
import { afterSending, sendScan } from './scans.queries.ts'

interface Sending {
  readonly of: number
  readonly done: number
  readonly kept: number
  readonly known: number
  readonly failed: readonly { readonly name: string; readonly why: string }[]
  readonly stopped?: boolean
}

const pdfWords = { locked: m.enumeration_scans_locked, broken: m.enumeration_scans_broken } as const

/** Many sheets at once, one after the other; what is refused is named and keeps nobody back. Nothing for those who don't help. */
export function SendScans({ id }: { id: RoundId }) {
  const client = useQueryClient()
  const mayLead = usePermitted('enumeration.lead')
  const { data: led } = useQuery({ ...roundQuery(id), enabled: mayLead })
  const { data: mine = [] } = useQuery(myRoundsQuery)
  const [chosen, setChosen] = useState<string>()
  const [sending, setSending] = useState<Sending>()
  const stopping = useRef<AbortController>(null)

  const villages = (led ?? mine.find((round) => round.id === id))?.villages.map(({ place }) => place) ?? []
  const [only] = villages
  if (only === undefined || (led !== undefined && led.state !== 'open')) return null
  const village = chosen ?? (led === undefined || villages.length === 1 ? only.code : '')
  const busy = sending !== undefined && sending.done < sending.of

  async function send(files: readonly File[]) {
    let state: Sending = { of: files.length, done: 0, kept: 0, known: 0, failed: [] }
    const move = (step: Partial<Sending>) => setSending((state = { ...state, ...step }))
    const fail = (name: string, why: string) => move({ failed: [...state.failed, { name, why }] })
    const stop = new AbortController()
    stopping.current = stop
    move({})

    for (const file of files) {
      try {
        for await (const sheet of sheetsIn(file, (count) => move({ of: state.of + count - 1 }))) {
          if (stop.signal.aborted) break
          try {
            const { scans, known } = await sendScan(id, village === '' ? undefined : (village as RegionCode), sheet, stop.signal)
            move({ kept: state.kept + scans.length, known: state.known + known, done: state.done + 1 })
          } catch (thrown) {
            if (!stop.signal.aborted) fail(sheet.name, wordsOf(thrown).what)
            move({ done: state.done + 1 })
          }
        }
      } catch (thrown) {
        fail(file.name, thrown instanceof PdfRefused ? pdfWords[thrown.why]() : wordsOf(thrown).what)
        move({ done: state.done + 1 })
      }
      if (stop.signal.aborted) break
    }
    if (stop.signal.aborted) move({ of: state.done, stopped: true })
    await afterSending(client)
  }

  return (
    <Sheet title={m.enumeration_scans_send()}>
      <FormStack>
        {(villages.length > 1 || led !== undefined) && (
          <NativeSelect
            label={m.enumeration_scans_village()}
            value={village}
            disabled={busy}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={[
              ...(led === undefined ? [] : [{ value: '', label: m.enumeration_scans_pile() }]),
              ...villages.map(({ code, name }) => ({ value: code, label: name })),
            ]}
          />
        )}
        <FilePick
          many
          label={m.enumeration_scans_pick()}
          hint={m.enumeration_scans_pick_hint({ kinds: 'PDF, JPG, PNG' })}
          accept=".pdf,.jpg,.jpeg,.png"
          disabled={busy}
          onPick={(...files) => void send(files)}
        />
        {sending !== undefined && <Sent {...sending} onStop={() => stopping.current?.abort()} />}
      </FormStack>
    </Sheet>
  )
}

function Sent({ of, done, kept, known, failed, stopped, onStop }: Sending & { onStop: () => void }) {
  return (
    <div role="status">
      {done < of && (
        <Group>
          <span>{m.enumeration_scans_sending({ n: formatNumber(done + 1), of: formatNumber(of) })}</span>
          <Button variant="default" size="compact-sm" onClick={onStop}>
            {m.enumeration_scans_stop()}
          </Button>
        </Group>
      )}
      {stopped && <Notice tone="info">{m.enumeration_scans_stopped()}</Notice>}
      {kept > 0 && <StatusMark tone="done">{m.enumeration_scans_sent({ n: formatNumber(kept) })}</StatusMark>}
      {known > 0 && <Notice tone="info">{m.enumeration_scans_known({ n: formatNumber(known) })}</Notice>}
      {failed.map(({ name, why }) => (
        <Notice key={name} tone="harm">
          {m.enumeration_scans_failed({ name, why })}
        </Notice>
      ))}
    </div>
  )
}

/** A picture as it is; of a PDF each sheet as a picture, with how many they are beforehand. */
async function* sheetsIn(file: File, onCount: (count: number) => void): AsyncGenerator<File> {
  if (!/\.pdf$/i.test(file.name)) {
    yield file
    return
  }
  const { openSheets } = await import('../../platform/pdf/sheets-of.ts')
  const { count, pictures } = await openSheets(file)
  onCount(count)
  yield* pictures
}
