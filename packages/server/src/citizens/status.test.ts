import { describe, expect, test } from 'vitest'
import { mostWrong } from '#domain/citizens/card.rules.ts'
import { codeLetters } from '#domain/citizens/code.rules.ts'
import * as api from '#domain/citizens/citizens.api.ts'
import * as proposals from '#domain/proposals/proposals.api.ts'
import * as people from '#domain/people/people.api.ts'
import type { ClaimDetails } from '#domain/proposals/claim-details.ts'
import { aNeedOf, aPersonIn, holderOf, made, officerOf } from '../platform/testing/fixtures.ts'
import { secondOfficer } from '../platform/testing/merges.ts'
import { aWorld } from '../platform/testing/world.ts'
import { aClaimIn, anAcceptedIn } from '../proposals/testing/a-claim.ts'
import { aCodeOf, cookieOf, opened, printed, type Seen, visit } from './testing/a-visitor.ts'

const world = aWorld()
const village = '64.08.04.2001'
const reason = 'Keluarga ini sudah menerima sembako'

let addresses = 0
const anAddress = () => `10.20.${++addresses >> 8}.${addresses & 255}`
const enter = (code: string, digits: string, address = anAddress()) =>
  visit(world, 'POST', '/cek', { form: { code, digits }, address })
const statusOf = (cookie: string, query = '') => visit(world, 'GET', '/cek', { cookie, query })
const journalled = (event: string) =>
  world.query<{ subject_id: string | null; facts: Record<string, unknown>; region_code: string }>(
    'select subject_id, facts, region_code from journal where event = $1 order by journal_id',
    [event],
  )

async function aRefusedClaim(details?: ClaimDetails) {
  const claim = await aClaimIn(world, village, details)
  const body = { version: 1, decision: 'refused' as const, reason }
  made(await world.send(proposals.decideClaim, { params: { id: claim.id }, body }, await officerOf(world, village)))
  return claim
}

describe('a card', () => {
  test('is a PDF with a code and without a name or a number of anybody; who made it and why is an entry', async () => {
    const person = await aPersonIn(world, village)
    const paper = await printed(world, village, person.id)
    expect([paper.status, paper.headers['content-type']]).toEqual([200, 'application/pdf'])
    const [entry] = (await journalled('status-card.made')).slice(-1)
    expect(entry).toMatchObject({ subject_id: person.id, facts: { reason: 'Diminta keluarga di kantor desa' } })
  })

  test('keeps its code as a keyed hash only', async () => {
    const { id } = await aPersonIn(world, village)
    const code = await aCodeOf(world, id)
    const plain = code.replaceAll('-', '')
    const [row] = await world.query<{ all: string }>(
      'select row_to_json(c)::text as all from status_card c where person_id = $1',
      [id],
    )
    expect(row?.all).not.toContain(plain)
    expect(row?.all).not.toContain(code)
    expect(JSON.stringify(await journalled('status-card.made'))).not.toContain(plain)
  })

  test('is made by those who hand it out only, and not for whom nothing can be asked beside it', async () => {
    const { id } = await aPersonIn(world, village)
    const body = { reason: 'Mencoba' }
    const planner = await holderOf(world, 'regency-planner', '64.08')
    expect((await world.send(api.printStatusCard, { params: { id }, body }, planner)).problem).toBe('not-allowed')
    const operator = await holderOf(world, 'village-operator', '64.08.03.2001')
    expect((await world.send(api.printStatusCard, { params: { id }, body }, operator)).problem).toBe('not-found')
    const nobodyKnown = await aPersonIn(world, village, { nik: null, nikMissingReason: 'papers-lost', birthDate: null })
    expect((await printed(world, village, nobodyKnown.id)).problem).toBe('status-card-without-proof')
  })

  test('says how it stands to whoever may read the person', async () => {
    const { id } = await aPersonIn(world, village)
    const look = async () => made(await world.send(api.getStatusCard, { params: { id } }, await officerOf(world, village)))
    expect(await look()).toEqual({ card: null, may: { print: true } })
    await aCodeOf(world, id)
    expect((await look()).card).toMatchObject({ standing: 'good', endsOn: '2027-11-22', proof: 'nik', mine: true })
    const end = { params: { id }, body: { reason: 'Kartu hilang' } }
    expect((await world.send(api.takeBackStatusCard, end, await officerOf(world, village))).status).toBe(204)
    expect((await look()).card?.standing).toBe('taken-back')
    expect((await world.send(api.takeBackStatusCard, end, await officerOf(world, village))).problem).toBe('not-found')
  })
})

