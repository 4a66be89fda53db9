import { describe, expect, test } from 'vitest'
import * as insight from '#domain/insight/insight.api.ts'
import * as proposals from '#domain/proposals/proposals.api.ts'
import * as upkeep from '#domain/upkeep/upkeep.api.ts'
import type { ClaimId } from '#domain/proposals/claim.ts'
import { aPersonIn, holderOf, made, officerOf } from '../../platform/testing/fixtures.ts'
import { aWorld, today } from '../../platform/testing/world.ts'
import { aClaimIn, aPaperIn, operatorOf } from '../../proposals/testing/a-claim.ts'
import { opened, visit } from '../testing/a-visitor.ts'

const world = aWorld()
const village = '64.08.04.2001'
const words = 'Suami saya sakit sejak lama dan kami tidak punya penghasilan <apa pun>'
const photo = () =>
  new Blob([Buffer.from('ffd8ffe000104a46494600010100000100010000ffda0002d5ffd9', 'hex')], { type: 'image/jpeg' })

let addresses = 0
const anAddress = () => `10.40.0.${++addresses}`
const send = (cookie: string, form: Record<string, string | Blob> = { words }) =>
  visit(world, 'POST', '/cek/usulan', { cookie, form })
const ask = (cookie: string) => visit(world, 'POST', '/cek/butuh', { cookie, form: {} })
const statusOf = async (cookie: string, query = '') => (await visit(world, 'GET', '/cek', { cookie, query })).text

async function aFamily() {
  const person = await aPersonIn(world, village)
  return { person, cookie: await opened(world, person, anAddress()) }
}

const claimsOf = (family: string) =>
  world.query<{ id: ClaimId; ticket: string | null; by: string | null }>(
    'select claim_id as id, proposal_ticket as ticket, proposed_by as by from claim where family_id = $1',
    [family],
  )

/** A family that proposed itself, with a photo unless told otherwise. */
async function aProposedFamily(form: Record<string, string | Blob> = { words, photo: photo() }) {
  const family = await aFamily()
  expect((await send(family.cookie, form)).status).toBe(303)
  const [claim] = await claimsOf(family.person.familyId)
  return { ...family, id: claim?.id as ClaimId, ticket: claim?.ticket ?? '' }
}

async function claimOf(id: ClaimId, reader?: Awaited<ReturnType<typeof officerOf>>) {
  return made(await world.send(proposals.getClaim, { params: { id } }, reader ?? (await officerOf(world, village))))
}

async function bringPaper(id: ClaimId, kind: 'photo' | 'minutes') {
  const { version } = await claimOf(id)
  const body = { version, papers: [await aPaperIn(world, village, kind)], mended: null }
  return world.send(proposals.completeClaim, { params: { id }, body }, await operatorOf(world, village))
}

async function decide(id: ClaimId, decision: 'accepted' | 'refused' | 'returned') {
  const { version } = await claimOf(id)
  const body = { version, decision, reason: 'Sudah dilihat di rumahnya' }
  return made(await world.send(proposals.decideClaim, { params: { id }, body }, await officerOf(world, village)))
}

