import classes from './BigFacts.module.css'

/** The few facts that a decision hangs on, large and beside each other. */
export function BigFacts({ facts }: { facts: readonly { label: string; value: string }[] }) {
  return (
    <dl className={classes['facts']}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
