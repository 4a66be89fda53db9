import type { ProposalHindrance } from '#domain/citizens/propose.rules.ts'
import { dayWords, type Language } from './days.ts'
import type { Shown } from './frame.ts'
import { html, type Markup } from './markup.ts'
import { words } from './words.ts'
import { type Again, writingForm } from './writing-form.ts'

/** Asks a family that gets nothing how it lives. */
export function proposalPage(language: Language, again?: Again): Shown {
  const t = words[language]
  const lead = html`<p>${t.proposeLead}</p>`
  const asked = {
    title: t.proposeTitle,
    lead,
    action: '/cek/usulan',
    hidden: undefined,
    question: t.proposeQuestion,
    send: t.proposeSend,
  }
  return writingForm(asked, language, again)
}

/** Why a family can't propose itself now, and what it can do. */
export function hindranceWords(hindrance: ProposalHindrance, language: Language): string {
  const t = words[language]
  if (!('againFrom' in hindrance))
    return { 'no-family': t.noFamily, receives: t.receives, 'on-its-way': t.onItsWay }[hindrance.why]
  if (hindrance.why === 'taken-back') return `${t.takenBackLately} ${dayWords(hindrance.againFrom, language)}.`
  return `${t.decidedLately} ${dayWords(hindrance.againFrom, language)}. ${t.decidedAdvice}`
}

/** On the status: the family may propose itself, or why not; of what is on its way the list below tells. */
export function proposalSection(hindrance: ProposalHindrance | undefined, language: Language): Markup | undefined {
  const t = words[language]
  if (hindrance?.why === 'on-its-way') return undefined
  const body =
    hindrance === undefined
      ? html`<p>${t.needLead}</p>
<form method="post" action="/cek/butuh"><input type="hidden" name="lang" value="${language}"><button class="quiet">${t.need}</button></form>`
      : html`<p>${hindranceWords(hindrance, language)}</p>`
  return html`<section aria-labelledby="need"><h2 id="need">${t.needTitle}</h2>${body}</section>`
}