/** What a page tells, without what differs with every card. */
const shape = ({ status, headers, text }: Seen) => ({ status, headers: Object.keys(headers), text })

describe('wrong and unknown answers', () => {
  test('look the same: unknown code, code that is none, wrong digits, old, ended, locked and taken-back cards, a family left', async () => {
    const person = await aPersonIn(world, village)
    const old = await aCodeOf(world, person.id)
    const code = await aCodeOf(world, person.id)
    const digits = person.nik.slice(-6)
    const other = await aPersonIn(world, village)
    const unknown = await enter('2222-2222-2222', digits)
    expect(unknown.status).toBe(422)
    for (const [typed, given] of [
      ['', ''],
      ['bukan kode', digits],
      [old, digits],
      [code, '000000'],
      [code, ''],
      [code, other.nik.slice(-6)],
      [await aCodeOf(world, other.id), digits],
    ] as const)
      expect(shape(await enter(typed, given)), `${typed} ${given}`).toEqual(shape(unknown))

    const gone = await aPersonIn(world, village)
    const endings = [
      "ends_on = date '2026-11-20'",
      'locked_at = now()',
      'taken_back_at = now()',
      'subject_id = gen_random_uuid()',
    ]
    for (const ending of endings) {
      const right = await aCodeOf(world, gone.id)
      await world.query(`update status_card set ${ending} where person_id = $1`, [gone.id])
      expect(shape(await enter(right, gone.nik.slice(-6))), ending).toEqual(shape(unknown))
    }
    expect((await enter(code, digits)).status).toBe(303)
  })

  test('are the same statements of the database, one for one', async () => {
    const person = await aPersonIn(world, village)
    const code = await aCodeOf(world, person.id)
    const written = async (typed: string, digits: string) => {
      const address = anAddress()
      const before = await world.query<{ n: number }>('select count(*)::int as n from journal')
      await enter(typed, digits, address)
      const after = await world.query<{ n: number }>('select count(*)::int as n from journal')
      const pace = await world.query<{ failures: number }>('select failures from status_pace order by last_at desc limit 1')
      return [(after[0]?.n ?? 0) - (before[0]?.n ?? 0), pace.length]
    }
    expect(await written(code, '000000')).toEqual([1, 1])
    expect(await written('2222-2222-2222', '000000')).toEqual([1, 1])
    expect(await written(code, person.nik.slice(-6))).toEqual([1, 1])
  })

  test(`lock the card at number ${mostWrong}, from wherever they come; the right digits open it no more, a new card does`, async () => {
    const person = await aPersonIn(world, village)
    const code = await aCodeOf(world, person.id)
    for (let n = 0; n < mostWrong; n++) expect((await enter(code, '111111')).status).toBe(422)
    expect((await enter(code, person.nik.slice(-6))).status).toBe(422)
    const [locked] = (await journalled('status-card.locked')).slice(-1)
    expect(locked?.region_code).toBe(village)
    expect(await opened(world, person, anAddress())).toContain('rangkul.cek=')
  })

  test('all at once are counted each', async () => {
    const person = await aPersonIn(world, village)
    const code = await aCodeOf(world, person.id)
    const tries = await Promise.all(Array.from({ length: 12 }, (_, at) => enter(code, String(at).padStart(6, '0'))))
    expect(tries.map(({ status }) => status)).toEqual(tries.map(() => 422))
    const [card] = await world.query<{ wrong: number; locked: boolean }>(
      'select wrong, locked_at is not null as locked from status_card where person_id = $1',
      [person.id],
    )
    expect(card).toEqual({ wrong: 12, locked: true })
  })

  test('right digits in between begin the count anew', async () => {
    const person = await aPersonIn(world, village)
    const code = await aCodeOf(world, person.id)
    for (let round = 0; round < 3; round++) {
      for (let n = 1; n < mostWrong; n++) await enter(code, '111111')
      expect((await enter(code, person.nik.slice(-6))).status).toBe(303)
    }
  })

  test('from one address are held off after thirty, whatever the code; the address is kept as a keyed hash', async () => {
    const person = await aPersonIn(world, village)
    const code = await aCodeOf(world, person.id)
    const address = anAddress()
    for (let n = 0; n < 30; n++) expect((await enter('2222-2222-2222', '111111', address)).status).toBe(422)
    expect((await enter(code, person.nik.slice(-6), address)).status).toBe(429)
    expect((await enter(code, person.nik.slice(-6))).status).toBe(303)
    expect(JSON.stringify(await world.query('select * from status_pace'))).not.toContain(address)
  })

  test('are journalled without what was typed, and nothing of it is logged', async () => {
    await enter('ABCD-EFGH-JKMN', '654321')
    const told = JSON.stringify(await journalled('status.refused')) + world.logged()
    for (const typed of ['ABCD', '654321']) expect(told).not.toContain(typed)
  })
})

