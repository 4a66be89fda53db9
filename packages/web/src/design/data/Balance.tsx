import classes from './Balance.module.css'

export interface Weight {
  key: string
  label: string
  /** What was found. */
  words: string
  /** Below 0: against. */
  weight: number
  /** How much that is, in words. */
  strength: string
}

interface Scales {
  label: string
  against: string
  for: string
  weights: readonly Weight[]
}

/** What speaks for something and what against it: each a bar from the middle, to the right for, to the left against. */
export function Balance({ label, against, for: inFavour, weights }: Scales) {
  const most = Math.max(1, ...weights.map(({ weight }) => Math.abs(weight)))
  return (
    <div>
      <p className={classes['scale']} aria-hidden="true">
        <span>{against}</span>
        <span>{inFavour}</span>
      </p>
      <ul className={classes['weights']} aria-label={label}>
        {weights.map(({ key, label: name, words, weight, strength }) => (
          <li key={key}>
            <div className={classes['words']}>
              <span className={classes['name']}>{name}</span>
              <span>{words}</span>
            </div>
            <div className={classes['bar']}>
              <span className={classes['track']} data-side={weight < 0 ? 'against' : 'for'} aria-hidden="true">
                <span style={{ width: `${(Math.abs(weight) / most) * 50}%` }} />
              </span>
              <span className={classes['strength']}>{strength}</span>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
