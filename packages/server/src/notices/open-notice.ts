import { v7 as uuidv7 } from 'uuid'
import type { NoticeId } from '#domain/notices/notice.ts'
import type { NeedId } from '#domain/people/person.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Work } from '../platform/work.ts'
import { insertNotice } from './notices.sql.ts'

/** A claim that was accepted, and what of it costs aid: a finding, or a category that has ended. */
interface Costing {
  /** The family's id; the person's where there is none. */
  readonly subject: string
  readonly subjectType: 'family' | 'person'
  readonly claim: string
  readonly region: RegionCode
  readonly loss: { readonly finding: string } | { readonly need: NeedId; readonly carrier: string }
}

/** What costs a family aid waits: until it was told and could object, our lists go on as if nothing had been found (NOTE-1). */
export async function openNotice(work: Work, { subject, subjectType, claim, region, loss }: Costing): Promise<NoticeId> {
  const id = uuidv7() as NoticeId
  await insertNotice(work.db, {
    subject_id: subject,
    subject_type: subjectType,
    notice_id: id,
    ...('finding' in loss ? { finding_id: loss.finding } : { need_id: loss.need, carrier_id: loss.carrier }),
    claim_id: claim,
    region_code: region,
    state: 'to-send',
    opened_on: work.today,
    version: 1,
  })
  return id
}