describe('a family that gets nothing', () => {
  test('is offered to propose itself, and is told a number, the way and until when', async () => {
    const { cookie, person } = await aFamily()
    expect(await statusOf(cookie)).toContain('Usulkan keluarga saya')
    expect((await ask(cookie)).text).toContain('Bagaimana keadaan keluarga Anda?')
    const sent = await send(cookie, { words, photo: photo() })
    expect([sent.status, sent.headers['location']]).toEqual([303, '/cek?sent=proposal'])
    const [claim] = await claimsOf(person.familyId)
    expect(claim?.by).toBeNull()
    expect(claim?.ticket).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)

    const text = await statusOf(cookie, 'sent=proposal')
    expect(text).toContain('Usulan Anda sudah masuk.')
    expect(text).toContain(`<span class="ticket">${claim?.ticket}</span>`)
    expect(text).toMatch(/Foto keadaan keluarga<\/span> <span class="mark">Selesai/)
    expect(text).toMatch(/aria-current="step"><span>Musyawarah desa atau kelurahan/)
    expect(text).toContain('Batas waktu langkah ini 22 Desember 2026')
    expect(text).not.toContain('Usulkan keluarga saya')
    expect(await statusOf(cookie, 'lang=en')).toContain('Number of the proposal')
  })

  test('stands in its village’s queue as the family’s own, with its words and photo; no account did it', async () => {
    const { id, ticket, person } = await aProposedFamily()
    const operator = await operatorOf(world, village)
    const queue = made(await world.send(proposals.listClaims, { query: { view: 'village', limit: 100 } }, operator))
    expect(queue.rows.find((row) => row.id === id)).toMatchObject({ proposedBy: null, waitsAt: 'minutes', papers: 1 })
    const claim = await claimOf(id, operator)
    expect(claim).toMatchObject({ proposedBy: null, ticket, hits: null, note: words, observedOn: today })
    expect(claim.evidence).toMatchObject([{ kind: 'photo', addedBy: null, ofObjection: false }])
    expect(claim.turns).toMatchObject([{ move: 'proposed', by: null }])
    const waiting = made(await world.send(insight.waitingOwnClaims, {}, operator)).rows
    expect(waiting.map(({ kind }) => kind)).toContain('family-proposals')
    const ofPerson = made(await world.send(proposals.listClaimsOf, { params: { id: person.id } }, operator))
    expect(ofPerson.rows).toMatchObject([{ id, proposedBy: null }])
    const [entry] = await world.query<{ facts: object }>(
      "select facts from journal where event = 'claim.proposed' and subject_id = $1",
      [id],
    )
    expect(entry?.facts).toMatchObject({ byFamily: true })
    expect(JSON.stringify(entry)).not.toContain('Suami')
    const elsewhere = await holderOf(world, 'village-operator', '64.08.03.2001')
    expect((await world.send(proposals.getClaim, { params: { id } }, elsewhere)).problem).toBe('not-found')
  })

  test('without a photo it waits for one, goes its way, is decided on, and the family reads why', async () => {
    const { id, cookie, person } = await aProposedFamily({ words })
    expect(await statusOf(cookie)).toMatch(/aria-current="step"><span>Foto keadaan keluarga/)
    made(await bringPaper(id, 'photo'))
    made(await bringPaper(id, 'minutes'))
    expect(await statusOf(cookie)).toMatch(/aria-current="step"><span>Putusan dinas sosial/)
    const officer = await officerOf(world, village)
    const rows = made(await world.send(proposals.listClaims, { query: { view: 'waiting', limit: 100 } }, officer)).rows
    expect(rows.find((row) => row.id === id)?.decidable).toBe(true)
    expect(made(await world.send(insight.waitingClaims, {}, officer)).rows.map(({ kind }) => kind)).toContain('claims-to-decide')
    await decide(id, 'accepted')
    const { findings } = made(await world.send(upkeep.listFindings, { params: { id: person.familyId } }, officer))
    expect(findings).toMatchObject([{ kind: 'receives-nothing', proposedBy: null, claimId: id }])
    const text = await statusOf(cookie)
    expect(text).toContain('Sudah dilihat di rumahnya')
    expect(text).toContain('Anda dapat mengusulkan diri mulai 19 Februari 2027')
  })

  test('PROP-56: what comes back its village sends again, in the family’s own words', async () => {
    const { id } = await aProposedFamily()
    made(await bringPaper(id, 'minutes'))
    await decide(id, 'returned')
    const operator = await operatorOf(world, village)
    const claim = await claimOf(id, operator)
    expect(claim.may).toMatchObject({ complete: true, withdraw: false })
    const mended = { observedOn: today, note: 'Kata-kata orang lain', details: { kind: 'receives-nothing' as const } }
    const body = { version: claim.version, papers: [], mended }
    expect((await world.send(proposals.completeClaim, { params: { id }, body }, operator)).problem).toBe('not-allowed')
    const withdrawing = { params: { id }, body: { version: claim.version } }
    expect((await world.send(proposals.withdrawClaim, withdrawing, operator)).problem).toBe('not-allowed')
    made(await bringPaper(id, 'photo'))
    expect(await claimOf(id, operator)).toMatchObject({ state: 'open', waitsAt: 'regency', note: words })
  })
})