describe('whoever has no NIK', () => {
  test('is asked for the birth date', async () => {
    const person = await aPersonIn(world, village, { nik: null, nikMissingReason: 'papers-lost' })
    const code = await aCodeOf(world, person.id)
    expect((await enter(code, '050390')).status).toBe(303)
    expect((await enter(code, '05/03/90')).status, 'as it is written').toBe(303)
    expect((await enter(code, '030590')).status).toBe(422)
  })
})

describe('what a family is told', () => {
  test('its aid, what was decided and why, and until when it may object; in both languages', async () => {
    const { person } = await aRefusedClaim()
    const cookie = await opened(world, person, anAddress())
    const { status, text } = await statusOf(cookie)
    expect(status).toBe(200)
    expect(text).toContain('Usulan bantuan: belum menerima apa pun')
    expect(text).toContain('Tidak diterima')
    expect(text).toContain(reason)
    expect(text).toContain('keberatan sampai 21 Desember 2026')
    expect((await statusOf(cookie, 'lang=en')).text).toContain('You can object until 21 December 2026')
  })

  test('nothing of others; no NIK, card number, address, decile or name, and nobody who decided', async () => {
    const mine = await anAcceptedIn(world, village)
    const other = await aRefusedClaim()
    const page = (await statusOf(await opened(world, mine.person, anAddress()))).text
    const text = page.slice(page.indexOf('<main>')).replaceAll(mine.id, '')
    const [{ claims } = { claims: 0 }] = await world.query<{ claims: number }>(
      'select count(*)::int as claims from claim where subject_id = $1',
      [mine.person.familyId],
    )
    expect(text.match(/<li>/g)?.length).toBe(claims)
    for (const told of [mine.person.nik, mine.person.card, 'Jl. Poros', 'Siti', 'Petugas regency', other.id, reason])
      expect(text, told).not.toContain(told)
    expect(text).not.toMatch(/desil|decile|PMKS/i)
    expect(text).not.toMatch(/\d(?:[ .]?\d){15}/)
  })

  test('no category, and of another member not why', async () => {
    const { person, id } = await aRefusedClaim()
    await aNeedOf(world, village, person.id, 'PMKS-16')
    await world.query("update claim set kind = 'category-found', about = 'PMKS-09' where claim_id = $1", [id])
    const cookie = await opened(world, person, anAddress())
    expect((await statusOf(cookie)).text).toContain(reason)
    await world.query('update claim set person_id = gen_random_uuid() where claim_id = $1', [id])
    const { text } = await statusOf(cookie)
    expect(text).toContain('Mengenai anggota keluarga')
    expect(text).not.toContain(reason)
    expect(text).not.toMatch(/PMKS|korban|disabilitas/i)
  })

  test('each look is an entry about the person, and leads to no other', async () => {
    const person = await aPersonIn(world, village)
    const cookie = await opened(world, person, anAddress())
    await statusOf(cookie)
    const [entry] = (await journalled('status.read-by-family')).slice(-1)
    expect(entry).toMatchObject({ subject_id: person.id, region_code: village })
  })
})

