import classes from './Choices.module.css'

interface Choice<Value extends string> {
  value: Value
  label: string
}

interface Choosing<Value extends string> {
  label: string
  name: string
  choices: readonly Choice<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  error?: string | undefined
  /** One below the other; for long words. */
  tall?: boolean
}

/** One of a few, all of them visible: large enough for a thumb, and native radio buttons for everyone else. */
export function Choices<Value extends string>({ label, name, choices, value, onChange, error, tall = false }: Choosing<Value>) {
  const faultId = `${name}-fault`
  return (
    <fieldset
      className={classes['choices']}
      aria-describedby={error === undefined ? undefined : faultId}
      aria-invalid={error !== undefined}
    >
      <legend>{label}</legend>
      <div className={classes['list']} data-tall={tall || undefined}>
        {choices.map((choice) => (
          <label key={choice.value} className={classes['choice']}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span className={classes['dot']} aria-hidden="true" />
            {choice.label}
          </label>
        ))}
      </div>
      {error !== undefined && (
        <p id={faultId} className={classes['fault']}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
