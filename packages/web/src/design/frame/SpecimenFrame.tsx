import { useId, type ReactNode } from 'react'
import { Wordmark } from '../Wordmark.tsx'
import classes from './SpecimenFrame.module.css'

/** The frame of the developers' gallery: one column of titled specimens. */
export function SpecimenFrame({
  title,
  meaning,
  tools,
  children,
}: {
  title: string
  meaning: string
  tools: ReactNode
  children: ReactNode
}) {
  return (
    <div className={classes['frame']}>
      <header className={classes['top']}>
        <Wordmark size={28} />
        <div className={classes['tools']}>{tools}</div>
      </header>
      <main className={classes['main']}>
        <title>{`${title} · Rangkul`}</title>
        <h1>{title}</h1>
        <p>{meaning}</p>
        {children}
      </main>
    </div>
  )
}

/** One widget by name, in its states. `wide` ones take the whole row. */
export function Specimen({ name, wide = false, children }: { name: string; wide?: boolean; children: ReactNode }) {
  const headingId = useId()
  return (
    <section className={classes['specimen']} data-wide={wide || undefined} aria-labelledby={headingId}>
      <h2 id={headingId}>{name}</h2>
      {children}
    </section>
  )
}

export function Specimens({ children }: { children: ReactNode }) {
  return <div className={classes['specimens']}>{children}</div>
}
