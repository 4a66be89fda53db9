import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './RuleTree.module.css'

interface Group {
  label: string
  /** How its parts are joined, and what can be done to it. */
  head: ReactNode
  /** Adds a part. */
  foot: ReactNode
  /** Stands inside another group. */
  inner?: boolean
  children: ReactNode
}

/** Conditions that belong together, one below the other along one line. */
export function RuleGroup({ label, head, foot, inner = false, children }: Group) {
  return (
    <fieldset className={classes['group']} data-inner={inner || undefined}>
      <legend className={classes['hidden']}>{label}</legend>
      <div className={classes['head']}>{head}</div>
      <div className={classes['parts']}>{children}</div>
      <div className={classes['foot']}>{foot}</div>
    </fieldset>
  )
}

interface Line {
  title: string
  /** Stands in front of the title: "bukan". */
  before?: ReactNode
  removeLabel: string
  onRemove: () => void
  /** What is missing before it can be counted. */
  fault?: string | undefined
  children: ReactNode
}

/** One condition: what is asked, its fields, and the way to take it out. */
export function RuleLine({ title, before, removeLabel, onRemove, fault, children }: Line) {
  return (
    <div className={classes['line']} role="group" aria-label={title} data-fault={fault !== undefined || undefined}>
      <div className={classes['title']}>
        <span>{title}</span>
        <span className={classes['tools']}>
          {before}
          <ActionIcon variant="subtle" color="gray" size="md" onClick={onRemove} aria-label={removeLabel} title={removeLabel}>
            <IconX size={16} stroke={2} />
          </ActionIcon>
        </span>
      </div>
      <div className={classes['fields']}>{children}</div>
      {fault !== undefined && (
        <p className={classes['fault']} role="status">
          {fault}
        </p>
      )}
    </div>
  )
}

/** What the rule says, large enough to be read aloud. */
export function Sentence({ children }: { children: ReactNode }) {
  return <p className={classes['sentence']}>{children}</p>
}

/** Results at the right that stay in sight while the left is long; below it where there is no room. */
export function Workbench({ children, result, label }: { children: ReactNode; result: ReactNode; label: string }) {
  return (
    <div className={classes['bench']}>
      <div>{children}</div>
      <div
        className={classes['result']}
        role="region"
        aria-label={label}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        {result}
      </div>
    </div>
  )
}
