import type { ProposalHindrance } from '#domain/citizens/propose.rules.ts'
import { type Problem, problems } from '#domain/platform/problem.ts'
import { nobody } from '../../platform/actor.ts'
import type { Db } from '../../platform/db/database.ts'
import { noReach } from '../../platform/db/reach.ts'
import type { Transactor } from '../../platform/db/transact.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import type { Ask, Reply } from '../../platform/http/exchange.ts'
import { formOf, type OpenPage, textIn } from '../../platform/http/open-page.ts'
import { originOf } from '../../platform/http/origin-of.ts'
import type { Work } from '../../platform/work.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Language } from './days.ts'
import { enterPage } from './enter-page.ts'
import { enter } from './enter.ts'
import { findFont } from './font.ts'
import { pageReply, type Sent, seeOther, sendings, type Shown } from './frame.ts'
import { dismissal } from './dismissal.ts'
import { openOf, raise } from './object.ts'
import { objectionPage } from './objection-page.ts'
import { hindranceWords, proposalPage } from './proposal-page.ts'
import { propose } from './propose.ts'
import { readClaimsTold, readProposing, readStatus } from './read-status.ts'
import { cardIn, closedCookie, openCookie } from './session.ts'
import { statusPage } from './status-page.ts'
import { styleWith } from './style.ts'
import { takableOf, takeBack } from './take-back.ts'
import { takeBackPage } from './take-back-page.ts'
import { largestPhoto } from './with-photo.ts'
import { words } from './words.ts'

interface Parts extends Transactor {
  readonly apart: Db
  readonly files: FileStore
  readonly clock: Clock
  readonly secret: string
  /** Whether people come by https. */
  readonly secure: boolean
  /** The folder of the built pages, for their typeface. */
  readonly pages: string | undefined
}

/** Bytes: a code, six digits, and what a browser writes about them. */
const smallForm = 4_000
/** Beside the photo. */
const besidePhoto = 20_000
const lettersOfWords = 1000

