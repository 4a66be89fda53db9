import { Button } from '@mantine/core'
import { useState } from 'react'
import { m } from '#messages'
import { AccountCard } from '../design/frame/AccountCard.tsx'
import { SearchField } from '../design/frame/SearchField.tsx'
import { Columns, Sheet } from '../design/frame/Sheet.tsx'
import { SidePanel } from '../design/frame/SidePanel.tsx'
import { Specimen } from '../design/frame/SpecimenFrame.tsx'
import { Wordmark } from '../design/Wordmark.tsx'

export function FrameSpecimens() {
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  return (
    <>
      <Specimen name="Wordmark">
        <Wordmark size={64} />
        <Wordmark size={32} />
        <Wordmark size={20} />
      </Specimen>
      <Specimen name="SidePanel">
        <div>
          <Button variant="default" onClick={() => setOpen(true)}>
            {m.gallery_open_panel()}
          </Button>
        </div>
        {open && (
          <SidePanel title="Aji Norhayati" fullPage="/galeri" onClose={() => setOpen(false)}>
            {m.gallery_notice()}
          </SidePanel>
        )}
      </Specimen>
      <Specimen name="SearchField">
        <SearchField
          label={m.app_search()}
          hint={m.gallery_search_hint()}
          value={typed}
          onChange={setTyped}
          onSearch={() => setTyped('')}
        />
      </Specimen>
      <Specimen name="AccountCard">
        <AccountCard
          name="Rina Wulandari"
          email="rina@contoh.go.id"
          lines={[`${m.access_role_regency_officer()} · Kutai Timur`]}
          tools={null}
        />
      </Specimen>
      <Specimen name="Columns, Sheet" wide>
        <Columns weights="first">
          <Sheet title={m.home_waiting()}>{m.gallery_notice()}</Sheet>
          <Sheet title={m.home_running()}>{m.gallery_notice()}</Sheet>
          <Sheet title={m.home_state()}>{m.gallery_notice()}</Sheet>
        </Columns>
      </Specimen>
    </>
  )
}
