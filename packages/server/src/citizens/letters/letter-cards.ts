import { v7 as uuidv7 } from 'uuid'
import { cardEndsOn, type Proof, proofOf } from '#domain/citizens/card.rules.ts'
import { codeLetters, codeOf, drawnFor, inGroups } from '#domain/citizens/code.rules.ts'
import { codeOnLetter } from '#domain/citizens/letter.rules.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { listStatusCards, type NewCard, putStatusCards, type StatusCardRow } from '../../platform/elevations.sql.ts'
import type { Work } from '../../platform/work.ts'
import { hashOf, subjectOf } from '../issue-code.ts'
import { type Holder, listHolders } from './holders.sql.ts'
import type { Addressed } from './letters.sql.ts'

/** What a letter says of the family's card; `code` null: one that was handed out, whose code nobody knows. */
export interface LetterCard {
  readonly code: string | null
  readonly proof: Proof
  readonly endsOn: LocalDate
  /** Whose digits are asked beside the code. */
  readonly holder: string
}

/**
 * The cards of the families that letters go to, by notice; new ones only where none counts (CIT-7). A code on a letter follows
 * from its card's id under the key of this installation: printed again it is the same, and is kept nowhere.
 */
export async function cardsForLetters(work: Work, letters: readonly Addressed[]): Promise<Map<string, LetterCard>> {
  const reachable = letters.filter(({ region }) => work.holds('citizens.hand-out', region))
  const addressed = byId(
    await listHolders(
      work.db,
      reachable.flatMap(({ person }) => person ?? []),
    ),
  )
  const subjects = [...addressed.values()].map(subjectOf)
  const held = new Map((await listStatusCards(work, subjects)).map((card) => [card.subject, card]))
  const holders = byId(
    await listHolders(
      work.db,
      [...held.values()].map(({ person }) => person),
    ),
  )

  const endsOn = cardEndsOn(work.today)
  const found = new Map<string, Found>()
  const ofNotices = reachable.flatMap(({ id: notice, person }) => {
    const head = person === null ? undefined : addressed.get(person)
    if (!head) return []
    const subject = subjectOf(head)
    // Two letters to one family say the same.
    const card = found.get(subject) ?? cardOf(work, { notice, head, endsOn }, held.get(subject), holders)
    if (card) found.set(subject, card)
    return card ? [[notice, card.told] as const] : []
  })

  const made = [...found.values()].flatMap(({ made: one }) => one ?? [])
  await putStatusCards(work, made, endsOn)
  for (const { id: card, person, notice, region } of made) {
    const facts = { card, endsOn, reason: 'notice', notice }
    await work.journal({ event: 'status-card.made', subjectType: 'person', subjectId: person, region, facts })
  }
  return new Map(ofNotices)
}

interface Found {
  readonly told: LetterCard
  readonly made: (NewCard & { readonly region: Holder['region'] }) | undefined
}

/** The card that a letter to this family speaks of; undefined where nothing can be asked beside a code. */
function cardOf(
  work: Work,
  { notice, head, endsOn }: { notice: string; head: Holder; endsOn: LocalDate },
  card: StatusCardRow | undefined,
  holders: ReadonlyMap<string, Holder>,
): Found | undefined {
  const subject = subjectOf(head)
  const holder = card && holders.get(card.person)
  const isHeld = holder !== undefined && subjectOf(holder) === subject
  const proof = proofOf(head)
  const which = codeOnLetter(card && { ...card, isHeld }, { today: work.today, hasProof: proof !== undefined })
  if (which === 'new' && proof !== undefined) {
    const id = uuidv7()
    const code = codeOfLetter(work, id)
    const made = { subject, id, person: head.person_id, proof, hash: hashOf(work, code), notice, region: head.region }
    return { told: { code: inGroups(code), proof, endsOn, holder: head.name }, made }
  }
  if (card === undefined || holder === undefined || which === 'new' || which === 'none') return undefined
  const code = which === 'same' ? inGroups(codeOfLetter(work, card.id)) : null
  return { told: { code, proof: card.proof as Proof, endsOn: card.endsOn, holder: holder.name }, made: undefined }
}

/** Eleven places of the alphabet out of the key's 256 bits: as even as drawn ones. */
function codeOfLetter(work: Pick<Work, 'keyed'>, card: string): string {
  let rest = BigInt(`0x${work.keyed('letter-code', card)}`)
  const count = BigInt(codeLetters.length)
  const places = Array.from({ length: drawnFor.card }, () => {
    const place = Number(rest % count)
    rest /= count
    return place
  })
  return codeOf(places)
}

function byId(holders: readonly Holder[]): Map<string, Holder> {
  return new Map(holders.map((holder) => [holder.person_id, holder]))
}
