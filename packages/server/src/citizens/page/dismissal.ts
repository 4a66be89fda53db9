import type { Language } from './days.ts'
import { addressIn, type Shown } from './frame.ts'
import { html } from './markup.ts'
import { words } from './words.ts'

/** What can't be gone on with, and where one goes from there. */
export function dismissal(status: number, what: string, advice: string, language: Language): Shown {
  const t = words[language]
  const body = html`<h1>${what}</h1>${advice !== '' && html`<p>${advice}</p>`}<p><a href="${addressIn(language)}">${t.back}</a></p>`
  return { status, title: what, body }
}
