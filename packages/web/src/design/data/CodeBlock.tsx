import { Button } from '@mantine/core'
import { m } from '#messages'
import { announce } from '../state/notices.ts'
import classes from './CodeBlock.module.css'

/** Text for a program or a shell, to be copied as it stands. */
export function CodeBlock({ label, text }: { label: string; text: string }) {
  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      announce({ tone: 'done', words: m.design_copied() })
    } catch {
      announce({ tone: 'harm', words: m.design_not_copied() })
    }
  }
  return (
    <div className={classes['block']}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard */}
      <pre tabIndex={0} role="region" aria-label={label}>
        <code>{text}</code>
      </pre>
      <Button variant="default" size="compact-sm" aria-label={`${m.design_copy()}: ${label}`} onClick={() => void copy()}>
        {m.design_copy()}
      </Button>
    </div>
  )
}
