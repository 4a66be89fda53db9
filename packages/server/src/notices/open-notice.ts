import { v7 as uuidv7 } from 'uuid'
import type { FamilyId } from '#domain/people/person.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Work } from '../platform/work.ts'
import { insertNotice } from './notices.sql.ts'

interface Costing {
  readonly family: FamilyId
  readonly finding: string
  readonly claim: string
  readonly region: RegionCode
}

/** A finding costs a family aid: until it was told and could object, our lists go on as if nothing had been found (NOTE-1). */
export async function openNotice(work: Work, { family, finding, claim, region }: Costing): Promise<void> {
  await insertNotice(work.db, {
    family_id: family,
    notice_id: uuidv7(),
    finding_id: finding,
    claim_id: claim,
    region_code: region,
    state: 'to-send',
    opened_on: work.today,
    version: 1,
  })
}
