import { dayWords, type Language, monthWords } from './days.ts'
import type { Sent, Shown } from './frame.ts'
import { html, type Markup } from './markup.ts'
import { proposalSection } from './proposal-page.ts'
import type { AidTold, Status } from './read-status.ts'
import { kindWords, listWords, payerWords, placeWords, stateWords, stepWords, words } from './words.ts'

type Claim = Status['claims'][number]
type Listing = Status['lists'][number]

/** What a family gets, what was decided and why, what waits where, and until when it may object. */
export function statusPage({ aid, lists, claims, hindrance }: Status, language: Language, sent: Sent | undefined): Shown {
  const t = words[language]
  const body = html`
<h1>${t.status}</h1>
<p class="soft">${t.statusLead}</p>
${sent && html`<div class="notice" role="status"><p><strong>${sentWords(sent, language)}</strong></p></div>`}
<section aria-labelledby="aid"><h2 id="aid">${t.aid}</h2>
${aid.length === 0 ? html`<p>${t.noAid}</p>` : html`<ul>${aid.map((one) => aidLine(one, language))}</ul>`}</section>
${proposalSection(hindrance, language)}
<section aria-labelledby="decisions"><h2 id="decisions">${t.decisions}</h2>
${claims.length === 0 ? html`<p>${t.noDecisions}</p>` : html`<ul>${claims.map((one) => claimLine(one, language))}</ul>`}</section>
${lists.length > 0 && html`<section aria-labelledby="lists"><h2 id="lists">${t.lists}</h2><ul>${lists.map((one) => listLine(one, language))}</ul></section>`}
<form method="post" action="/cek/keluar"><input type="hidden" name="lang" value="${language}"><button class="quiet">${t.leave}</button></form>`
  return { title: t.status, body }
}

function aidLine({ name, payer, since, until, running }: AidTold, language: Language): Markup {
  const t = words[language]
  const span = [`${t.since} ${monthWords(since, language)}`, until !== null && `${t.until} ${monthWords(until, language)}`]
  return html`<li><h3>${name[language]}</h3>
<span class="mark${running ? '' : ' wait'}">${running ? t.running : t.ended}</span>
<p class="soft">${t.from} ${payerWords[payer]?.[language] ?? payer}, ${span.filter(Boolean).join(' ')}</p></li>`
}

function sentWords(sent: Sent, language: Language): string {
  const t = words[language]
  return { objection: t.sent, proposal: t.proposalSent, 'taking-back': t.proposalTakenBack }[sent]
}

const marks = { open: ' wait', returned: ' wait', accepted: '', refused: ' wait', withdrawn: ' later' } as const

function claimLine(claim: Claim, language: Language): Markup {
  const t = words[language]
  const { kind, mine, state, proposedOn, waits, decided, mayObject, objectUntil, objection, own, id } = claim
  const day = (on: Parameters<typeof dayWords>[0]) => dayWords(on, language)
  return html`<li><h3>${kindWords[kind][language]}</h3>
<span class="mark${marks[state]}">${stateWords[state][language]}</span>
<p class="soft">${!mine && `${t.ofMember}. `}${own ? t.byYourself : t.proposed} ${day(proposedOn)}.</p>
${own && html`<p>${t.ownTicket} <span class="ticket">${own.ticket}</span></p>`}
${waits && html`<p>${t.waits} ${placeWords[waits.place][language]}, ${t.since} ${day(waits.since)}.${own?.dueOn && ` ${t.stepUntil} ${day(own.dueOn)}.`}</p>`}
${own && stepLines(own.steps, language)}
${
  own?.mayTakeBack &&
  html`<form method="post" action="/cek/tarik"><input type="hidden" name="lang" value="${language}"><input type="hidden" name="claim" value="${id}"><button class="quiet">${t.takeBack}</button></form>`
}
${decided && html`<p>${t.decidedOn} ${day(decided.on)}. ${decided.reason === null ? state === 'refused' && objection?.state !== 'overturned' && t.noReason : `${t.reason}: ${decided.reason}`}</p>`}
${objection && objectionLines(objection, language)}
${
  mayObject &&
  html`<p>${objectUntil === null ? t.mayObject : `${t.objectUntil} ${day(objectUntil)}`}.</p>
<form method="post" action="/cek/tulis"><input type="hidden" name="lang" value="${language}"><input type="hidden" name="claim" value="${id}"><button class="quiet">${t.object}</button></form>`
}</li>`
}

type Own = NonNullable<Claim['own']>

/** The whole way, with where it is. */
function stepLines(steps: Own['steps'], language: Language): Markup | undefined {
  const t = words[language]
  if (steps.length === 0) return undefined
  const stands = { done: t.stepDone, here: t.stepHere, later: t.stepLater }
  return html`<ol class="steps" aria-label="${t.steps}">${steps.map(
    (one) =>
      html`<li${one.stands === 'here' && html` aria-current="step"`}><span>${stepWords[one.step][language]}</span> <span class="mark${one.stands === 'done' ? '' : one.stands === 'here' ? ' wait' : ' later'}">${stands[one.stands]}</span></li>`,
  )}</ol>`
}

const answers = { upheld: 'upheld', overturned: 'overturned' } as const

function objectionLines({ state, ticket, on, dueOn, answered }: NonNullable<Claim['objection']>, language: Language): Markup {
  const t = words[language]
  const first =
    ticket === null
      ? html`<p>${t.objectedByOffice}, ${dayWords(on, language)}.</p>`
      : html`<p>${t.ticket} <span class="ticket">${ticket}</span>, ${t.objectedOn} ${dayWords(on, language)}.</p>`
  if (state === 'open')
    return html`<div class="notice wait">${first}<p>${t.dueOn} ${dayWords(dueOn, language)}. ${t.otherOfficer}</p></div>`
  return html`<div class="notice">${first}
<p><strong>${t[answers[state]]}</strong>${answered && `, ${dayWords(answered.on, language)}`}.${answered?.reason != null && ` ${t.reason}: ${answered.reason}`}</p></div>`
}

function listLine({ programme, months, reason, on }: Listing, language: Language): Markup {
  const t = words[language]
  const span = [...new Set([months[0], months.at(-1)])].map((month) => monthWords(month ?? '', language)).join(' – ')
  return html`<li><h3>${programme}</h3><p class="soft">${span}. ${t.listDecided} ${dayWords(on, language)}.</p>
<p>${listWords[reason][language]}</p></li>`
}
