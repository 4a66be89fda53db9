import type { Language } from './days.ts'
import { addressIn, type Shown } from './frame.ts'
import { html, type Markup } from './markup.ts'
import { words } from './words.ts'

export type WritingFault = 'too-short' | 'photo-unreadable'

/** What was written and why it could not be sent: it stays to be mended. */
export interface Again {
  readonly fault: WritingFault
  readonly words: string
}

interface Writing {
  readonly title: string
  readonly lead: Markup
  /** Where it is sent. */
  readonly action: string
  /** Goes with it. */
  readonly hidden: Markup | undefined
  readonly question: string
  readonly send: string
}

/** Asks for words and, if there is one, a photo; what was written stays after a fault. */
export function writingForm({ title, lead, action, hidden, question, send }: Writing, language: Language, again?: Again): Shown {
  const t = words[language]
  const said = { 'too-short': t.tooShort, 'photo-unreadable': t.badPhoto }
  const at = (fault: WritingFault) => again?.fault === fault
  const wrong = (fault: WritingFault) => at(fault) && html`<p class="fault" id="fault">${said[fault]}</p>`
  const marked = (fault: WritingFault, hint: string) =>
    at(fault) ? html` aria-invalid="true" aria-describedby="fault ${hint}"` : html` aria-describedby="${hint}"`
  const body = html`
<h1>${title}</h1>
${lead}
${again && html`<div class="notice harm" role="alert"><p><strong>${t.faultTitle}</strong></p><p>${said[again.fault]}</p></div>`}
<form class="sheet" method="post" action="${action}" enctype="multipart/form-data">
<input type="hidden" name="lang" value="${language}">${hidden}
<div><label for="words">${question}</label><p class="hint" id="words-hint">${t.whyHint}</p>${wrong('too-short')}
<textarea id="words" name="words" rows="6" required maxlength="1000"${marked('too-short', 'words-hint')}>
${again?.words ?? ''}</textarea></div>
<div><label for="photo">${t.photo}</label><p class="hint" id="photo-hint">${t.photoHint}</p>${wrong('photo-unreadable')}
<input id="photo" type="file" name="photo" accept="image/jpeg,image/png"${marked('photo-unreadable', 'photo-hint')}></div>
<button>${send}</button>
<p><a href="${addressIn(language)}">${t.back}</a></p>
</form>`
  return { status: again ? 422 : 200, title: again ? `${t.faultTitle}: ${title}` : title, body }
}
