import { Readable } from 'node:stream'
import { daysAfter, type LocalDate } from '#domain/platform/local-date.ts'
import { covers, regencyOf, type RegionCode } from '#domain/platform/region-code.ts'
import type { PaperId } from '#domain/proposals/claim.ts'
import type { ClaimDetails } from '#domain/proposals/claim-details.ts'
import type { PaperKind } from '#domain/proposals/claim-step.ts'
import type { HealthAnswerDraft } from '#domain/proposals/health.ts'
import type { ImportParts } from '../intake/index.ts'
import { holdUpload } from '../platform/files/upload.ts'
import { addPaper, answerHealthCase, decideClaim, proposeClaim } from '../proposals/index.ts'
import { acting, holderOf } from './acting.ts'
import { drawnPhoto } from './drawn-photo.ts'
import { demoOffices } from './offices.ts'
import { listPoorHeads, type PoorHead } from './poor-families.sql.ts'
import { seededRandom } from './random.ts'

interface Told {
  readonly details: (on: LocalDate) => ClaimDetails
  readonly note: string | null
  readonly papers: readonly PaperKind[]
  readonly decision: 'accepted' | 'refused' | 'returned' | 'none'
  /** What the health centre says, where it is asked and has answered. */
  readonly checked?: Pick<HealthAnswerDraft, 'result' | 'met' | 'words'>
}

/** Long-term limitation that hinders in daily life, as villages tick it. */
const disabled: ClaimDetails = { kind: 'category-found', category: 'PMKS-09', met: ['PMKS-09.a', 'PMKS-09.b'] }

/** What each village operator of the demonstration has claimed, in this order. */
const told: readonly Told[] = [
  {
    details: () => ({ kind: 'receives-nothing' }),
    note: 'Rumah panggung kayu, atap bocor; belum pernah menerima bantuan apa pun.',
    papers: ['photo', 'statement'],
    decision: 'none',
  },
  {
    details: (on) => ({ kind: 'death', on }),
    note: 'Surat keterangan kematian dari desa.',
    papers: ['document'],
    decision: 'none',
  },
  { details: () => disabled, note: 'Berjalan dengan tongkat sejak kecelakaan.', papers: ['minutes'], decision: 'none' },
  {
    details: () => ({ kind: 'correction', changes: { occupation: 'Nelayan' } }),
    note: null,
    papers: ['document'],
    decision: 'accepted',
  },
  {
    details: () => ({ kind: 'already-well-off', reasons: ['business-grown'] }),
    note: 'Warung sembako sudah dua.',
    papers: ['photo'],
    decision: 'none',
  },
  {
    details: () => disabled,
    note: 'Tangan kanan tidak dapat dipakai bekerja.',
    papers: ['minutes'],
    decision: 'none',
    checked: { result: 'confirmed', met: ['DIS.a', 'LAST.b', 'HIND.d'], words: 'Kelemahan tangan kanan, menetap.' },
  },
  {
    details: () => ({ kind: 'receives-nothing' }),
    note: 'Tinggal menumpang, tanpa penghasilan tetap.',
    papers: ['photo', 'minutes'],
    decision: 'returned',
  },
  {
    details: () => ({ kind: 'correction', changes: { birthPlace: 'Sangatta' } }),
    note: null,
    papers: ['document'],
    decision: 'refused',
  },
  { details: () => disabled, note: 'Penglihatan sangat kurang.', papers: ['minutes'], decision: 'none' },
  {
    details: () => ({ kind: 'already-well-off', reasons: ['steady-job'] }),
    note: 'Kepala keluarga karyawan tetap perusahaan kebun sejak awal tahun.',
    papers: ['photo', 'statement'],
    decision: 'accepted',
  },
  {
    details: () => ({ kind: 'already-well-off', reasons: ['steady-job', 'member-works'] }),
    note: 'Dua anak bekerja di tambang.',
    papers: ['photo', 'minutes'],
    decision: 'none',
  },
  {
    details: () => ({ kind: 'already-well-off', reasons: ['assets'] }),
    note: 'Rumah baru dua lantai.',
    papers: ['photo', 'statement'],
    decision: 'refused',
  },
]

/** Claims of the villages and what the regencies decided, by the commands that people use. */
export async function seedProposals(parts: ImportParts): Promise<void> {
  for (const { email, mandates } of demoOffices.accounts) {
    const [operator] = mandates.filter(({ role }) => role === 'village-operator')
    const regency = operator && regencyOf(operator.regions[0] as RegionCode)
    const officer = regency && holderOf('regency-officer', regency)
    if (officer !== undefined) await seedVillage(parts, email, officer)
  }
}

async function seedVillage(parts: ImportParts, operator: string, officer: string): Promise<void> {
  const asOperator = await acting(parts, operator, 'upkeep.propose')
  const asOfficer = await acting(parts, officer, 'upkeep.decide')
  const heads = await asOperator((work) => listPoorHeads(work.db, told.length))

  const send = (kind: PaperKind, { region }: PoorHead, at: number): Promise<PaperId> => {
    const scan = { name: `${kind}.png`, content: Readable.from([drawnPhoto(seededRandom(65, at))]), largest: 1_000_000 }
    return holdUpload(parts.files, scan, (upload) =>
      asOperator(async (work) => (await addPaper(work, { village: region, kind }, upload)).id),
    )
  }
  for (const [at, head] of heads.entries()) {
    const one = told[at]
    if (one === undefined) return
    const papers: PaperId[] = []
    for (const kind of one.papers) papers.push(await send(kind, head, at))
    const { id, version } = await asOperator((work) => {
      const observedOn = daysAfter(work.today, -2 - at)
      const details = one.details(daysAfter(work.today, -5))
      return proposeClaim(work, { person: head.person, village: null, observedOn, note: one.note, papers, details })
    })
    const verifier = one.checked && verifierOf(head.region)
    if (one.checked && verifier !== undefined) {
      const asVerifier = await acting(parts, verifier, 'upkeep.check-health')
      const said = { ...one.checked, version, needed: null, paper: null }
      await asVerifier((work) => answerHealthCase(work, id, { ...said, examinedOn: daysAfter(work.today, -1) }))
    }
    const { decision } = one
    if (decision === 'none') continue
    const reason = decision === 'accepted' ? null : 'Dokumennya tidak terbaca; mohon foto ulang dengan jelas.'
    await asOfficer((work) => decideClaim(work, id, { version, decision, reason }))
  }
}

/** Whoever checks for the health centre there. */
function verifierOf(village: RegionCode): string | undefined {
  return demoOffices.accounts.find(({ mandates }) =>
    mandates.some(({ role, regions }) => role === 'health-verifier' && regions.some((own) => covers(own as RegionCode, village))),
  )?.email
}
