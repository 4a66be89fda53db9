import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Limit } from '#domain/settings/limit.ts'
import type { LimitName } from '#domain/settings/limit-catalogue.ts'
import { m } from '#messages'
import { Dialog } from '../design/frame/Dialog.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { LimitForm } from './LimitForm.tsx'
import { valueWords, wholeName } from './limit.words.ts'
import { SettingHistory } from './SettingHistory.tsx'

interface Opened {
  name: LimitName
  /** Everything that was ever set of it. */
  all: readonly Limit[]
  mayPropose: boolean
  onClose: () => void
}

/** One limit with its history; whoever keeps rules proposes another number here, unless one waits already. */
export function LimitDialog({ name, all, mayPropose, onClose }: Opened) {
  const [writing, setWriting] = useState(false)
  const waits = all.some(({ state }) => state === 'waiting')
  return (
    <Dialog wide title={wholeName(name)} onClose={onClose}>
      <FormStack>
        <SettingHistory settings={all} wordsOf={({ value }) => valueWords(name, value)} />
        {mayPropose && !waits && !writing && (
          <div>
            <Button variant="default" onClick={() => setWriting(true)}>
              {m.settings_propose()}
            </Button>
          </div>
        )}
        {writing && <LimitForm name={name} all={all} onDone={onClose} />}
      </FormStack>
    </Dialog>
  )
}
