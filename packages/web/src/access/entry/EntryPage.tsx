import type { ReactNode } from 'react'
import { EntryFrame } from '../../design/frame/EntryFrame.tsx'
import { EntryWords } from '../../design/frame/EntryWords.tsx'
import { LanguageSwitch } from '../../design/frame/LanguageSwitch.tsx'
import { SchemeSwitch } from '../../design/frame/SchemeSwitch.tsx'

/** A page before sign-in beside the sign-in page itself: title, one sentence, one thing to do. */
export function EntryPage({ title, meaning, children }: { title: string; meaning: string; children: ReactNode }) {
  return (
    <EntryFrame
      tools={
        <>
          <LanguageSwitch />
          <SchemeSwitch />
        </>
      }
    >
      <title>{`${title} · Rangkul`}</title>
      <EntryWords title={title}>{meaning}</EntryWords>
      {children}
    </EntryFrame>
  )
}
