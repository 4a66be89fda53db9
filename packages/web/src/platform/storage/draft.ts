import { useEffect, useState } from 'react'

const prefix = 'rangkul.draft.'

/**
 * State of a form that outlives a reload and an ended session, in this tab only: sessionStorage dies with the tab, and
 * signing out drops it. `name` must say which record is being written, without naming a person: `person.edit.<uuid>`.
 */
export function useDraft<T>(name: string, initial: T): [draft: T, keep: (draft: T) => void, drop: () => void] {
  const [draft, setDraft] = useState<T>(() => readDraft<T>(name) ?? initial)
  const [touched, setTouched] = useState(false)

  useEffect(() => {
    if (touched) sessionStorage.setItem(prefix + name, JSON.stringify(draft))
  }, [draft, name, touched])

  return [
    draft,
    (next) => {
      setTouched(true)
      setDraft(next)
    },
    () => {
      setTouched(false)
      sessionStorage.removeItem(prefix + name)
    },
  ]
}

/** Called at sign-out: the next person at this desk must not see it. */
export function dropAllDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
}

function readDraft<T>(name: string): T | undefined {
  const kept = sessionStorage.getItem(prefix + name)
  return kept === null ? undefined : (JSON.parse(kept) as T)
}
