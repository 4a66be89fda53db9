import { NativeSelect } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
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
import { wordsOf } from '../../platform/problem.words.ts'
import { myRoundsQuery, roundQuery } from '../enumeration.queries.ts'
import { afterSending, sendScan } from './scans.queries.ts'

interface Sending {
  readonly of: number
  readonly done: number
  readonly kept: number
  readonly known: number
  readonly failed: readonly { readonly name: string; readonly why: string }[]
}

/** Many sheets at once, one after the other; what is refused is named and keeps nobody back. Nothing for those who don't help. */
export function SendScans({ id }: { id: RoundId }) {
  const client = useQueryClient()
  const mayLead = usePermitted('enumeration.lead')
  const { data: led } = useQuery({ ...roundQuery(id), enabled: mayLead })
  const { data: mine = [] } = useQuery(myRoundsQuery)
  const [chosen, setChosen] = useState<string>()
  const [sending, setSending] = useState<Sending>()

  const villages = (led ?? mine.find((round) => round.id === id))?.villages.map(({ place }) => place) ?? []
  const [only] = villages
  if (only === undefined || (led !== undefined && led.state !== 'open')) return null
  const village = chosen ?? (led === undefined || villages.length === 1 ? only.code : '')
  const busy = sending !== undefined && sending.done < sending.of

  async function send(files: readonly File[]) {
    let state: Sending = { of: files.length, done: 0, kept: 0, known: 0, failed: [] }
    setSending(state)
    for (const file of files) {
      try {
        const { scans, known } = await sendScan(id, village === '' ? undefined : (village as RegionCode), file)
        state = { ...state, kept: state.kept + scans.length, known: state.known + known }
      } catch (thrown) {
        state = { ...state, failed: [...state.failed, { name: file.name, why: wordsOf(thrown).what }] }
      }
      state = { ...state, done: state.done + 1 }
      setSending(state)
    }
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
          hint={m.enumeration_scans_pick_hint({ kinds: 'JPG, PNG' })}
          accept=".jpg,.jpeg,.png"
          disabled={busy}
          onPick={(...files) => void send(files)}
        />
        {sending !== undefined && <Sent {...sending} />}
      </FormStack>
    </Sheet>
  )
}

function Sent({ of, done, kept, known, failed }: Sending) {
  return (
    <div role="status">
      {done < of && <p>{m.enumeration_scans_sending({ n: formatNumber(done + 1), of: formatNumber(of) })}</p>}
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
