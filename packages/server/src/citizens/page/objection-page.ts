import { dayWords, type Language } from './days.ts'
import type { Shown } from './frame.ts'
import { html } from './markup.ts'
import type { ClaimOpened } from './read-status.ts'
import { kindWords, stateWords, words } from './words.ts'
import { type Again, writingForm } from './writing-form.ts'

/** Asks why a decision is wrong. */
export function objectionPage({ told }: ClaimOpened, language: Language, again?: Again): Shown {
  const t = words[language]
  const lead = html`<p>${kindWords[told.kind][language]}: <strong>${stateWords[told.state][language]}</strong>${told.decided && `, ${dayWords(told.decided.on, language)}`}.</p>`
  const hidden = html`<input type="hidden" name="claim" value="${told.id}">`
  const asked = { title: t.objectTo, lead, action: '/cek/keberatan', hidden, question: t.whyQuestion, send: t.send }
  return writingForm(asked, language, again)
}
