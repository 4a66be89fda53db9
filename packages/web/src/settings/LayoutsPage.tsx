import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LayoutCode, layoutCodes, type SetLayout } from '#domain/settings/file-layout.ts'
import { inForceOn } from '#domain/settings/setting.rules.ts'
import { m } from '#messages'
import { type Column, DataTable } from '../design/data/DataTable.tsx'
import { Dialog } from '../design/frame/Dialog.tsx'
import { Page } from '../design/frame/Page.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { PageSkeleton } from '../design/state/Skeletons.tsx'
import { StatusMark } from '../design/state/StatusMark.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { formatDate } from '../platform/format.ts'
import { today } from '../platform/today.ts'
import { LayoutForm } from './LayoutForm.tsx'
import { layoutSaid, layoutWords } from './layout.words.ts'
import { groundWords } from './setting.words.ts'
import { SettingHistory } from './SettingHistory.tsx'
import { layoutsQuery } from './settings.queries.ts'
import { WaitingSettings } from './WaitingSettings.tsx'

/** How each file to and from the centre is laid out today; one opens with its history, to propose another. */
export function LayoutsPage() {
  const { data, error, refetch } = useQuery(layoutsQuery)
  const [open, setOpen] = useState<LayoutCode>()
  if (data === undefined) return error === null ? <PageSkeleton /> : <LoadFailed problem={error} retry={() => void refetch()} />
  const ofCode = (code: LayoutCode) => data.rows.filter(({ layout }) => layout.code === code)
  const present = layoutCodes.flatMap((code) => inForceOn(ofCode(code), today()) ?? [])
  return (
    <Page
      title={m.settings_layouts()}
      meaning={m.settings_layouts_meaning()}
      crumbs={[{ label: m.centre_title(), to: '/usulan/berkas' }]}
    >
      <WaitingSettings />
      <DataTable
        caption={m.settings_layouts()}
        columns={columns()}
        rows={present}
        keyOf={({ id }) => id}
        nameOf={({ layout }) => m.settings_open_layout({ name: layoutWords[layout.code]() })}
        onOpen={({ layout }) => setOpen(layout.code)}
      />
      {open !== undefined && (
        <LayoutDialog code={open} own={ofCode(open)} mayPropose={data.mayPropose} onClose={() => setOpen(undefined)} />
      )}
    </Page>
  )
}

const columns = (): readonly Column<SetLayout>[] => [
  { key: 'layout', title: m.settings_layout(), cell: ({ layout }) => layoutWords[layout.code]() },
  { key: 'said', title: m.settings_value(), cell: ({ layout }) => layoutSaid(layout) },
  { key: 'since', title: m.settings_since(), cell: ({ since }) => formatDate(since) },
  { key: 'ground', title: m.settings_ground(), cell: groundWords },
  {
    key: 'verified',
    title: m.settings_state(),
    cell: ({ layout: { verified } }) => (
      <StatusMark tone={verified ? 'done' : 'waiting'}>
        {verified ? m.settings_layout_compared() : m.settings_layout_unverified()}
      </StatusMark>
    ),
  },
]

interface Opened {
  code: LayoutCode
  own: readonly SetLayout[]
  mayPropose: boolean
  onClose: () => void
}

function LayoutDialog({ code, own, mayPropose, onClose }: Opened) {
  const [writing, setWriting] = useState(false)
  const last = own.findLast(({ state }) => state === 'in-force')
  const waits = own.some(({ state }) => state === 'waiting')
  return (
    <Dialog wide title={layoutWords[code]()} onClose={onClose}>
      <FormStack>
        <SettingHistory settings={own} wordsOf={({ layout }) => layoutSaid(layout)} />
        {mayPropose && !waits && !writing && (
          <div>
            <Button variant="default" onClick={() => setWriting(true)}>
              {m.settings_layout_change()}
            </Button>
          </div>
        )}
        {writing && last !== undefined && <LayoutForm last={last.layout} all={own} onDone={onClose} />}
      </FormStack>
    </Dialog>
  )
}
