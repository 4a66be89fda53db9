import { Button } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { m } from '#messages'
import classes from './MaskedNumber.module.css'

interface Masked {
  /** What the number is: "NIK". */
  label: string
  /** As the server sends it: `6408••••••••0001`. */
  masked: string
  /** Once it has been revealed. */
  revealed?: string | undefined
  /** Asks for a reason and reveals; absent when the role may not. */
  onReveal?: (() => void) | undefined
}

/** An identity number, hidden until somebody says why they need it; the look is then written in the journal. */
export function MaskedNumber({ label, masked, revealed, onReveal }: Masked) {
  return (
    <span className={classes['number']}>
      <span className={classes['label']}>{label}</span>
      <span className={classes['digits']}>{inFours(revealed ?? masked)}</span>
      {revealed === undefined && onReveal !== undefined && (
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconEye size={15} />}
          onClick={onReveal}
          aria-label={m.design_reveal({ label })}
        >
          {m.design_show()}
        </Button>
      )}
    </span>
  )
}

function inFours(number: string): string {
  return number.match(/.{1,4}/gu)?.join(' ') ?? number
}