describe('CIT-10 a proposal taken back', () => {
  const back = (cookie: string, claim: string, sure?: string) =>
    visit(world, 'POST', '/cek/tarik', { cookie, form: { claim, ...(sure !== undefined && { sure }) } })

  test('is asked about once more, leaves the queue, and stays to be seen by the family; tomorrow it may propose itself again', async () => {
    const { id, cookie, ticket } = await aProposedFamily()
    expect(await statusOf(cookie)).toContain('Tarik usulan')
    const asked = await back(cookie, id)
    expect([asked.status, asked.text.includes('Tarik usulan ini?'), asked.text.includes(ticket)]).toEqual([200, true, true])
    expect((await claimOf(id)).state).toBe('open')
    const done = await back(cookie, id, 'yes')
    expect([done.status, done.headers['location']]).toEqual([303, '/cek?sent=taking-back'])
    expect(await claimOf(id)).toMatchObject({ state: 'withdrawn', turns: [{}, { move: 'withdrawn', by: null }] })
    const operator = await operatorOf(world, village)
    const queue = made(await world.send(proposals.listClaims, { query: { view: 'village', limit: 100 } }, operator))
    expect(queue.rows.find((row) => row.id === id)).toBeUndefined()

    const text = await statusOf(cookie, 'sent=taking-back')
    expect(text).toContain('Usulan Anda sudah ditarik.')
    expect(text).toContain('Anda tarik')
    expect(text).toContain('Anda dapat mengusulkan diri lagi mulai 22 November 2026')
    expect((await send(cookie)).status).toBe(409)
    await world.query("update claim set since = since - interval '1 day' where claim_id = $1", [id])
    expect((await send(cookie)).status).toBe(303)
  })

  test('not twice, not after a decision, not what somebody else claimed, and not another family’s', async () => {
    const [{ id, cookie }, other] = [await aProposedFamily(), await aFamily()]
    expect((await back(other.cookie, id, 'yes')).status).toBe(409)
    expect((await back('', id, 'yes')).status).toBe(401)
    made(await bringPaper(id, 'minutes'))
    await decide(id, 'refused')
    expect((await back(cookie, id, 'yes')).status).toBe(409)
    const { id: claimed, person } = await aClaimIn(world, village)
    const reader = await opened(world, person, anAddress())
    expect((await back(reader, claimed, 'yes')).status).toBe(409)
    const again = await aProposedFamily()
    const all = await Promise.all([1, 2, 3].map(() => back(again.cookie, again.id, 'yes')))
    expect(all.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409, 409])
  })
})

describe('CIT-8 is not heard', () => {
  test('twice at once: of many that press together one proposal comes to be', async () => {
    const { cookie, person } = await aFamily()
    const all = await Promise.all([1, 2, 3, 4].map(() => send(cookie)))
    expect(all.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409, 409, 409])
    expect(await claimsOf(person.familyId)).toHaveLength(1)
    expect((await ask(cookie)).text).toContain('sedang diproses')
  })

  test('while its village’s own proposal is on its way, and for ninety days after a decision', async () => {
    const { id, person } = await aClaimIn(world, village)
    const cookie = await opened(world, person, anAddress())
    expect((await send(cookie)).status).toBe(409)
    await decide(id, 'refused')
    const refused = await send(cookie)
    expect([refused.status, refused.text.includes('mulai 19 Februari 2027')]).toEqual([409, true])
    await world.query("update claim set decided_at = '2026-08-01' where claim_id = $1", [id])
    expect((await send(cookie)).status).toBe(303)
  })

  test('where it receives aid, politely', async () => {
    const { cookie, person } = await aFamily()
    await world.query(
      `insert into aid (person_id, aid_id, region_code, programme, payer, source, since, recorded_at)
       select person_id, gen_random_uuid(), region_code, 'PKH', 'apbn', 'dtsen', '2026-01', now() from person where person_id = $1`,
      [person.id],
    )
    const status = await statusOf(cookie)
    expect(status).toContain('Menurut catatan keluarga Anda menerima bantuan.')
    expect(status).not.toContain('Usulkan keluarga saya')
    expect((await ask(cookie)).status).toBe(409)
    expect((await send(cookie)).status).toBe(409)
    expect(await claimsOf(person.familyId)).toEqual([])
  })

  test('without enough words, with what is no photo, without a card, from another site, or too large', async () => {
    const { cookie, person } = await aFamily()
    expect((await send(cookie, { words: 'Tolong' })).text).toContain('sedikitnya 10 huruf')
    const pdf = await send(cookie, { words, photo: new Blob(['%PDF-1.7']) })
    expect([pdf.status, pdf.text.includes('penghasilan &lt;apa pun&gt;')]).toEqual([422, true])
    expect((await visit(world, 'POST', '/cek/usulan', { form: { words } })).status).toBe(401)
    expect((await visit(world, 'POST', '/cek/butuh', { form: {} })).status).toBe(401)
    const foreign = { cookie, form: { words }, headers: { origin: 'https://jahat.test' } }
    expect((await visit(world, 'POST', '/cek/usulan', foreign)).status).toBe(403)
    const large = { cookie, form: { words, photo: new Blob([Buffer.alloc(9_000_000)]) } }
    expect((await visit(world, 'POST', '/cek/usulan', large)).status).toBe(413)
    await world.query('update status_card set taken_back_at = now() where subject_id = $1', [person.familyId])
    expect((await send(cookie)).status).toBe(401)
    expect(await claimsOf(person.familyId)).toEqual([])
  })
})