describe('what a card has opened', () => {
  test('closes after twenty minutes, at once with the card, and is nothing to the rest of the system', async () => {
    const person = await aPersonIn(world, village)
    const cookie = await opened(world, person, anAddress())
    expect((await statusOf(cookie)).text).toContain('Status keluarga Anda')
    expect((await world.send(people.getPerson, { params: { id: person.id }, headers: { cookie } })).problem).toBe('not-signed-in')

    const { now } = world.clock
    world.clock.now = new Date(now.getTime() + 21 * 60_000)
    expect((await statusOf(cookie)).text).toContain('Kode pada kartu')
    world.clock.now = now

    const end = { params: { id: person.id }, body: { reason: 'Kartu hilang' } }
    await world.send(api.takeBackStatusCard, end, await officerOf(world, village))
    const closed = await statusOf(cookie)
    expect([closed.status, closed.text.includes('Status keluarga Anda')]).toEqual([401, false])
    expect(cookieOf(closed)).toBe('rangkul.cek=')
  })

  test('is not opened by a cookie that was made up, lengthened, or signed for something else', async () => {
    const person = await aPersonIn(world, village)
    const cookie = await opened(world, person, anAddress())
    const [name = '', value = ''] = cookie.split('=')
    const [card = '', until = '', signature = ''] = value.split('.')
    const other = await opened(world, await aPersonIn(world, village), anAddress())
    for (const forged of [
      `${card}.${Number(until) + 600}.${signature}`,
      `${other.split('=')[1]?.split('.')[0] ?? ''}.${until}.${signature}`,
      `${card}.${until}.`,
      `${card}.${until}`,
      '..',
      `${person.id}.${until}.${signature}`,
    ])
      expect((await statusOf(`${name}=${forged}`)).text, forged).toContain('Kode pada kartu')
  })

  test('is closed on this telephone by whoever has read it', async () => {
    const cookie = await opened(world, await aPersonIn(world, village), anAddress())
    const left = await visit(world, 'POST', '/cek/keluar', { cookie, form: { lang: 'id' } })
    expect([left.status, cookieOf(left)]).toEqual([303, 'rangkul.cek='])
  })

  test('is sent over these pages only, and to no script', async () => {
    const person = await aPersonIn(world, village)
    const entered = await enter(await aCodeOf(world, person.id), person.nik.slice(-6))
    expect(String(entered.headers['set-cookie'])).toMatch(/Max-Age=1200; Path=\/cek; HttpOnly; SameSite=Strict/)
    expect(entered.headers['location']).toBe('/cek')
  })
})

describe('an objection by the family', () => {
  const photo = () =>
    new Blob([Buffer.from('ffd8ffe000104a46494600010100000100010000ffda0002d5ffd9', 'hex')], { type: 'image/jpeg' })
  const words = 'Kami belum pernah menerima sembako <sekali pun>'
  const send = (cookie: string, form: Record<string, string | Blob>) => visit(world, 'POST', '/cek/keberatan', { cookie, form })

  test('with words and a photo gets a number and a clock, waits with the officer as coming from the family, and its answer is told', async () => {
    const { id, person } = await aRefusedClaim()
    const cookie = await opened(world, person, anAddress())
    expect((await visit(world, 'POST', '/cek/tulis', { cookie, form: { claim: id } })).text).toContain(
      'Mengapa putusan ini tidak benar?',
    )
    const sent = await send(cookie, { claim: id, words, photo: photo() })
    expect([sent.status, sent.headers['location']]).toEqual([303, '/cek?sent=objection'])

    const { text } = await statusOf(cookie, 'sent=objection')
    const ticket = /Nomor keberatan <span class="ticket">([\dA-Z-]{9})</.exec(text)?.[1] ?? ''
    expect(Array.from(ticket.replace('-', '')).every((letter) => codeLetters.includes(letter))).toBe(true)
    expect(text).toContain('Dijawab paling lambat 4 Desember 2026')
    expect(text).not.toContain('Ajukan keberatan')

    const officer = await officerOf(world, village)
    const queue = made(await world.send(proposals.listClaims, { query: { view: 'objections', limit: 100 } }, officer))
    expect(queue.rows.find((row) => row.id === id)).toMatchObject({ objected: true, byFamily: true })
    const claim = made(await world.send(proposals.getClaim, { params: { id } }, officer))
    expect(claim.objection).toMatchObject({ words, by: null, ticket })
    expect(claim.evidence.find(({ ofObjection }) => ofObjection)).toMatchObject({ kind: 'photo', addedBy: null })
    expect(claim.turns.at(-1)).toMatchObject({ move: 'objected', by: null })

    const answer = { version: claim.version, answer: 'overturned' as const, reason: 'Kunjungan membenarkan keluarga' }
    expect((await world.send(proposals.answerObjection, { params: { id }, body: answer }, officer)).problem).toBe(
      'second-person-needed',
    )
    const second = await secondOfficer(world)
    made(await world.send(proposals.answerObjection, { params: { id }, body: answer }, second))
    const after = (await statusOf(cookie)).text
    expect(after).toContain('Putusan diubah')
    expect(after).toContain('Kunjungan membenarkan keluarga')
    expect(after, 'the first reason counts no more').not.toContain(reason)
    expect(after).toContain(ticket)
  })

  test('is raised once, and not to what is another family’s, waits still, or lies too far back', async () => {
    const { id, person } = await aRefusedClaim()
    const cookie = await opened(world, person, anAddress())
    const others = await aRefusedClaim()
    const waiting = await aClaimIn(world, village)
    for (const claim of [others.id, waiting.id, 'bukan', '', '00000000-0000-7000-8000-000000000001'])
      expect((await send(cookie, { claim, words })).status, claim).toBe(409)
    const both = await Promise.all([send(cookie, { claim: id, words }), send(cookie, { claim: id, words })])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])

    const late = await aRefusedClaim()
    await world.query("update claim set decided_at = '2026-10-20' where claim_id = $1", [late.id])
    expect((await send(await opened(world, late.person, anAddress()), { claim: late.id, words })).status).toBe(409)
  })

  test('without enough words, or with what is no photo, is asked for again with the words kept; markup in them stays words', async () => {
    const { id, person } = await aRefusedClaim()
    const cookie = await opened(world, person, anAddress())
    expect((await send(cookie, { claim: id, words: 'Salah' })).text).toContain('sedikitnya 10 huruf')
    const pdf = await send(cookie, { claim: id, words, photo: new Blob(['%PDF-1.7 <script>']) })
    expect([pdf.status, pdf.text.includes('Kami belum pernah menerima sembako &lt;sekali pun&gt;')]).toEqual([422, true])
    const [{ files } = { files: 0 }] = await world.query<{ files: number }>(
      'select count(*)::int as files from claim_paper where claim_id = $1 and of_objection',
      [id],
    )
    expect(files).toBe(0)
  })

  test('is not heard without an opened card, from another site, or larger than a photo is', async () => {
    const { id, person } = await aRefusedClaim()
    const cookie = await opened(world, person, anAddress())
    expect((await visit(world, 'POST', '/cek/keberatan', { form: { claim: id, words } })).status).toBe(401)
    const foreign = { cookie, form: { claim: id, words }, headers: { origin: 'https://jahat.test' } }
    expect((await visit(world, 'POST', '/cek/keberatan', foreign)).status).toBe(403)
    const large = { cookie, form: { claim: id, words, photo: new Blob([Buffer.alloc(9_000_000)]) } }
    expect((await visit(world, 'POST', '/cek/keberatan', large)).status).toBe(413)
  })
})

