import type { Language } from './days.ts'
import type { Shown } from './frame.ts'
import { html } from './markup.ts'
import { words } from './words.ts'

type Fault = 'wrong' | 'held' | 'closed'

const statuses: Readonly<Record<Fault, number>> = { wrong: 422, held: 429, closed: 401 }

/** Asks for the code and the digits; after a fault both are asked for again, and neither is repeated. */
export function enterPage(language: Language, fault?: Fault): Shown {
  const t = words[language]
  const said = { wrong: [t.wrong, t.wrongAdvice], held: [t.held, ''], closed: [t.closed, t.closedAdvice] } as const
  const [what, advice] = fault === undefined ? [] : said[fault]
  const invalid = fault === 'wrong' ? html` aria-invalid="true"` : null
  const described = fault === 'wrong' ? 'fault ' : ''
  const body = html`
<h1>${t.title}</h1>
<p class="soft">${t.lead}</p>
${what !== undefined && html`<div class="notice harm" role="alert"><p id="fault"><strong>${what}</strong></p>${advice !== '' && html`<p>${advice}</p>`}</div>`}
<form class="sheet" method="post" action="/cek" autocomplete="off">
<input type="hidden" name="lang" value="${language}">
<div><label for="code">${t.code}</label><p class="hint" id="code-hint">${t.codeHint}</p>
<input id="code" name="code" required maxlength="40" autocapitalize="characters" autocomplete="off" spellcheck="false" aria-describedby="${described}code-hint"${invalid}></div>
<div><label for="digits">${t.digits}</label><p class="hint" id="digits-hint">${t.digitsHint}</p>
<input id="digits" name="digits" required maxlength="12" inputmode="numeric" autocomplete="off" aria-describedby="${described}digits-hint"${invalid}></div>
<button>${t.look}</button>
</form>
<section><h2>${t.noCard}</h2><p>${t.noCardAdvice}</p><p class="soft">${t.secret}</p></section>`
  const title = fault === undefined ? t.title : `${t.faultTitle}: ${t.title}`
  return { status: fault === undefined ? 200 : statuses[fault], title, body }
}
