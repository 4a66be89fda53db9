import { IconAlertTriangle } from '@tabler/icons-react'
import { wordsOf } from '../../platform/problem.words.ts'
import classes from './Notice.module.css'

/** A refusal beside the form that caused it. Says what happened and what to do, never whose fault it was. */
export function ProblemNotice({ problem }: { problem: unknown }) {
  return <AlertNotice {...wordsOf(problem)} />
}

/** The same in words of a page's own. */
export function AlertNotice({ what, advice }: { what: string; advice: string }) {
  return (
    <div className={classes['notice']} data-tone="harm" role="alert">
      <IconAlertTriangle aria-hidden="true" size={20} stroke={1.8} />
      <p>
        <strong>{what}</strong> {advice}
      </p>
    </div>
  )
}
