import { randomInt } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { cardEndsOn, type Proof, proofOf } from '#domain/citizens/card.rules.ts'
import { codeLetters, codeOf, drawnFor, inGroups } from '#domain/citizens/code.rules.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { getPerson } from '../people/index.ts'
import { putStatusCards } from '../platform/elevations.sql.ts'
import type { Work } from '../platform/work.ts'

export interface IssuedCard {
  /** In groups of four. Shown this once: only its keyed hash is kept. */
  readonly code: string
  readonly proof: Proof
  readonly endsOn: LocalDate
  readonly region: RegionCode
}

/** A code with which the family of a person asks for its own status; the one before counts no more. */
export async function issueCode(work: Work, person: PersonId): Promise<string> {
  return (await issueCard(work, person)).code
}

/** The same with what stands on a card. `facts`: why, for the journal. */
export async function issueCard(work: Work, id: PersonId, facts: object = {}): Promise<IssuedCard> {
  const person = await getPerson(work, id)
  const proof = proofOf({ nik: person.nik, birthDate: person.birth_date as LocalDate | null })
  if (!proof) throw new Problem('status-card-without-proof')

  const code = codeOf(draw(drawnFor.card))
  const card = uuidv7()
  const endsOn = cardEndsOn(work.today)
  const region = person.region_code as RegionCode
  const subject = subjectOf(person)
  await putStatusCards(work, [{ subject, id: card, person: id, proof, hash: hashOf(work, code), notice: null }], endsOn)
  const said = { card, endsOn, ...facts }
  await work.journal({ event: 'status-card.made', subjectType: 'person', subjectId: id, region, facts: said })
  return { code: inGroups(code), proof, endsOn, region }
}

/** The family's id; of whoever has none their own. */
export function subjectOf({ family_id, person_id }: { family_id: string | null; person_id: string }): string {
  return family_id ?? person_id
}

/** `code` in its plain form. */
export function hashOf(work: Pick<Work, 'keyed'>, code: string): string {
  return work.keyed('status-card', code)
}

/** The number that a family is told of what it sent: by it nobody opens anything. */
export function aTicket(): string {
  return inGroups(codeOf(draw(drawnFor.ticket)))
}

/** Places of the alphabet, by chance that nobody can foretell. */
function draw(count: number): number[] {
  return Array.from({ length: count }, () => randomInt(codeLetters.length))
}
