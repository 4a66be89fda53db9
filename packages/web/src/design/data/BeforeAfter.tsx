import { IconArrowRight } from '@tabler/icons-react'
import { m } from '#messages'
import classes from './BeforeAfter.module.css'

export interface Difference {
  label: string
  /** Null: nothing stood there. */
  before: string | null
  after: string | null
}

/** As many as stand in a row of a table without making it a page. */
const shown = 4

/** What changes, field by field: the old value quiet, the new one beside it; read aloud with its words. */
export function BeforeAfter({ differences }: { differences: readonly Difference[] }) {
  return differences.length <= shown + 1 ? (
    <List differences={differences} />
  ) : (
    <>
      <List differences={differences.slice(0, shown)} />
      <details className={classes['rest']}>
        <summary>{m.design_more_changes({ n: differences.length - shown })}</summary>
        <List differences={differences.slice(shown)} />
      </details>
    </>
  )
}

function List({ differences }: { differences: readonly Difference[] }) {
  return (
    <ul className={classes['list']}>
      {differences.map(({ label, before, after }) => (
        <li key={label}>
          <span className={classes['label']}>{label}</span>{' '}
          {before !== null && (
            <>
              <span className={classes['hidden']}>{m.design_before()} </span>
              <del>{before}</del> <IconArrowRight size={14} stroke={1.8} aria-hidden="true" />{' '}
            </>
          )}
          <span className={classes['hidden']}>{m.design_after()} </span>
          <ins>{after ?? m.design_nothing()}</ins>
        </li>
      ))}
    </ul>
  )
}
