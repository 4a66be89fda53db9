import { m } from '#messages'
import classes from './BeforeAfter.module.css'

export interface Standing {
  label: string
  /** What stands. Null: nothing, on purpose. */
  stands: string | null
  /** What was said and is not taken over. */
  said: string | null
  why: string
}

/** What stays against what was said, field by field, and why. */
export function Stands({ standings }: { standings: readonly Standing[] }) {
  return (
    <ul className={classes['list']} data-stacked>
      {standings.map(({ label, stands, said, why }) => (
        <li key={label}>
          <span className={classes['label']}>{label}</span> <ins>{stands ?? m.design_nothing()}</ins>{' '}
          <span className={classes['label']}>{m.design_instead_of()}</span> <del>{said ?? m.design_nothing()}</del>{' '}
          <span className={classes['label']}>({why})</span>
        </li>
      ))}
    </ul>
  )
}
