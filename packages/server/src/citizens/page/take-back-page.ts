import { dayWords, type Language } from './days.ts'
import { addressIn, type Shown } from './frame.ts'
import { html } from './markup.ts'
import type { ClaimOpened } from './read-status.ts'
import { kindWords, words } from './words.ts'

/** Asks once more: what was taken back is not dealt with any more. */
export function takeBackPage({ told }: ClaimOpened, language: Language): Shown {
  const t = words[language]
  const body = html`
<h1>${t.takeBackTitle}</h1>
<p>${kindWords[told.kind][language]}, ${dayWords(told.proposedOn, language)}. ${told.own && html`${t.ownTicket} <span class="ticket">${told.own.ticket}</span>`}</p>
<p>${t.takeBackLead}</p>
<form class="sheet" method="post" action="/cek/tarik">
<input type="hidden" name="lang" value="${language}"><input type="hidden" name="claim" value="${told.id}"><input type="hidden" name="sure" value="yes">
<button>${t.takeBackSure}</button>
<p><a href="${addressIn(language)}">${t.back}</a></p>
</form>`
  return { title: t.takeBackTitle, body }
}
