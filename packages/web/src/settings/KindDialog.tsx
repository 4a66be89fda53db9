import { Button } from '@mantine/core'
import { useState } from 'react'
import type { BenefitKind } from '#domain/settings/benefit-kind.ts'
import { m } from '#messages'
import { Dialog } from '../design/frame/Dialog.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { currentLocale } from '../platform/i18n/locale.ts'
import { KindForm } from './KindForm.tsx'
import { kindSaid } from './kind.words.ts'
import { SettingHistory } from './SettingHistory.tsx'

interface Opened {
  /** Null: one that is not there yet. */
  code: string | null
  all: readonly BenefitKind[]
  mayPropose: boolean
  onClose: () => void
}

/** A kind with its history, to be changed or ended; or a new one. */
export function KindDialog({ code, all, mayPropose, onClose }: Opened) {
  const own = all.filter((kind) => kind.code === code)
  const last = own.findLast(({ state }) => state === 'in-force')
  const [writing, setWriting] = useState(code === null)
  const waits = own.some(({ state }) => state === 'waiting')
  return (
    <Dialog wide title={last?.name[currentLocale()] ?? m.settings_add_kind()} onClose={onClose}>
      <FormStack>
        {own.length > 0 && (
          <SettingHistory settings={own} wordsOf={(kind) => `${kind.name[currentLocale()]} · ${kindSaid(kind)}`} />
        )}
        {mayPropose && !waits && !writing && (
          <div>
            <Button variant="default" onClick={() => setWriting(true)}>
              {m.settings_change_kind()}
            </Button>
          </div>
        )}
        {writing && <KindForm last={last} all={all} onDone={onClose} />}
      </FormStack>
    </Dialog>
  )
}
