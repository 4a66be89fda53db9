import { v7 as uuidv7 } from 'uuid'
import { needCategory } from '#domain/people/need-categories.ts'
import { needFaults, needSubjectFaults } from '#domain/people/need.rules.ts'
import type { FamilyId, PersonId, Sex } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { Problem } from '#domain/platform/problem.ts'
import { levelOf, type RegionCode } from '#domain/platform/region-code.ts'
import type { ClaimDraft, ClaimId, PaperId } from '#domain/proposals/claim.ts'
import { isOfFamily } from '#domain/proposals/claim-kind.ts'
import { claimFaults } from '#domain/proposals/claim.rules.ts'
import { againFaults, pregnancyFaults } from '#domain/proposals/health-condition.rules.ts'
import { isClaimable, isOfHealth, pathFor, stepsOf } from '#domain/proposals/path.rules.ts'
import type { PaperKind } from '#domain/proposals/claim-step.ts'
import { nextStep, placeOf } from '#domain/proposals/steps.rules.ts'
import { refuseUnsound } from '../life/index.ts'
import { listConditions } from '../people/conditions/index.ts'
import { getPerson } from '../people/index.ts'
import { reaches } from '../platform/db/reach.ts'
import type { Work } from '../platform/work.ts'
import { findRegion } from '../regions/index.ts'
import { hasOpenFinding } from '../upkeep/index.ts'
import { eventOf } from './carry-out.ts'
import { findNeed, insertClaim } from './claims.sql.ts'
import { keepPapers, listPaperKinds } from './papers.sql.ts'
import { listPathsFor } from './paths.sql.ts'
import { recordTurn, type Turned } from './take-turn.ts'
import { tellHealthCentre } from './tell-of-turn.ts'

type Person = Awaited<ReturnType<typeof getPerson>>
type Said = Pick<ClaimDraft, 'observedOn' | 'note' | 'details'>

/** Tells the regency what was found. Nothing changes until somebody else has decided on it. */
export function proposeClaim(work: Work, draft: ClaimDraft): Promise<Turned> {
  return setOut(work, draft, {
    by: work.actor.accountId ?? '',
    ticket: null,
    bring: (claim) => takePapers(work, claim, draft.papers),
  })
}

/** Whose a claim is: somebody of ours, or the family with a number; and how its papers come to it. */
export interface Origin {
  readonly by: string | null
  readonly ticket: string | null
  readonly bring: (claim: { id: ClaimId; region: RegionCode }) => Promise<PaperKind[]>
}

/** Judges a claim, and sends it on its way by the steps in force. */
export async function setOut(work: Work, draft: ClaimDraft, { by, ticket, bring }: Origin): Promise<Turned> {
  const person = draft.person === null ? undefined : await getPerson(work, draft.person)
  const region = person === undefined ? await villageOf(work, draft.village) : (person.region_code as RegionCode)
  const about = await judgeClaim(work, draft, { person, region })

  const { kind } = draft.details
  const path = pathFor(await listPathsFor(work.db, kind), { kind, village: region, day: work.today })
  if (!path) throw new Problem('no-claim-path')
  const steps = stepsOf(path.steps, { isOfHealth: isOfHealth(kind, about) })

  const id = uuidv7() as ClaimId
  const papers = await bring({ id, region })
  const waitsAt = nextStep(steps, { papers, checked: false, state: 'open', filed: false, answered: false })
  const family = (person?.family_id ?? null) as FamilyId | null
  const claim = {
    subject: family ?? person?.person_id ?? id,
    id,
    region,
    kind,
  }
  const stands = placeOf(waitsAt, { state: 'open', objected: false })
  await insertClaim(work.db, {
    subject_id: claim.subject,
    claim_id: id,
    region_code: region,
    kind,
    person_id: isOfFamily(kind) ? null : (person?.person_id ?? null),
    family_id: family,
    about,
    details: JSON.stringify(draft.details),
    observed_on: draft.observedOn,
    note: draft.note,
    path_id: path.id,
    steps,
    state: 'open',
    waits_at: waitsAt,
    stands,
    since: work.now,
    proposed_by: by,
    proposal_ticket: ticket,
    proposed_at: work.now,
    version: 1,
  })
  await recordTurn(work, claim, { move: 'proposed', reason: null, step: null })
  if (stands === 'health') await tellHealthCentre(work, claim)
  return { id, state: 'open', waitsAt, version: 1 }
}

