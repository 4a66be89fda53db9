import classes from './Wordmark.module.css'

/** Two arms round a dot: nobody is left standing alone. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <g className={classes['arms']}>
        <path d="M7.4 7.600C3.200 17.600 8 27.400 19.600 27.200" />
        <path d="M24.600 7.600c3 7.200 1.700 13-2.600 16.400" />
      </g>
      <circle className={classes['dot']} cx="16" cy="13" r="4.400" />
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
