import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as people from '#domain/people/people.api.ts'
import type { FamilyId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { FindingId } from '#domain/upkeep/finding.ts'
import type { PhotoId, ProposalId } from '#domain/upkeep/proposal.ts'
import * as api from '#domain/upkeep/upkeep.api.ts'
import { aWorld, type Caller, today } from '../platform/testing/world.ts'

const world = aWorld()

const village = '64.08.04.2001' as RegionCode
const nobody = '00000000-0000-7000-8000-000000000000'
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')

let cards = 6408990101100000n

async function aFamily(region = village): Promise<FamilyId> {
  const officer = await world.signIn('regency-officer', region.slice(0, 5))
  const { body } = await world.send(
    people.registerPerson,
    {
      body: {
        name: 'Siti Rahmah',
        nik: null,
        nikMissingReason: 'papers-lost',
        sex: 'female',
        birthDate: '1980-02-03',
        birthPlace: null,
        motherName: null,
        occupation: null,
        familyCardNumber: String(++cards),
        relation: 'head',
        regionCode: region,
        address: 'Jl. Poros 7',
        source: 'visit',
        asOf: today,
      },
    },
    officer,
  )
  const page = await world.send(people.getPerson, { params: { id: body.id } }, officer)
  return page.body.family?.id as FamilyId
}

async function aPhoto(family: FamilyId, operator: Caller): Promise<PhotoId> {
  const sent = await world.send(api.addPhoto, { params: { id: family }, upload: { name: 'rumah.jpg', bytes: jpeg } }, operator)
  expect(sent.status, sent.text).toBe(201)
  return sent.body.id
}

const draftWith = (photo: PhotoId) => ({
  reasons: ['business-grown' as const],
  otherReason: null,
  observedOn: '2026-11-10' as LocalDate,
  note: 'Warung sudah dua.',
  photos: [photo],
})

async function aProposal(): Promise<{ family: FamilyId; operator: Caller; id: ProposalId }> {
  const family = await aFamily()
  const operator = await world.signIn('village-operator', village)
  const draft = draftWith(await aPhoto(family, operator))
  const sent = await world.send(api.propose, { params: { id: family }, body: draft }, operator)
  expect(sent.status, sent.text).toBe(201)
  return { family, operator, id: sent.body.id }
}

describe('a village finds that a family is well off', () => {
  test('accepted by the regency it becomes an open finding, and the centre’s decile stays as it is', async () => {
    const { family, operator, id } = await aProposal()
    const before = await world.query('select decile, version from family where family_id = $1', [family])
    const officer = await world.signIn('regency-officer', '64.08')

    const queue = await world.send(api.listProposals, { query: {} }, officer)
    expect(queue.body.rows.map((row) => row.id)).toContain(id)
    const page = await world.send(api.getProposal, { params: { id } }, officer)
    expect(page.status, page.text).toBe(200)
    expect(page.body).toMatchObject({ state: 'sent', headName: 'Siti Rahmah', may: { judge: true, mend: false } })
    expect(page.body.onRecord.members).toHaveLength(1)

    const accepted = await world.send(api.acceptProposal, { params: { id }, body: { version: 1 } }, officer)
    expect(accepted.body, accepted.text).toEqual({ id, state: 'accepted', version: 2 })

    const findings = await world.send(api.listFindings, { params: { id: family } }, operator)
    expect(findings.body.findings).toMatchObject([{ since: '2026-11-10', until: null, proposalId: id }])
    expect(findings.body.may).toEqual({ propose: false, end: false })
    expect(await world.query('select decile, version from family where family_id = $1', [family])).toEqual(before)
    const mine = await world.send(api.listProposals, { query: { view: 'mine' } }, operator)
    expect(mine.body.rows).toMatchObject([{ id, state: 'accepted' }])
  })

  test('a second proposal for the same family is refused, also when both are sent at once', async () => {
    const family = await aFamily()
    const [one, two] = [await world.signIn('village-operator', village), await world.signIn('district-facilitator', '64.08.04')]
    const [first, second] = [draftWith(await aPhoto(family, one)), draftWith(await aPhoto(family, two))]

    const answers = await Promise.all([
      world.send(api.propose, { params: { id: family }, body: first }, one),
      world.send(api.propose, { params: { id: family }, body: second }, two),
    ])
    expect(answers.map((answer) => answer.status).sort((a, b) => a - b)).toEqual([201, 409])
    expect(answers.find((answer) => answer.status === 409)?.problem).toBe('proposal-already-open')
  })

  test('a family whose finding is open is not proposed again', async () => {
    const { family, operator, id } = await aProposal()
    const officer = await world.signIn('regency-officer', '64.08')
    await world.send(api.acceptProposal, { params: { id }, body: { version: 1 } }, officer)

    const draft = draftWith(await aPhoto(family, operator))
    const again = await world.send(api.propose, { params: { id: family }, body: draft }, operator)
    expect(again.problem).toBe('finding-already-open')
  })

  test('UP-1: a proposal without reason or photo is refused with every fault', async () => {
    const family = await aFamily()
    const operator = await world.signIn('village-operator', village)
    const body = { reasons: [], otherReason: null, observedOn: today, note: null, photos: [] }
    const refused = await world.send(api.propose, { params: { id: family }, body }, operator)
    expect([refused.status, refused.problem]).toEqual([422, 'proposal-unsound'])
    expect(refused.text).toMatch(/UP-1.*UP-4/)
  })

  test('neither another operator’s photo nor one of another family can be sent along', async () => {
    const [family, other] = [await aFamily(), await aFamily()]
    const [mine, theirs] = [await world.signIn('village-operator', village), await world.signIn('village-operator', village)]
    for (const photo of [await aPhoto(family, theirs), await aPhoto(other, mine)]) {
      const refused = await world.send(api.propose, { params: { id: family }, body: draftWith(photo) }, mine)
      expect(refused.problem).toBe('not-found')
    }
  })
})

describe('judging', () => {
  test('UP-6: whoever proposed it does not accept it, not even with both roles', async () => {
    const { id, operator } = await aProposal()
    await world.query(
      "insert into mandate (mandate_id, account_id, role, valid_from, granted_at) values (gen_random_uuid(), $1, 'regency-officer', '2020-01-01', now())",
      [operator.accountId],
    )
    await world.query(
      "insert into mandate_region (mandate_id, region_code) select mandate_id, '64.08' from mandate where account_id = $1 and role = 'regency-officer'",
      [operator.accountId],
    )
    for (const [endpoint, body] of [
      [api.acceptProposal, { version: 1 }],
      [api.refuseProposal, { version: 1, reason: 'Sudah saya periksa sendiri.' }],
    ] as const) {
      const refused = await world.send(endpoint as typeof api.refuseProposal, { params: { id }, body: body as never }, operator)
      expect([refused.status, refused.problem]).toEqual([403, 'own-proposal'])
    }
  })

  test('a returned proposal is mended, sent again with its clock anew, and then refused with a reason', async () => {
    const { family, operator, id } = await aProposal()
    const officer = await world.signIn('regency-officer', '64.08')
    const returned = await world.send(
      api.returnProposal,
      { params: { id }, body: { version: 1, reason: 'Foto terlalu gelap, ambil lagi.' } },
      officer,
    )
    expect(returned.body).toEqual({ id, state: 'returned', version: 2 })
    const early = await world.send(api.acceptProposal, { params: { id }, body: { version: 2 } }, officer)
    expect(early.problem).toBe('proposal-not-ready')

    const draft = draftWith(await aPhoto(family, operator))
    const mended = await world.send(api.mendProposal, { params: { id }, body: { version: 2, draft } }, operator)
    expect(mended.body, mended.text).toEqual({ id, state: 'sent', version: 3 })
    const page = await world.send(api.getProposal, { params: { id } }, operator)
    expect(page.body.photos).toEqual(draft.photos)

    const short = await world.send(api.refuseProposal, { params: { id }, body: { version: 3, reason: 'tidak' } }, officer)
    expect(short.problem).toBe('proposal-unsound')
    const refused = await world.send(
      api.refuseProposal,
      { params: { id }, body: { version: 3, reason: 'Warung itu milik anaknya di Bontang.' } },
      officer,
    )
    expect(refused.body.state).toBe('refused')
    const end = await world.send(api.getProposal, { params: { id } }, operator)
    expect(end.body.moves.map((move) => move.move)).toEqual(['sent', 'returned', 'sent-again', 'refused'])
    expect(end.body.moves.at(-1)?.reason).toMatch(/Bontang/)
    expect(end.body.villageHits.judged).toBeGreaterThan(0)
  })

  test('who acts on an old version is told', async () => {
    const { id } = await aProposal()
    const officer = await world.signIn('regency-officer', '64.08')
    const stale = await world.send(api.acceptProposal, { params: { id }, body: { version: 0 } }, officer)
    expect([stale.status, stale.problem]).toEqual([409, 'stale-version'])
  })

  test('accepted twice at once, it becomes one finding', async () => {
    const { family, id } = await aProposal()
    const officers = await Promise.all([world.signIn('regency-officer', '64.08'), world.signIn('province-officer', '64')])
    const answers = await Promise.all(
      officers.map((officer) => world.send(api.acceptProposal, { params: { id }, body: { version: 1 } }, officer)),
    )
    expect(answers.map((answer) => answer.status).sort((a, b) => a - b)).toEqual([200, 409])
    expect(await world.query('select 1 from eligibility_finding where family_id = $1', [family])).toHaveLength(1)
  })

  test('only who proposed it takes it back', async () => {
    const { id, operator } = await aProposal()
    const colleague = await world.signIn('village-operator', village)
    const withdraw = (caller: Caller) => world.send(api.withdrawProposal, { params: { id }, body: { version: 1 } }, caller)
    expect((await withdraw(colleague)).problem).toBe('not-allowed')
    expect((await withdraw(operator)).body.state).toBe('withdrawn')
    expect((await withdraw(operator)).problem).toBe('stale-version')
  })
})

describe('a finding', () => {
  test('is ended with a reason, can be found again later, and the error counts against the village', async () => {
    const { family, operator, id } = await aProposal()
    const officer = await world.signIn('regency-officer', '64.08')
    await world.send(api.acceptProposal, { params: { id }, body: { version: 1 } }, officer)
    const before = (await world.send(api.getProposal, { params: { id } }, officer)).body.villageHits
    const [finding] = (await world.send(api.listFindings, { params: { id: family } }, officer)).body.findings
    const params = { id: family, findingId: finding?.id as FindingId }

    const bare = await world.send(
      api.endFinding,
      { params, body: { version: 1, until: today, reason: 'found-wrong', note: null } },
      officer,
    )
    expect(bare.problem).toBe('proposal-unsound')
    const body = { version: 1, until: today, reason: 'found-wrong' as const, note: 'Motor itu milik tetangga.' }
    expect((await world.send(api.endFinding, { params, body }, operator)).problem).toBe('not-allowed')
    expect((await world.send(api.endFinding, { params, body: { ...body, version: 9 } }, officer)).problem).toBe('stale-version')
    expect((await world.send(api.endFinding, { params, body }, officer)).status).toBe(200)
    expect((await world.send(api.endFinding, { params, body: { ...body, version: 2 } }, officer)).problem).toBe(
      'finding-already-ended',
    )

    const after = await world.send(api.listFindings, { params: { id: family } }, operator)
    expect(after.body.findings).toMatchObject([{ until: today, endReason: 'found-wrong' }])
    expect(after.body.may.propose).toBe(true)
    const hits = (await world.send(api.getProposal, { params: { id } }, officer)).body.villageHits
    expect(hits).toEqual({ judged: before.judged, held: before.held - 1 })
  })
})

describe('photos', () => {
  test('that never came with a proposal go after two months, from the disk too; a proposal keeps its own', async () => {
    const { family, operator, id } = await aProposal()
    const unsent = await aPhoto(family, operator)
    const { photos } = (await world.send(api.getProposal, { params: { id } }, operator)).body
    const lies = (photo: string) => existsSync(world.app.files.pathOf(photo))

    await world.doChores(59)
    expect(await world.query('select from upkeep_photo where photo_id = $1', [unsent])).toHaveLength(1)
    await world.doChores(61)
    expect(await world.query('select from upkeep_photo where photo_id = $1', [unsent])).toHaveLength(0)
    expect(await world.query('select from stored_file where file_id = $1', [unsent])).toHaveLength(0)
    expect([lies(unsent), ...photos.map(lies)]).toEqual([false, true])
  })

  test('what is no photo is not kept, whatever its name', async () => {
    const family = await aFamily()
    const operator = await world.signIn('village-operator', village)
    const upload = { name: 'rumah.jpg', bytes: Buffer.from('<svg onload="alert(1)">') }
    const refused = await world.send(api.addPhoto, { params: { id: family }, upload }, operator)
    expect([refused.status, refused.problem]).toEqual([422, 'photo-unreadable'])
    const huge = { name: 'rumah.jpg', bytes: Buffer.concat([jpeg, Buffer.alloc(10_000_001)]) }
    expect((await world.send(api.addPhoto, { params: { id: family }, upload: huge }, operator)).problem).toBe('too-large')
  })

  test('a photo is seen within the mandate only, and the look is journalled', async () => {
    const family = await aFamily()
    const operator = await world.signIn('village-operator', village)
    const id = await aPhoto(family, operator)
    const seen = await world.send(api.getPhoto, { params: { id } }, operator)
    expect([seen.status, seen.headers['content-type']]).toEqual([200, 'image/jpeg'])

    const kukar = await world.signIn('regency-officer', '64.02')
    expect((await world.send(api.getPhoto, { params: { id } }, kukar)).problem).toBe('not-found')
    const looks = await world.query('select event from journal where event = $1 and subject_id = $2', ['photo.read', family])
    expect(looks).toHaveLength(1)
  })
})

describe('outside the mandate', () => {
  test('a proposal, its family and its findings do not exist', async () => {
    const { family, id } = await aProposal()
    const kukar = await world.signIn('regency-officer', '64.02')
    const elsewhere = await world.signIn('village-operator', '64.08.04.2011')
    const answers = [
      await world.send(api.getProposal, { params: { id } }, kukar),
      await world.send(api.acceptProposal, { params: { id }, body: { version: 1 } }, kukar),
      await world.send(api.listFindings, { params: { id: family } }, kukar),
      await world.send(
        api.endFinding,
        {
          params: { id: family, findingId: nobody },
          body: { version: 1, until: today, reason: 'circumstances-changed', note: null },
        },
        kukar,
      ),
      await world.send(api.propose, { params: { id: family }, body: draftWith(nobody as PhotoId) }, elsewhere),
      await world.send(api.addPhoto, { params: { id: family }, upload: { name: 'a.jpg', bytes: jpeg } }, elsewhere),
    ]
    expect(answers.map((answer) => answer.problem)).toEqual(answers.map(() => 'not-found'))
    expect((await world.send(api.listProposals, { query: {} }, kukar)).body).toEqual({ rows: [], next: null, total: 0 })
  })

  test('a treasurer neither reads nor judges, a village head reads and does not judge', async () => {
    const { id } = await aProposal()
    const treasurer = await world.signIn('regency-treasurer', '64.08')
    const head = await world.signIn('village-head', village)
    expect((await world.send(api.getProposal, { params: { id } }, treasurer)).problem).toBe('not-allowed')
    expect((await world.send(api.getProposal, { params: { id } }, head)).body.may).toEqual({ judge: false, mend: false })
    expect((await world.send(api.acceptProposal, { params: { id }, body: { version: 1 } }, head)).problem).toBe('not-allowed')
  })
})

test('nothing personal is logged', () => {
  expect(world.logged()).not.toMatch(/Siti Rahmah|Jl\. Poros|rumah\.jpg|Warung/)
})