/** What a family sees without an account: its status by its card, an objection, and a proposal of itself. Drawn here, without scripts. */
export function citizenPages(parts: Parts): OpenPage[] {
  const { transact, clock, pages } = parts
  const style = styleWith(findFont(pages))
  const show = (shown: Shown, language: Language): Reply => pageReply(shown, language, style)
  const read = <T>(ask: Ask, step: (work: Work) => Promise<T>) =>
    transact({ mode: 'read', actor: nobody, reach: noReach, requestId: ask.requestId, from: originOf(ask) }, step)
  const opened = (ask: Ask) => cardIn(ask.headers['cookie'], clock(), parts)
  const closed = (language: Language) => show({ ...enterPage(language, 'closed'), cookies: [closedCookie(parts)] }, language)

  const refuse = (problem: Problem | undefined, ask: Ask): Reply => {
    const language = languageOf(ask.query.get('lang'))
    const t = words[language]
    if (!problem) return show(dismissal(500, t.failed, t.failedAdvice, language), language)
    if (problem.code === 'too-large') return show(dismissal(413, t.tooLarge, '', language), language)
    return show(dismissal(problems[problem.code].status, t.refused, t.refusedAdvice, language), language)
  }

  return [
    {
      method: 'GET',
      path: '/cek',
      openBecause: 'a family looks up its own status by a card, without an account',
      refuse,
      async answer(ask) {
        const language = languageOf(ask.query.get('lang'))
        const card = opened(ask)
        if (card === undefined) return show(enterPage(language), language)
        const status = await read(ask, (work) => readStatus(work, card))
        return status ? show(statusPage(status, language, sentIn(ask.query.get('sent'))), language) : closed(language)
      },
    },
    {
      method: 'POST',
      path: '/cek',
      openBecause: 'the card and six digits that do not stand on it are the proof; tries are counted',
      refuse,
      async answer(ask) {
        const form = await formOf(ask, smallForm)
        const language = languageOf(form.get('lang'))
        const entered = await enter(parts, ask, { code: textIn(form, 'code', 40), digits: textIn(form, 'digits', 12) })
        if (entered.came !== 'in') return show(enterPage(language, entered.came), language)
        return seeOther(language, [openCookie(entered.card, clock(), parts)])
      },
    },
    {
      method: 'POST',
      path: '/cek/tulis',
      openBecause: 'only what a card has opened is shown: a decision about its family',
      refuse,
      async answer(ask) {
        const form = await formOf(ask, smallForm)
        const language = languageOf(form.get('lang'))
        const card = opened(ask)
        if (card === undefined) return closed(language)
        const claim = openOf(await read(ask, (work) => readClaimsTold(work, card)), textIn(form, 'claim', 40))
        return claim ? show(objectionPage(claim, language), language) : notOpen(language)
      },
    },
    {
      method: 'POST',
      path: '/cek/keberatan',
      openBecause: 'only the family of an opened card objects, to a decision about itself, within its time, once',
      refuse,
      async answer(ask) {
        const card = opened(ask)
        // Before the photo is read.
        if (card === undefined) return closed(languageOf(ask.query.get('lang')))
        const form = await formOf(ask, largestPhoto + besidePhoto)
        const language = languageOf(form.get('lang'))
        const written = {
          claim: textIn(form, 'claim', 40),
          words: textIn(form, 'words', lettersOfWords),
          photo: await photoIn(form),
        }
        const raised = await raise(parts, ask, card, written)
        if (raised === 'raised') return seeOther(language, [], 'objection')
        const claim = openOf(await read(ask, (work) => readClaimsTold(work, card)), written.claim)
        if (raised === 'not-open' || !claim) return notOpen(language)
        return show(objectionPage(claim, language, { fault: raised, words: written.words }), language)
      },
    },
    {
      method: 'POST',
      path: '/cek/butuh',
      openBecause: 'only the family of an opened card is asked how it lives, where nothing stands against its proposal',
      refuse,
      async answer(ask) {
        const form = await formOf(ask, smallForm)
        const language = languageOf(form.get('lang'))
        const card = opened(ask)
        const family = card === undefined ? undefined : await read(ask, (work) => readProposing(work, card))
        if (!family) return closed(language)
        return family.hindrance ? notProposable(language, family.hindrance) : show(proposalPage(language), language)
      },
    },
    {
      method: 'POST',
      path: '/cek/usulan',
      openBecause: 'only the family of an opened card proposes itself, while it gets nothing, once in ninety days',
      refuse,
      async answer(ask) {
        const card = opened(ask)
        // Before the photo is read.
        if (card === undefined) return closed(languageOf(ask.query.get('lang')))
        const form = await formOf(ask, largestPhoto + besidePhoto)
        const language = languageOf(form.get('lang'))
        const written = { words: textIn(form, 'words', lettersOfWords), photo: await photoIn(form) }
        const proposed = await propose(parts, ask, card, written)
        if (proposed === 'proposed') return seeOther(language, [], 'proposal')
        if (proposed !== 'not-open') return show(proposalPage(language, { fault: proposed, words: written.words }), language)
        const family = await read(ask, (work) => readProposing(work, card))
        return family ? notProposable(language, family.hindrance) : closed(language)
      },
    },
    {
      method: 'POST',
      path: '/cek/tarik',
      openBecause: 'only the family of an opened card takes back what it proposed itself, after being asked once more',
      refuse,
      async answer(ask) {
        const form = await formOf(ask, smallForm)
        const language = languageOf(form.get('lang'))
        const card = opened(ask)
        if (card === undefined) return closed(language)
        const claim = takableOf(await read(ask, (work) => readClaimsTold(work, card)), textIn(form, 'claim', 40))
        if (claim && form.get('sure') !== 'yes') return show(takeBackPage(claim, language), language)
        if (claim && (await takeBack(parts, ask, card, claim))) return seeOther(language, [], 'taking-back')
        return show(dismissal(409, words[language].notTakable, '', language), language)
      },
    },
    {
      method: 'POST',
      path: '/cek/keluar',
      openBecause: 'closes what a card has opened on this telephone',
      refuse,
      async answer(ask) {
        const form = await formOf(ask, smallForm)
        return seeOther(languageOf(form.get('lang')), [closedCookie(parts)])
      },
    },
  ]

  function notProposable(language: Language, hindrance: ProposalHindrance | undefined): Reply {
    const t = words[language]
    const advice = hindrance === undefined ? t.failedAdvice : hindranceWords(hindrance, language)
    return show(dismissal(409, t.notProposable, advice, language), language)
  }

  function notOpen(language: Language): Reply {
    return show(dismissal(409, words[language].notOpen, '', language), language)
  }
}

function sentIn(asked: string | null): Sent | undefined {
  return sendings.find((one) => one === asked)
}

function languageOf(asked: unknown): Language {
  return asked === 'en' ? 'en' : 'id'
}

/** A browser sends an empty file where none was chosen. */
async function photoIn(form: FormData): Promise<Uint8Array | undefined> {
  const photo = form.get('photo')
  return photo instanceof File && photo.size > 0 ? new Uint8Array(await photo.arrayBuffer()) : undefined
}
