import * as intake from '#domain/intake/intake.api.ts'
import type { Batch } from '#domain/intake/batch.ts'
import * as life from '#domain/life/life.api.ts'
import { needCategory } from '#domain/people/need-categories.ts'
import type { NeedCode } from '#domain/people/need-category.ts'
import * as people from '#domain/people/people.api.ts'
import type { NeedId, PersonId } from '#domain/people/person.ts'
import type { Endpoint, Request } from '#domain/platform/endpoint.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { ListId } from '#domain/programmes/list.ts'
import * as programmes from '#domain/programmes/programmes.api.ts'
import type { ProgrammeId } from '#domain/programmes/programme.ts'
import type { ClaimId } from '#domain/proposals/claim.ts'
import type { ClaimDetails } from '#domain/proposals/claim-details.ts'
import type { ClaimKind } from '#domain/proposals/claim-kind.ts'
import type { PaperKind } from '#domain/proposals/claim-step.ts'
import * as api from '#domain/proposals/proposals.api.ts'
import { listsOf } from '../../intake/testing/lists.ts'
import { made } from '../../platform/testing/fixtures.ts'
import { today, type Answered, type Caller, type World } from '../../platform/testing/world.ts'
import { aPaperIn, tell } from './a-claim.ts'
import type { Deed } from './village-deeds.ts'

export const village = '64.08.03.2001'
const nikOf = (person: number) => `6408990203${70 + person}0001`
const cardOf = (person: number) => `640899010110000${Math.floor(person / 2)}`
const thirdCard = cardOf(4)

/** Who acts, and what came of it so far. */
export interface VillageLife {
  readonly world: World
  readonly operator: Caller
  readonly officers: readonly [Caller, Caller]
  readonly programme: ProgrammeId
  readonly claims: ClaimId[]
  /** Lists that were applied and not taken back, the last one last. */
  readonly batches: Pick<Batch, 'id'>[]
  readonly lists: ListId[]
}

type Sent = 'once' | 'again' | 'at-once'

let keys = 0

/** Sends it once, twice under one name, or by two at the same moment; never may anything but a refusal of the contract come back. */
async function send<Asked, Received, Answer>(
  { world }: VillageLife,
  endpoint: Endpoint<Asked, Received, Answer>,
  request: Request<Asked>,
  [one, other]: readonly [Caller, Caller],
  how: Sent = 'once',
): Promise<Answered<Answer>[]> {
  const key = `deed-${++keys}-${'x'.repeat(16)}`
  const ask = (caller: Caller, name = key) => world.send(endpoint, { ...request, key: name }, caller)
  const answers = how === 'at-once' ? await Promise.all([ask(one), ask(other, `${key}-b`)]) : [await ask(one)]
  if (how === 'again') {
    const again = await ask(one)
    const same = again.status === answers[0]?.status && (again.status >= 300 || again.text === answers[0].text)
    if (!same)
      throw new Error(
        `sent again it was answered ${again.status} ${again.text}, before ${answers[0]?.status} ${answers[0]?.text}`,
      )
  }
  const broken = answers.find(({ status, problem }) => status >= 500 || problem === 'invalid-input')
  if (broken) throw new Error(`${endpoint.path} answered ${broken.status}: ${broken.text}`)
  return answers
}

export async function perform(village: VillageLife, deed: Deed): Promise<void> {
  switch (deed.did) {
    case 'claim':
      return claim(village, deed)
    case 'decide':
    case 'reopen':
    case 'object':
    case 'answer':
    case 'send-again':
    case 'withdraw':
      return turn(village, deed)
    case 'file': {
      const said = deed.rows.flatMap((one, person) => (one.there || person === 0 ? [line(person, one)] : []))
      return bring(village, { source: 'DTSEN', period: deed.period }, header, ...said)
    }
    case 'deciles':
      return bring(village, { source: 'DECILES', period: '2026-Q4' }, 'NO KK,DESIL', `640899010110000${deed.card},${deed.decile}`)
    case 'undo':
      return undo(village, deed)
    case 'list':
      return drawList(village)
    case 'confirm':
    case 'undo-event':
      return event(village, deed)
    case 'correct':
    case 'need':
    case 'end-need':
      return byHand(village, deed)
  }
}

const header = 'ID_DTSEN,KECAMATAN,DESA/KELURAHAN,ALAMAT,NO KK,NIK,NAMA,TANGGAL LAHIR,JENIS KELAMIN,HUBUNGAN KELUARGA,DESIL,PKH'
const letters = 'ABCDE'

type Row = Extract<Deed, { did: 'file' }>['rows'][number]

