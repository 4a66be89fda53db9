import classes from './Initials.module.css'

/** Two letters in place of a photograph. */
export function Initials({ name }: { name: string }) {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word))
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '').join('')
  return (
    <span className={classes['initials']} aria-hidden="true">
      {letters.toLocaleUpperCase() || '?'}
    </span>
  )
}
