import { Button } from '@mantine/core'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { m } from '#messages'

interface Paging {
  /** Undefined on the first page. */
  onFirst?: (() => void) | undefined
  /** Undefined on the last page. */
  onNext?: (() => void) | undefined
  busy?: boolean
}

/** Paging by key: forward, and back to the start. */
export function NextPage({ onFirst, onNext, busy = false }: Paging) {
  // One page is all there is.
  if (onFirst === undefined && onNext === undefined) return null
  return (
    <>
      {onFirst !== undefined && (
        <Button variant="subtle" size="compact-sm" onClick={onFirst} leftSection={<IconArrowLeft size={16} />}>
          {m.design_first_page()}
        </Button>
      )}
      <span />
      <Button
        variant="default"
        size="compact-sm"
        disabled={onNext === undefined}
        loading={busy}
        onClick={onNext}
        rightSection={<IconArrowRight size={16} />}
      >
        {m.design_next_page()}
      </Button>
    </>
  )
}
