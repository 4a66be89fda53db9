import { m } from '#messages'
import { Wordmark } from '../Wordmark.tsx'
import classes from './EntryPending.module.css'

/** While it is not yet known who is here: what the page showed before its first script ran. */
export function EntryPending() {
  return (
    <div className={classes['pending']} role="status" aria-label={m.design_loading()}>
      <Wordmark size={32} />
    </div>
  )
}
