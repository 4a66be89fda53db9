import { EmptyState } from './EmptyState.tsx'
import type { DrawingName } from './drawings.tsx'
import classes from './Examples.module.css'

interface ExampleParts {
  drawing: DrawingName
  title: string
  examples: readonly { typed: string; meaning: string }[]
  foot?: string
  onPick: (typed: string) => void
}

/** An empty page that teaches by example; a click puts the example into the field. */
export function Examples({ drawing, title, examples, foot, onPick }: ExampleParts) {
  return (
    <EmptyState
      drawing={drawing}
      title={title}
      action={
        <>
          <ul className={classes['examples']}>
            {examples.map(({ typed, meaning }) => (
              <li key={typed}>
                <button type="button" onClick={() => onPick(typed)}>
                  <span className={classes['typed']}>{typed}</span>
                  <span>{meaning}</span>
                </button>
              </li>
            ))}
          </ul>
          {foot !== undefined && <p className={classes['foot']}>{foot}</p>}
        </>
      }
    />
  )
}
