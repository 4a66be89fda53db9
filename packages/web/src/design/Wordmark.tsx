import classes from './Wordmark.module.css'

/** Two arms round a dot: nobody is left standing alone. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <g className={classes['arms']}>
        <path d="M5.85 10.77A11.2 11.2 0 0 0 17.56 26.59" />
        <path d="M26.15 10.77A11.2 11.2 0 0 1 23.49 23.82" />
      </g>
      <circle className={classes['dot']} cx="16" cy="10.6" r="4.6" />
    </svg>
  )
}

export function Wordmark({ size = 28 }: { size?: number }) {
  return (
    <span className={classes['word']}>
      <Mark size={size} />
      <span style={{ fontSize: size * 0.72 }}>Rangkul</span>
    </span>
  )
}
