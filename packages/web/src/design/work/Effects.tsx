import { Checkbox, TextInput } from '@mantine/core'
import { IconCircleCheckFilled, IconEye } from '@tabler/icons-react'
import { useId, type ReactNode } from 'react'
import classes from './Effects.module.css'

export interface Effect {
  key: string
  /** What happens. */
  words: ReactNode
  /** For whoever hears it: what happens, and to whom. */
  name: string
  /** Because of which rule. */
  why: string
  amount?: string | undefined
  /** `event`: cannot be left out · `choice`: may be · `note`: nothing happens, somebody looks after it. */
  weight: 'event' | 'choice' | 'note'
  ticked: boolean
  /** Why it is left out, as typed so far. */
  reason?: string | undefined
  fault?: string | undefined
  /** Said in place of the field once it is decided. */
  leftOut?: string | undefined
}

interface EffectGroups {
  /** By whom it happens to. */
  groups: readonly { key: string; title: ReactNode; effects: readonly Effect[] }[]
  reasonLabel: string
  /** Absent where nothing is chosen any more. */
  onTick?: ((key: string, ticked: boolean) => void) | undefined
  onReason?: (key: string, reason: string) => void
}

/** What would happen to whom, to be ticked off; what is left out asks for the reason. */
export function Effects({ groups, reasonLabel, onTick, onReason }: EffectGroups) {
  return groups.map(({ key, title, effects }) => (
    <section key={key} className={classes['group']}>
      <h3>{title}</h3>
      <ul className={classes['lines']}>
        {effects.map((effect) => (
          <Line
            key={effect.key}
            effect={effect}
            reasonLabel={reasonLabel}
            onTick={onTick && ((ticked) => onTick(effect.key, ticked))}
            onReason={onReason && ((reason) => onReason(effect.key, reason))}
          />
        ))}
      </ul>
    </section>
  ))
}

interface LineParts {
  effect: Effect
  reasonLabel: string
  onTick: ((ticked: boolean) => void) | undefined
  onReason: ((reason: string) => void) | undefined
}

function Line({ effect, reasonLabel, onTick, onReason }: LineParts) {
  const id = useId()
  const { words, name, why, amount, weight, ticked, reason, fault, leftOut } = effect
  const chosen = weight === 'choice' && onTick !== undefined
  return (
    <li className={classes['line']} data-weight={weight} data-left={(weight === 'choice' && !ticked) || undefined}>
      {chosen ? (
        <Checkbox id={id} checked={ticked} aria-label={name} onChange={(event) => onTick(event.currentTarget.checked)} />
      ) : weight === 'note' || !ticked ? (
        <IconEye size={20} stroke={1.8} aria-hidden="true" />
      ) : (
        <IconCircleCheckFilled size={20} aria-hidden="true" />
      )}
      <div className={classes['words']}>
        <div className={classes['said']}>{chosen ? <label htmlFor={id}>{words}</label> : words}</div>
        <div className={classes['why']}>{leftOut ?? why}</div>
        {chosen && !ticked && (
          <TextInput
            className={classes['reason'] ?? ''}
            size="sm"
            label={reasonLabel}
            maxLength={300}
            value={reason ?? ''}
            error={fault}
            onChange={(event) => onReason?.(event.currentTarget.value)}
          />
        )}
      </div>
      {amount !== undefined && <div className={classes['amount']}>{amount}</div>}
    </li>
  )
}
