import { Readable } from 'node:stream'
import type { FamilyId } from '#domain/people/person.ts'
import { daysAfter } from '#domain/platform/local-date.ts'
import { regencyOf, type RegionCode } from '#domain/platform/region-code.ts'
import type { ProposalId, WellOffReason } from '#domain/upkeep/proposal.ts'
import type { ImportParts } from '../intake/index.ts'
import { holdUpload, type Upload } from '../platform/files/upload.ts'
import type { Work } from '../platform/work.ts'
import { acceptProposal, addPhoto, judgeProposal, propose } from '../upkeep/index.ts'
import { acting, holderOf } from './acting.ts'
import { drawnPhoto } from './drawn-photo.ts'
import { demoOffices } from './offices.ts'
import { listPoorFamilies } from './poor-families.sql.ts'
import { seededRandom } from './random.ts'

interface Claim {
  readonly reasons: readonly WellOffReason[]
  readonly note: string | null
  readonly judgement: 'accept' | 'refuse' | 'return' | 'wait'
}

/** What each village operator of the demonstration has found, in this order. */
const claims: readonly Claim[] = [
  { reasons: ['steady-job'], note: 'Kepala keluarga karyawan tetap perusahaan kebun sejak awal tahun.', judgement: 'accept' },
  { reasons: ['business-grown', 'assets'], note: 'Warung sudah dua, mobil bak terbuka.', judgement: 'wait' },
  { reasons: ['member-works'], note: null, judgement: 'refuse' },
  { reasons: ['assets'], note: 'Rumah baru dua lantai.', judgement: 'return' },
  { reasons: ['steady-job', 'member-works'], note: 'Dua anak bekerja di tambang.', judgement: 'wait' },
]

/** Findings of the villages and what the regencies answered, by the commands that people use. */
export async function seedUpkeep(parts: ImportParts): Promise<void> {
  for (const { email, mandates } of demoOffices.accounts) {
    const [operator] = mandates.filter(({ role }) => role === 'village-operator')
    const regency = operator && regencyOf(operator.regions[0] as RegionCode)
    const judge = regency && holderOf('regency-officer', regency)
    if (judge !== undefined) await seedVillage(parts, email, judge)
  }
}

async function seedVillage(parts: ImportParts, operator: string, judge: string): Promise<void> {
  const asOperator = await acting(parts, operator, 'upkeep.propose')
  const asJudge = await acting(parts, judge, 'upkeep.decide')
  const families = await asOperator((work) => listPoorFamilies(work.db, claims.length))

  for (const [at, family] of families.entries()) {
    const claim = claims[at]
    if (claim === undefined) return
    const photo = { name: 'rumah.png', content: Readable.from([drawnPhoto(seededRandom(64, at))]), largest: 1_000_000 }
    const { id } = await holdUpload(parts.files, photo, (upload) => asOperator((work) => tell(work, upload, family, claim, at)))
    await asJudge((work) => judgeAs(work, id, claim.judgement))
  }
}

async function tell(work: Work, upload: Upload, family: FamilyId, { reasons, note }: Claim, at: number) {
  const photo = await addPhoto(work, family, upload)
  return propose(work, family, {
    kind: 'already-well-off',
    reasons: [...reasons],
    otherReason: null,
    observedOn: daysAfter(work.today, -3 - at),
    note,
    photos: [photo.id],
  })
}

async function judgeAs(work: Work, id: ProposalId, judgement: Claim['judgement']): Promise<void> {
  switch (judgement) {
    case 'accept':
      await acceptProposal(work, id, 1)
      return
    case 'refuse':
      await judgeProposal(work, id, 'refused', {
        version: 1,
        reason: 'Anak itu sudah pindah KK; keluarga ini tidak ditanggung lagi.',
      })
      return
    case 'return':
      await judgeProposal(work, id, 'returned', { version: 1, reason: 'Mohon foto tampak depan rumah dan kendaraannya.' })
      return
    case 'wait':
  }
}