/** Refuses what stands against a claim as things are now; answers what it is about beside the person. */
export async function judgeClaim(
  work: Work,
  { details, observedOn, note }: Said,
  { person, region }: { person: Person | undefined; region: RegionCode },
): Promise<string> {
  const subject = { person: person?.person_id ?? null, family: person?.family_id ?? null, village: region }
  const faults = claimFaults({ observedOn, note, details, ...subject }, work.today)
  if (details.kind === 'category-found' && person) faults.push(...needFaultsOf(details, person, observedOn))
  if (person) faults.push(...(await conditionFaultsOf(work, { observedOn, details }, person)))
  const ends = details.kind === 'category-ended' && person ? await endedNeed(work, person, details.need) : undefined
  if (faults.length > 0) throw new Problem('claim-unsound', { faults })
  const { kind } = details
  if (
    (kind === 'already-well-off' || kind === 'receives-nothing') &&
    (await hasOpenFinding(work.db, person?.family_id as FamilyId, kind))
  )
    throw new Problem('finding-already-open')

  const isEvent = details.kind === 'death' || details.kind === 'move' || details.kind === 'birth'
  if (isEvent && person) {
    const told = { personId: person.person_id as PersonId, on: details.on, details: eventOf(details), batch: null }
    await refuseUnsound(work, told)
  }
  if (details.kind === 'category-found') return details.category
  return details.kind === 'birth' ? details.name.toUpperCase() : (ends ?? '')
}

/** Every paper must be the proposer's own, of this village, and of no other claim; answers the kinds that are there. */
export async function takePapers(
  work: Work,
  claim: { id: ClaimId; region: RegionCode },
  papers: readonly PaperId[],
  ofObjection = false,
) {
  const asked = [...new Set(papers)]
  const taken = await keepPapers(work.db, claim, asked, { by: work.actor.accountId ?? '', ofObjection })
  if (taken < asked.length) throw new Problem('not-found')
  return listPaperKinds(work.db, claim.id)
}

async function villageOf(work: Work, village: RegionCode | null): Promise<RegionCode> {
  if (village === null || levelOf(village) !== 'village' || !(await findRegion(work.db, village)))
    throw new Problem('region-unknown')
  if (!reaches(work.reach, village)) throw new Problem('not-allowed')
  return village
}

function needFaultsOf(
  { category: code, met }: Extract<ClaimDraft['details'], { kind: 'category-found' }>,
  person: Person,
  on: LocalDate,
) {
  const category = needCategory(code)
  if (!category) return []
  const finding = {
    ...(person.birth_date !== null && { birthDate: person.birth_date as LocalDate }),
    ...(person.sex !== null && category.units[0] === 'person' && { sex: person.sex as Sex }),
    on,
    met,
  }
  return [...needFaults(category, finding), ...needSubjectFaults(category, person.family_id !== null)]
}

/** Of a pregnancy, whether it can be one; of either, whether it stands already. */
async function conditionFaultsOf(work: Work, { observedOn, details }: Pick<Said, 'observedOn' | 'details'>, person: Person) {
  if (details.kind !== 'illness-found' && details.kind !== 'pregnancy-found') return []
  const faults = againFaults(await listConditions(work.db, person.person_id as PersonId), details.kind, work.today)
  if (details.kind === 'illness-found') return faults
  const of = { sex: person.sex as Sex | null, birthDate: person.birth_date as LocalDate | null }
  return [...faults, ...pregnancyFaults({ observedOn, expectedOn: details.expectedOn, ...of })]
}

/** The category that would end; what the law restricts is not there for a claim. */
async function endedNeed(work: Work, person: Person, need: string): Promise<string> {
  const subjects = [person.person_id, ...(person.family_id === null ? [] : [person.family_id])]
  const found = await findNeed(work.db, subjects, need)
  if (!found || !isClaimable(found.category)) throw new Problem('not-found')
  if (found.until !== null) throw new Problem('need-already-ended')
  return found.category
}
