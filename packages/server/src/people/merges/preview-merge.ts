import { maskFamilyCardNumber } from '#domain/people/family-card.ts'
import type { FamilyRelation } from '#domain/people/family-relation.ts'
import {
  type MergeChoices,
  type MergeField,
  mergeFields,
  type MergeLine,
  type MergePasses,
  type MergePerson,
  type MergePreview,
} from '#domain/people/merge.ts'
import { maskNik } from '#domain/people/nik.ts'
import type { NikStanding } from '#domain/people/person.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Work } from '../../platform/work.ts'
import { placesOf } from '../../regions/index.ts'
import { isRestricted } from '../needs/restricted.ts'
import { evidenceOf, faultsOf, type MergeRecord, type Pair, sidesOf, takesNik } from './merge-pair.ts'
import { countPassing } from './passing.sql.ts'

/** Both records side by side, and what a merge of them would do. */
export async function previewMerge(work: Work, pair: Pair, choices: MergeChoices = {}): Promise<MergePreview> {
  const { keep, other } = pair
  return {
    keep: await shown(work, keep),
    other: await shown(work, other),
    lines: linesOf(pair, choices),
    passes: await passesOf(work, pair),
    emptiesFamily: other.alone && other.row.family_id !== keep.row.family_id,
    faults: await faultsOf(work, pair),
  }
}

async function shown(work: Work, { id, row }: MergeRecord): Promise<MergePerson> {
  const region = row.region_code as RegionCode
  const place = (await placesOf(work.db, [region])).get(region)
  if (!place) throw new Problem('not-found')
  return {
    id,
    version: row.version,
    name: row.name,
    maskedNik: row.nik === null ? null : maskNik(row.nik),
    nikStanding: row.nik_standing as NikStanding,
    place,
    synthetic: row.synthetic,
  }
}

/** Fields of which neither says anything are left out. */
function linesOf(pair: Pair, choices: MergeChoices): MergeLine[] {
  const sides = sidesOf(pair, choices)
  return mergeFields
    .map((field) => ({
      field,
      keep: valueOf(field, pair.keep),
      other: valueOf(field, pair.other),
      differs: sides.has(field),
      chosen: sides.get(field) ?? 'keep',
    }))
    .filter(({ differs, keep }) => differs || keep.value !== null)
}

function valueOf(field: MergeField, record: MergeRecord): MergeLine['keep'] {
  const { source, asOf, byHand } = evidenceOf(field, record)
  const relation = field === 'family' ? (record.row.relation as FamilyRelation | null) : null
  return { value: shownValue(field, record), relation, source, asOf, byHand }
}

function shownValue(field: MergeField, { row, card }: MergeRecord): string | null {
  switch (field) {
    case 'family':
      return card === null ? null : maskFamilyCardNumber(card)
    case 'neighbourhood':
      return [row.rt !== null && `RT ${row.rt}`, row.rw !== null && `RW ${row.rw}`].filter(Boolean).join(' ') || null
    case 'name':
      return row.name
    case 'sex':
      return row.sex
    case 'birthDate':
      return row.birth_date
    case 'birthPlace':
      return row.birth_place
    case 'motherName':
      return row.mother_name
    case 'occupation':
      return row.occupation
    case 'address':
      return row.address
    case 'village':
      return row.region_code
    case 'deceasedOn':
      return row.deceased_on
  }
}

/** What may not be read is not counted either: a number would tell that somebody carries it. */
async function passesOf(work: Work, pair: Pair): Promise<MergePasses> {
  const readRestricted = work.holds('people.read-restricted-need', pair.other.row.region_code as RegionCode)
  const { sources, aid, aidHeldTwice, needs, deathReports } = await countPassing(work.db, pair.keep.id, pair.other.id)
  const told = needs.filter(({ category }) => readRestricted || !isRestricted(category))
  return {
    sources,
    aid,
    aidHeldTwice,
    needs: told.filter(({ held }) => !held).length,
    needsHeldTwice: told.filter(({ held }) => held).length,
    deathReports,
    nik: takesNik(pair),
  }
}
