import { v7 as uuidv7 } from 'uuid'
import type { PersonDraft } from '#domain/people/people.api.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { Month } from '#domain/platform/period.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { registerPerson } from '../../people/register-person.ts'
import { asOfficer } from '../../platform/testing/as-officer.ts'
import { type Caller, today, type World } from '../../platform/testing/world.ts'
import type { Work } from '../../platform/work.ts'
import { findApprovedList } from '../rights/entitlements.sql.ts'
import { makeEntitlements } from '../rights/make-entitlements.ts'

export interface Listed {
  readonly id: PersonId
  readonly nik: string
  readonly name: string
  /** Of the family. */
  readonly beneficiary: string
}

export interface ListForTests {
  readonly listId: string
  readonly programmeId: string
  readonly months: Month[]
  readonly listed: readonly Listed[]
}

const village = '64.08.04.2001' as RegionCode
let serial = 0

/** Heads of families of one village, registered as an officer would. */
export async function someFamilies(world: World, officer: Caller, count: number): Promise<Listed[]> {
  const people = await asOfficer(world, officer, async (work) => {
    const registered: Omit<Listed, 'beneficiary'>[] = []
    for (let at = 0; at < count; at++) {
      serial += 1
      const tail = String(serial).padStart(4, '0')
      const name = `KEPALA ${letters(tail)}`
      const nik = `640899010170${tail}`
      const { id } = await registerPerson(work, draftOf({ name, nik, familyCardNumber: `640899010110${tail}`, relation: 'head' }))
      registered.push({ id, nik, name })
    }
    return registered
  })
  const rows = await world.query<{ person_id: string; family_id: string }>(
    'select person_id, family_id from person where person_id = any ($1)',
    [people.map(({ id }) => id)],
  )
  const families = new Map(rows.map((row) => [row.person_id, row.family_id]))
  return people.map((one) => ({ ...one, beneficiary: families.get(one.id) ?? '' }))
}

/**
 * A list as programmes leaves it when the last approver has signed: written straight into its tables, since making one by
 * commands is that slice's own test. Then the rights, by our command.
 */
export async function anApprovedList(
  world: World,
  officer: Caller,
  listed: readonly Listed[],
  over: {
    months?: string[]
    amount?: number
    programmeId?: string
    village?: string
    beneficiary?: 'family' | 'person'
    /** What somebody else does while the rights are being made. */
    meanwhile?: () => Promise<unknown>
  } = {},
): Promise<ListForTests> {
  const {
    months = ['2026-07', '2026-08', '2026-09'],
    amount = 200_000,
    programmeId = uuidv7(),
    village: place = village,
    beneficiary: kind = 'family',
    meanwhile,
  } = over
  const regency = place.slice(0, 5)
  const listId = uuidv7()
  const by = officer.accountId
  await world.query(
    `insert into programme (programme_id, version, region_code, name, pillar, budget_source, account_kind, beneficiary, rule, amount,
       first_month, last_month, updated_at, updated_by)
     values ($1, 1, $4, 'Tunjangan Lansia', 'protection', 'apbd-regency', 'social-assistance', $5, '{}', $2, '2026-01', '2026-12',
       now(), $3)
     on conflict do nothing`,
    [programmeId, amount, by, regency, kind],
  )
  await world.query(
    "insert into programme_version values ($1, 1, json_build_object('amount', $2::bigint), now(), $3) on conflict do nothing",
    [programmeId, amount, by],
  )
  await world.query(
    `insert into programme_list (list_id, version, programme_id, programme_version, region_code, months, state, made_on, counts, hash,
       made_by, made_at)
     values ($1, 1, $2, 1, $7, $3, 'approved', $4, '{}', $5, $6, now())`,
    [listId, programmeId, months, today, 'a'.repeat(64), by, regency],
  )
  for (const [at, { beneficiary }] of listed.entries()) {
    await world.query(
      `insert into list_member (beneficiary_id, list_id, beneficiary_type, region_code, standing, rank, reason, facts)
       values ($1, $2, $5, $3, 'listed', $4, 'meets-rule', '{}')`,
      [beneficiary, listId, place, at + 1, kind],
    )
  }
  let done: Promise<unknown> | undefined
  const making = async (work: Work) => {
    await findApprovedList(work.db, listId)
    await (done ??= meanwhile?.())
    return makeEntitlements(work, listId)
  }
  await asOfficer(world, officer, making, regency)
  return { listId, programmeId, months: months as Month[], listed }
}

export function draftOf(over: Partial<PersonDraft>): PersonDraft {
  return {
    name: 'Seseorang',
    nik: null,
    nikMissingReason: null,
    sex: 'male',
    birthDate: '1970-01-01' as LocalDate,
    birthPlace: null,
    motherName: null,
    occupation: null,
    familyCardNumber: null,
    relation: null,
    regionCode: village,
    address: null,
    source: 'document',
    asOf: today,
    ...over,
  }
}

/** Of equal length, so that names sort as their numbers do. */
function letters(digits: string): string {
  return digits.replace(/\d/g, (digit) => 'ABCDEFGHIJ'[Number(digit)] ?? '')
}