function line(person: number, { address, name, moved, decile, pkh }: Row): string {
  const sex = person % 2 === 0 ? 'LAKI-LAKI' : 'PEREMPUAN'
  const relation = person % 2 === 0 ? 'KEPALA KELUARGA' : 'ISTRI'
  const called = `ORANG ${name === 3 ? 'LAMA' : 'SATU'} ${letters[person]}`
  const where = ['JL. SATU', 'JL. DUA'][address]
  return `A${person},MUARA BENGKAL,SENAMBAH,${where},${moved ? thirdCard : cardOf(person)},${nikOf(person)},${called},02/03/19${70 + person},${sex},${relation},${['2', '5', ''][decile]},${pkh ? 'YA' : 'TIDAK'}`
}

async function bring(
  { world, officers: [officer], batches }: VillageLife,
  given: { source: 'DTSEN' | 'DECILES'; period: string },
  ...lines: string[]
): Promise<void> {
  const lists = listsOf(world)
  batches.push(await lists.apply(officer, await lists.check(officer, given, ...lines)))
}

/** The lists with which everything begins. */
export async function begin(village: VillageLife): Promise<void> {
  const there = { there: true, address: 0, name: 0, moved: false, decile: 0, pkh: true }
  const said = [0, 1, 2].map((person) => line(person, there))
  await bring(village, { source: 'DTSEN', period: '2026-Q3' }, header, ...said)
}

async function undo(village: VillageLife, { which, sent }: Extract<Deed, { did: 'undo' }>): Promise<void> {
  const { world, batches, officers } = village
  const at = batches.length - 1 - which
  const batch = batches[at]
  if (batch === undefined) return
  const { version } = made(await world.send(intake.getBatch, { params: { id: batch.id } }, officers[0]))
  const answers = await send(village, intake.undoBatch, { params: { id: batch.id }, body: { version } }, officers, sent)
  await world.settle()
  if (answers.some(({ status }) => status < 300)) batches.splice(at, 1)
}

interface Found {
  readonly id: PersonId
  readonly version: number
  readonly region: string
}

async function personOf({ world }: VillageLife, person: number): Promise<Found | undefined> {
  const [found] = await world.query<Found>('select person_id as id, version, region_code as region from person where nik = $1', [
    nikOf(person),
  ])
  return found
}

async function openNeed(
  { world }: VillageLife,
  person: PersonId,
  nth: number,
): Promise<{ id: NeedId; version: number } | undefined> {
  const needs = await world.query<{ id: NeedId; version: number }>(
    `select need_id as id, version from need_assignment where until is null
       and (subject_id = $1 or subject_id = (select family_id from person where person_id = $1)) order by need_id`,
    [person],
  )
  return needs[nth % Math.max(1, needs.length)]
}

const on = '2026-11-10' as LocalDate
const category = 'PMKS-23' as NeedCode
const met = needCategory(category)?.criteria.map(({ id }) => id) ?? []

async function saying(village: VillageLife, kind: ClaimKind, person: PersonId, nth: number): Promise<ClaimDetails | undefined> {
  switch (kind) {
    case 'correction': {
      const said = [
        { address: 'JL. EMPAT' },
        { address: 'JL. DUA' },
        { occupation: 'NELAYAN' },
        { name: 'ORANG BETUL' },
        { address: 'JL. TIGA', occupation: 'PETANI' },
      ]
      return { kind, changes: said[nth % said.length] ?? {} }
    }
    case 'category-found':
      return { kind, category, met }
    case 'category-ended': {
      const need = await openNeed(village, person, nth)
      return need && { kind, need: need.id, reason: 'self-reliant' }
    }
    case 'already-well-off':
      return { kind, reasons: ['assets'] }
    case 'death':
      return { kind, on }
    case 'birth':
      return { kind, on, name: nth % 2 === 0 ? 'PUTRI KECIL' : 'PUTRA KECIL', sex: 'female', birthPlace: null }
    case 'move': {
      const to = '64.08.04.2001' as RegionCode
      return { kind, on, who: nth % 2 === 0 ? 'person' : 'family', to, address: nth % 3 === 0 ? 'JL. POROS 1' : null }
    }
    case 'receives-nothing':
      return { kind }
    default:
      return undefined
  }
}

function papersOf(kind: ClaimKind): PaperKind[] {
  if (kind === 'receives-nothing' || kind === 'already-well-off') return ['photo', 'minutes']
  return kind === 'category-found' || kind === 'category-ended' ? ['minutes'] : ['document']
}

