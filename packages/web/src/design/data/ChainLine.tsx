import { IconArrowBackUp, IconBan, IconCheck, IconClockHour4, IconFileText } from '@tabler/icons-react'
import { m } from '#messages'
import classes from './ChainLine.module.css'

export interface ChainStop {
  key: string
  title: string
  /** Who has it, or had it. */
  who: string
  /** Days, due day: one short line each. */
  lines: readonly string[]
  /** `back`: sent back from here. */
  standing: 'done' | 'here' | 'ahead' | 'back' | 'refused'
  late?: boolean
  /** An office that answers on paper. */
  paper?: boolean
}

/** A chain of signatures as a line: what is signed, where it waits now, what lies ahead. Runs down where it is narrow. */
export function ChainLine({ label, stops }: { label: string; stops: readonly ChainStop[] }) {
  return (
    <ol className={classes['chain']} aria-label={label}>
      {stops.map(({ key, title, who, lines, standing, late = false, paper = false }, at) => (
        <li
          key={key}
          data-standing={standing}
          data-late={late || undefined}
          aria-current={standing === 'here' ? 'step' : undefined}
        >
          <span className={classes['dot']}>
            {standing === 'done' && <IconCheck size={16} stroke={2.4} role="img" aria-label={m.design_done()} />}
            {standing === 'here' && <IconClockHour4 size={16} stroke={2} role="img" aria-label={m.design_waits_here()} />}
            {standing === 'back' && <IconArrowBackUp size={16} stroke={2} role="img" aria-label={m.design_sent_back()} />}
            {standing === 'refused' && <IconBan size={16} stroke={2} role="img" aria-label={m.design_refused()} />}
            {standing === 'ahead' && at + 1}
          </span>
          <div className={classes['words']}>
            <p className={classes['title']}>
              {title}
              {paper && <IconFileText size={15} stroke={1.8} role="img" aria-label={m.design_on_paper()} />}
            </p>
            <p className={classes['who']}>{who}</p>
            {lines.map((line) => (
              <p key={line} className={classes['line']}>
                {line}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  )
}
