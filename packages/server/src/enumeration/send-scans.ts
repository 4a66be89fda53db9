import { v7 as uuidv7 } from 'uuid'
import type { RoundId } from '#domain/enumeration/round.ts'
import type { sendScans as contract } from '#domain/enumeration/scans.api.ts'
import type { ScanId } from '#domain/enumeration/scan-id.ts'
import type { Output } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { reaches } from '../platform/db/reach.ts'
import { scanKindOf } from '../platform/files/scan-kind.ts'
import { keepUpload, type Upload } from '../platform/files/upload.ts'
import type { Work } from '../platform/work.ts'
import { getRound, leads, mayHelp, refuseUnless } from './get-round.ts'
import { listPlan, type RoundRow } from './rounds.sql.ts'
import { insertScan } from './scans.sql.ts'

/** Keeps a scanned form until it is keyed. The same file is known again by its fingerprint. */
export async function sendScans(
  work: Work,
  id: RoundId,
  village: RegionCode | undefined,
  upload: Upload,
): Promise<Output<typeof contract>> {
  const round = await getRound(work, id)
  const region = await placeOf(work, round, village)
  refuseUnless(round, 'open')
  const kind = await scanKindOf(upload.path)
  if (!kind || kind.extension === 'pdf') throw new Problem('scan-unreadable')

  const scan = uuidv7() as ScanId
  const isNew = await insertScan(work.db, {
    round_id: id,
    scan_id: scan,
    region_code: region,
    file_id: upload.id,
    sent_as: upload.sha256,
    page: 1,
    state: 'waiting',
    sent_by: work.actor.accountId ?? '',
    sent_at: work.now,
    version: 1,
  })
  if (!isNew) return { scans: [], known: 1 }
  await keepUpload(work, upload, { region, name: `formulir.${kind.extension}`, mediaType: kind.mediaType })
  await work.journal({
    event: 'scan.sent',
    subjectType: 'round',
    subjectId: id,
    region,
    facts: { scans: [scan], file: upload.id, size: upload.size, sha256: upload.sha256 },
  })
  return { scans: [scan], known: 0 }
}

/** Forms of one village lie there; a pile from many lies in the regency until each is keyed, and only whoever leads sends that. */
async function placeOf(work: Work, round: RoundRow, village: RegionCode | undefined): Promise<RegionCode> {
  const plan = await listPlan(work.db, round.id)
  if (village === undefined) {
    if (!leads(work, round) || !reaches(work.reach, round.region)) throw new Problem('not-allowed')
    return round.region
  }
  const here = plan.filter(({ region }) => region === village)
  if (here.length === 0 || !mayHelp(work, round, here)) throw new Problem('not-allowed')
  return village
}
