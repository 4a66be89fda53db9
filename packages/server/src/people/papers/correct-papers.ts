import { v7 as uuidv7 } from 'uuid'
import type { CorrectionId, PapersCorrection } from '#domain/people/papers.ts'
import { papersFaults } from '#domain/people/papers.rules.ts'
import type { PersonId } from '#domain/people/person.ts'
import { Problem } from '#domain/platform/problem.ts'
import { levelOf, type RegionCode } from '#domain/platform/region-code.ts'
import { reaches } from '../../platform/db/reach.ts'
import type { Work } from '../../platform/work.ts'
import { findRegion } from '../../regions/index.ts'
import { getRow } from '../changes/set-facts.ts'
import { counted } from '../changes/take-back.ts'
import { findCardNumber, findRow } from '../merges/records.sql.ts'
import { correctCard } from './correct-card.ts'
import { correctNik } from './correct-nik.ts'
import { correctRelation, correctVillage } from './correct-place.ts'
import { type Corrected, type Correcting, joined } from './corrected.ts'
import { insertCorrection, listMembers } from './papers.sql.ts'

/**
 * Sets right what decides who somebody is, whose family they belong to and which office serves them. Each value becomes a fact
 * of its own with this source and day; what stood there becomes history, and all of it can be put back.
 */
export async function correctPapers(work: Work, id: PersonId, correction: PapersCorrection): Promise<{ id: CorrectionId }> {
  const { version, changes, source, asOf, evidence } = correction
  const person = await getRow(work, id)
  if (person.version !== version) throw new Problem('stale-version')
  const now = { inFamily: person.family_id !== null, relation: person.relation }
  const faults = papersFaults(changes, now, asOf, work.today)
  if (faults.length > 0) throw new Problem('person-unsound', { faults })
  await checkVillage(work, changes.village?.code)

  const made = uuidv7() as CorrectionId
  const said = { event: made, source, on: asOf, byHand: true }
  const members = await listMembers(work.db, person)
  const founded = uuidv7()
  const families = person.family_id === null ? [founded] : [person.family_id, founded]
  const about = { people: members.map((one) => one.id), families }
  const done = await counted(work, about, () => carryOut(work, { person, members, founded, changes, said }))
  if (done.told.length === 0) throw new Problem('person-unsound', { faults: [] })

  const after = (await findRow(work.db, id)) ?? person
  const region = after.region_code as RegionCode
  const { told, ...carried } = done
  await insertCorrection(work, { id: made, person: id, region, source, asOf, evidence, told, carried: { ...carried, ...about } })
  const fields = told.map(({ field }) => field)
  await work.journal({
    event: 'person.papers-corrected',
    subjectType: 'person',
    subjectId: id,
    region,
    facts: { correction: made, fields, source },
  })
  return { id: made }
}

/** The village first: whoever is put on a card that nobody has recorded brings it in where they live. */
async function carryOut(work: Work, correcting: Correcting): Promise<Corrected> {
  const village = await correctVillage(work, correcting)
  const nik = await correctNik(work, correcting)
  const card = await correctCard(work, correcting, await findCardNumber(work.db, correcting.person.family_id))
  const relation = await correctRelation(work, correcting)
  return joined([nik, card, relation, village])
}

async function checkVillage(work: Work, code: RegionCode | undefined): Promise<void> {
  if (code === undefined) return
  if (!reaches(work.reach, code)) throw new Problem('not-allowed')
  if (levelOf(code) !== 'village' || !(await findRegion(work.db, code))) throw new Problem('region-unknown')
}
