import { Button, CloseButton } from '@mantine/core'
import { IconAlertTriangle, IconArrowBackUp, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { m } from '#messages'
import { dismiss, useNotices, type PassingNotice } from './notices.ts'
import classes from './UndoNotice.module.css'

const icons = { done: IconCircleCheck, harm: IconAlertTriangle, info: IconInfoCircle } as const

/** Where `announce` is heard; stands once, in the shell. */
export function PassingNotices() {
  const notices = useNotices()
  return (
    <div className={classes['place']} role="status" aria-live="polite">
      {notices.map((notice) => (
        <UndoNotice key={notice.id} notice={notice} onClose={() => dismiss(notice.id)} />
      ))}
    </div>
  )
}

export function UndoNotice({ notice, onClose }: { notice: Omit<PassingNotice, 'id'>; onClose: () => void }) {
  const Icon = icons[notice.tone]
  return (
    <div className={classes['notice']} data-tone={notice.tone}>
      <Icon size={20} stroke={1.8} aria-hidden="true" />
      <span>{notice.words}</span>
      {notice.undo !== undefined && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconArrowBackUp size={17} />}
          onClick={() => {
            notice.undo?.()
            onClose()
          }}
        >
          {m.design_undo()}
        </Button>
      )}
      <CloseButton size="sm" onClick={onClose} aria-label={m.design_close()} />
    </div>
  )
}
