import fc from 'fast-check'
import { v7 as uuidv7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import * as api from '#domain/delivery/delivery.api.ts'
import { payeeOf, type PossiblePayee } from '#domain/delivery/payee.rules.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { aWorld, today } from '../../platform/testing/world.ts'
import { asOfficer } from '../../platform/testing/as-officer.ts'
import { anApprovedList, someFamilies } from '../testing/approved-list.ts'
import { crew, statesOf } from '../testing/pay.ts'
import { makeEntitlements } from './make-entitlements.ts'

const world = aWorld()

describe('rights', () => {
  test('an approved list gives each family each month once, however often it is asked for', async () => {
    const { officer } = await crew(world)
    const listed = await someFamilies(world, officer, 3)
    const list = await anApprovedList(world, officer, listed)
    expect(await statesOf(world, list.listId)).toEqual({ open: 9 })
    expect(await asOfficer(world, officer, (work) => makeEntitlements(work, list.listId))).toBe(0)

    const overlapping = await anApprovedList(world, officer, listed, {
      programmeId: list.programmeId,
      months: ['2026-09', '2026-10'],
    })
    expect(await statesOf(world, overlapping.listId), 'September is theirs already').toEqual({ open: 3 })
  })

  test('PAY-10: the bulk statement pays the same person as the rule, whatever the family', async () => {
    const { officer } = await crew(world)
    const years = [null, '1950', '1970', '2001', '2008', '2015']
    const shape = fc.array(fc.record({ isHead: fc.boolean(), year: fc.constantFrom(...years), deceased: fc.boolean() }), {
      minLength: 1,
      maxLength: 4,
    })
    const families = fc
      .sample(shape, { numRuns: 40, seed: 64 })
      .map((members) => ({ familyId: uuidv7(), members: members.map(aMember) }))
    for (const { familyId, members } of families) await keepFamily(familyId, members)
    const expected = new Map(families.map(({ familyId, members }) => [familyId, payeeOf(members, today) ?? null]))
    expect(new Set([...expected.values()].map((payee) => payee === null)), 'some are paid, some are not').toEqual(
      new Set([true, false]),
    )

    const listed = families.map(({ familyId }) => ({ id: familyId as PersonId, nik: '', name: '', beneficiary: familyId }))
    const list = await anApprovedList(world, officer, listed, { months: ['2026-07'] })
    const rows = await world.query<{ beneficiary_id: string; payee_person_id: string | null }>(
      'select beneficiary_id, payee_person_id from entitlement where list_id = $1',
      [list.listId],
    )
    expect(new Map(rows.map((row) => [row.beneficiary_id, row.payee_person_id]))).toEqual(expected)
  })

  test('the page of a person shows the months of the person and the family', async () => {
    const { officer } = await crew(world)
    const listed = await someFamilies(world, officer, 1)
    await anApprovedList(world, officer, listed)
    const operator = await world.signIn('village-operator', '64.08.04.2001')
    const { body } = await world.send(api.getDelivered, { params: { id: listed[0]?.id ?? '' } }, operator)
    expect(body.rows.map(({ month, amount, state }) => [month, amount, state])).toEqual([
      ['2026-09', 200_000, 'open'],
      ['2026-08', 200_000, 'open'],
      ['2026-07', 200_000, 'open'],
    ])
  })
})

function aMember({ isHead, year, deceased }: { isHead: boolean; year: string | null; deceased: boolean }): PossiblePayee {
  const birthDate = year === null ? null : (`${year}-11-21` as LocalDate)
  return { personId: uuidv7() as PersonId, isHead, birthDate, deceased }
}

async function keepFamily(familyId: string, members: readonly PossiblePayee[]): Promise<void> {
  for (const { personId, isHead, birthDate, deceased } of members) {
    await world.query(
      `insert into person (person_id, region_code, family_id, relation, nik_standing, nik_missing_reason, name, name_key, name_keys,
         birth_date, status, deceased_on, source, as_of, recorded_at, synthetic, version)
       values ($1, '64.08.04.2001', $2, $3, 'missing', 'papers-lost', 'SESEORANG', 'x', '{}', $4, $5, $6, 'visit', '2026-11-21', now(), true, 1)`,
      [
        personId,
        familyId,
        isHead ? 'head' : 'relative',
        birthDate,
        deceased ? 'deceased' : 'active',
        deceased ? '2026-01-01' : null,
      ],
    )
  }
}