async function claim(about: VillageLife, { who, what, which, sent }: Extract<Deed, { did: 'claim' }>): Promise<void> {
  const { world, operator, claims } = about
  const person = await personOf(about, who)
  const details = person && (await saying(about, what, person.id, which))
  if (details === undefined || person === undefined) return
  const drafts = []
  for (const _ of sent === 'at-once' ? [1, 2] : [1]) {
    const papers = []
    for (const kind of papersOf(what)) papers.push(await aPaperIn(world, person.region, kind, operator))
    drafts.push({ person: person.id, papers, details })
  }
  const answers = await Promise.all(drafts.map((draft) => tell(world, draft, operator)))
  for (const { status, text, body } of answers)
    if (status === 201) claims.push(body.id)
    else if (status >= 500) throw new Error(`a claim was answered ${status}: ${text}`)
  if (sent === 'again' && drafts[0]) {
    const again = await tell(world, drafts[0], operator)
    if (again.status === 201) throw new Error('the same claim was taken twice')
  }
}

type Turning = Extract<Deed, { did: 'decide' | 'reopen' | 'object' | 'answer' | 'send-again' | 'withdraw' }>
const reason = 'Sudah diperiksa di tempat (contoh)'

async function turn(village: VillageLife, deed: Turning): Promise<void> {
  const { world, claims, operator, officers } = village
  const id = claims[deed.which % Math.max(1, claims.length)]
  if (id === undefined) return
  const [first, second] = officers
  const { version } = made(await world.send(api.getClaim, { params: { id } }, first))
  const params = { id }
  switch (deed.did) {
    case 'decide': {
      const body = { version, decision: deed.decision, reason }
      return void (await send(village, api.decideClaim, { params, body }, officers, deed.sent))
    }
    case 'reopen':
      return void (await send(village, api.reopenClaim, { params, body: { version, reason } }, officers, deed.sent))
    case 'object': {
      const body = { version, words: reason, papers: [] }
      return void (await send(village, api.objectToClaim, { params, body }, [operator, operator], deed.sent))
    }
    case 'answer': {
      const body = { version, answer: deed.answer, reason }
      return void (await send(village, api.answerObjection, { params, body }, [second, first], deed.sent))
    }
    case 'send-again':
      return void (await send(village, api.completeClaim, { params, body: { version, papers: [], mended: null } }, [
        operator,
        operator,
      ]))
    case 'withdraw':
      return void (await send(village, api.withdrawClaim, { params, body: { version } }, [operator, operator]))
  }
}

async function event(village: VillageLife, deed: Extract<Deed, { did: 'confirm' | 'undo-event' }>): Promise<void> {
  const { world, officers } = village
  const state = deed.did === 'confirm' ? 'waiting' : 'confirmed'
  const events = await world.query<{ id: never }>('select event_id as id from life_event where state = $1 order by event_id', [
    state,
  ])
  const params = events[deed.which % Math.max(1, events.length)]
  if (params === undefined) return
  if (deed.did === 'undo-event') return void (await send(village, life.undoLifeEvent, { params, body: { reason } }, officers))
  const { seen } = made(await world.send(life.getLifeEvent, { params }, officers[0]))
  await send(
    village,
    life.confirmLifeEvent,
    { params, body: { seen: seen ?? 'a'.repeat(64), exceptions: [] } },
    officers,
    deed.sent,
  )
}

async function byHand(village: VillageLife, deed: Extract<Deed, { did: 'correct' | 'need' | 'end-need' }>): Promise<void> {
  const { officers } = village
  const person = await personOf(village, deed.who)
  if (person === undefined) return
  const { id, version } = person
  switch (deed.did) {
    case 'correct': {
      const body = { version, changes: { address: deed.address }, source: deed.source, asOf: today }
      return void (await send(village, people.correctPerson, { params: { id }, body }, officers, deed.sent))
    }
    case 'need': {
      const body = { category, met, since: today, evidence: null, source: 'visit' as const }
      return void (await send(village, people.assignNeed, { params: { id }, body }, officers))
    }
    case 'end-need': {
      const need = await openNeed(village, id, deed.which)
      if (need === undefined) return
      const body = { version: need.version, until: today, reason: 'self-reliant' as const }
      return void (await send(village, people.endNeed, { params: { id, needId: need.id }, body }, officers))
    }
  }
}

/** A list of families by the rule of a programme, each for a month of its own. */
async function drawList({ world, officers: [officer], lists, programme: id }: VillageLife): Promise<void> {
  const month = `${2027 + Math.floor(lists.length / 12)}-${String((lists.length % 12) + 1).padStart(2, '0')}`
  const list = made(
    await world.send(programmes.makeList, { params: { id }, body: { region: '64.08', months: [month] } }, officer),
  )
  await world.settle()
  lists.push(list.id)
}
