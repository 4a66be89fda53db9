import { dayWords, type Language } from './days.ts'
import { addressIn, type Shown } from './frame.ts'
import { html } from './markup.ts'
import type { Raised } from './object.ts'
import type { ClaimOpened } from './read-status.ts'
import { kindWords, stateWords, words } from './words.ts'

type Fault = Exclude<Raised, 'raised' | 'not-open'>

/** Asks why a decision is wrong, with a photo if there is one; what was written stays after a fault. */
export function objectionPage({ told }: ClaimOpened, language: Language, again?: { fault: Fault; words: string }): Shown {
  const t = words[language]
  const said = { 'too-short': t.tooShort, 'photo-unreadable': t.badPhoto }
  const at = (fault: Fault) => again?.fault === fault
  const wrong = (fault: Fault) => at(fault) && html`<p class="fault" id="fault">${said[fault]}</p>`
  const marked = (fault: Fault, hint: string) =>
    at(fault) ? html` aria-invalid="true" aria-describedby="fault ${hint}"` : html` aria-describedby="${hint}"`
  const body = html`
<h1>${t.objectTo}</h1>
<p>${kindWords[told.kind][language]}: <strong>${stateWords[told.state][language]}</strong>${told.decided && `, ${dayWords(told.decided.on, language)}`}.</p>
${again && html`<div class="notice harm" role="alert"><p><strong>${t.faultTitle}</strong></p><p>${said[again.fault]}</p></div>`}
<form class="sheet" method="post" action="/cek/keberatan" enctype="multipart/form-data">
<input type="hidden" name="lang" value="${language}"><input type="hidden" name="claim" value="${told.id}">
<div><label for="words">${t.whyQuestion}</label><p class="hint" id="words-hint">${t.whyHint}</p>${wrong('too-short')}
<textarea id="words" name="words" rows="6" required maxlength="1000"${marked('too-short', 'words-hint')}>
${again?.words ?? ''}</textarea></div>
<div><label for="photo">${t.photo}</label><p class="hint" id="photo-hint">${t.photoHint}</p>${wrong('photo-unreadable')}
<input id="photo" type="file" name="photo" accept="image/jpeg,image/png"${marked('photo-unreadable', 'photo-hint')}></div>
<button>${t.send}</button>
<p><a href="${addressIn(language)}">${t.back}</a></p>
</form>`
  return { status: again ? 422 : 200, title: again ? `${t.faultTitle}: ${t.objectTo}` : t.objectTo, body }
}

/** What can't be gone on with, and where one goes from there. */
export function dismissal(status: number, what: string, advice: string, language: Language): Shown {
  const t = words[language]
  const body = html`<h1>${what}</h1>${advice !== '' && html`<p>${advice}</p>`}<p><a href="${addressIn(language)}">${t.back}</a></p>`
  return { status, title: what, body }
}