describe('odd requests', () => {
  const odd: { type: string; bytes: Buffer }[] = [
    { type: 'application/json', bytes: Buffer.from('{}') },
    { type: 'text/plain', bytes: Buffer.from('code=x') },
    { type: 'multipart/form-data', bytes: Buffer.from('--x') },
    { type: 'multipart/form-data; boundary=x', bytes: Buffer.from('--x\r\nbroken') },
    { type: 'multipart/form-data; boundary=', bytes: Buffer.alloc(100) },
    { type: 'application/x-www-form-urlencoded', bytes: Buffer.from('code=%00%ff&digits=%F0%9F&lang[]=x&code=y') },
    { type: 'application/x-www-form-urlencoded', bytes: Buffer.alloc(3_000, 0x26) },
    { type: 'application/x-www-form-urlencoded', bytes: Buffer.alloc(5_000, 0x61) },
    { type: 'application/x-www-form-urlencoded', bytes: Buffer.from(`claim=${'%E2%80%AE'.repeat(20)}&words=${'a'.repeat(900)}`) },
  ]

  test('of every page are refused with a page, never with a fault of ours', async () => {
    const cookie = await opened(world, await aPersonIn(world, village), anAddress())
    for (const page of world.app.openPages)
      for (const raw of page.method === 'POST' ? odd : [undefined])
        for (const headers of [{}, { cookie }, { cookie: 'rangkul.cek=%' }, { cookie: `${cookie}; rangkul.cek=x` }]) {
          const seen = await visit(world, page.method, page.path, {
            address: anAddress(),
            headers,
            query: 'lang=%00&sent=%ff',
            ...(raw && { raw }),
          })
          expect(seen.status, `${page.path} ${raw?.bytes.toString('latin1', 0, 40)}`).toBeLessThan(500)
        }
  })
})

test('a card that an operator made is known by the code on its paper only', async () => {
  const { id } = await aPersonIn(world, village)
  const operator = await holderOf(world, 'village-operator', village)
  const answer = await world.send(api.printStatusCard, { params: { id }, body: { reason: 'Diminta keluarga' } }, operator)
  expect([answer.status, answer.headers['content-disposition']]).toEqual([
    200,
    expect.stringContaining('kartu-periksa-status-2026-11-21.pdf'),
  ])
})
