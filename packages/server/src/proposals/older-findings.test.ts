import { readFile } from 'node:fs/promises'
import { expect, inject, test } from 'vitest'
import type { FamilyId } from '#domain/people/person.ts'
import type { ClaimId } from '#domain/proposals/claim.ts'
import * as api from '#domain/proposals/proposals.api.ts'
import * as upkeep from '#domain/upkeep/upkeep.api.ts'
import { parseConnection } from '../platform/db/database.ts'
import { migrationsFolder } from '../platform/db/migrate.ts'
import { withClient } from '../platform/db/with-client.ts'
import { aPersonIn, made, officerOf, type Registered } from '../platform/testing/fixtures.ts'
import { secondOfficer } from '../platform/testing/merges.ts'
import { aWorld, type Caller } from '../platform/testing/world.ts'
import { aPaperIn, operatorOf, tell } from './testing/a-claim.ts'

const world = aWorld()
const village = '64.08.04.2001'
const fileOf = (name: string) => readFile(new URL(name, migrationsFolder), 'utf8')

/** Databases of tests are copies that their owner of tables doesn't own. */
async function mayMakeTables(): Promise<void> {
  const { superuser, owner } = inject('server')
  const connection = { ...parseConnection(superuser), database: world.connection.database }
  await withClient(connection, (client) => client.query(`grant create on schema public to ${parseConnection(owner).user}`))
}

/** The tables as they were when a village told by the older way. */
async function goBack(): Promise<void> {
  await mayMakeTables()
  const made = await fileOf('0011-upkeep.sql')
  await world.query(made.slice(made.indexOf('create table proposal ('), made.indexOf('-- What we hold to be found')))
  await world.query(`
    alter table eligibility_finding rename column claim_id to proposal_id;
    alter table eligibility_finding add column origin text not null default 'claim' check (origin in ('proposal', 'claim'));
    alter table notice alter column claim_id drop not null;
    alter table notice rename column subject_id to family_id;
    alter table notice alter column subject_type set default 'family';
    alter table notice add column objection_words text, add column objected_by uuid, add column objected_at timestamptz,
      add column answered_by uuid, add column answer_words text`)
}

/** As the migrations after it have it. */
async function goOn(): Promise<void> {
  await world.query(
    'alter table notice rename column family_id to subject_id; alter table notice alter column subject_type drop default',
  )
}

interface Older {
  readonly state: 'sent' | 'returned' | 'accepted' | 'refused' | 'withdrawn'
  readonly moves: readonly (readonly [move: string, by: Caller, reason: string | null])[]
  readonly notice?: 'to-send' | 'objected' | 'upheld' | 'overturned'
  readonly photos?: number
  readonly other?: string
}

/** What a village told by the older way, as it stood then; answers its id. */
async function tellAsBefore(family: FamilyId, { state, moves, notice, photos = 1, other }: Older): Promise<ClaimId> {
  const at = (hour: number) =>
    `2026-11-${String(10 + Math.floor(hour / 24)).padStart(2, '0')}T${String(hour % 24).padStart(2, '0')}:00:00Z`
  const [id, by, judge] = [crypto.randomUUID(), moves[0]?.[1].accountId, moves.at(-1)?.[1].accountId]
  const isJudged = state === 'accepted' || state === 'refused'
  await world.query(
    `insert into proposal values ($1, $2, $3, 'already-well-off', $4, $5, $6, '2026-11-09', 'Warung sudah dua.', $7, $8, $9, $10, $11, $12)`,
    [
      family,
      id,
      village,
      state,
      other ? ['assets', 'other'] : ['assets'],
      other ?? null,
      by,
      at(0),
      at(moves.findLastIndex(([move]) => move.startsWith('sent'))),
      isJudged ? judge : null,
      isJudged ? at(moves.length - 1) : null,
      moves.length,
    ],
  )
  for (const [hour, [move, mover, reason]] of moves.entries())
    await world.query('insert into proposal_move values ($1, uuid_at($2), $3, $4, $5, $6, $7, $2)', [
      family,
      at(hour),
      id,
      village,
      move,
      reason,
      mover.accountId,
    ])
  for (let photo = 0; photo < photos; photo++)
    await world.query(`insert into upkeep_photo values ($1, uuid_at(now()), $2, 'image/jpeg', $3, $4, now())`, [
      family,
      village,
      id,
      by,
    ])
  if (notice !== undefined) await findAsBefore(family, id, { notice, by: by ?? '', judge: judge ?? '' })
  return id as ClaimId
}

async function findAsBefore(
  family: FamilyId,
  proposal: string,
  { notice, by, judge }: { notice: NonNullable<Older['notice']>; by: string; judge: string },
): Promise<void> {
  const [finding, id] = [crypto.randomUUID(), crypto.randomUUID()]
  const [objector, answerer] = [await operatorOf(world, village), await secondOfficer(world)]
  const isAnswered = notice === 'upheld' || notice === 'overturned'
  const ended = notice === 'overturned' ? ['2026-11-12', 'recorded-in-error'] : [null, null]
  await world.query(
    `insert into eligibility_finding (family_id, finding_id, region_code, kind, since, until, end_reason, proposal_id, origin, reasons,
      proposed_by, accepted_by, recorded_at, version)
      values ($1, $2, $3, 'already-well-off', '2026-11-09', $4, $5, $6, 'proposal', '{assets}', $7, $8, now(), 1)`,
    [family, finding, village, ...ended, proposal, by, judge],
  )
  const objected =
    notice === 'to-send' ? [null, null, null] : ['Warung milik anaknya', objector.accountId, '2026-11-11T00:00:00Z']
  const answered = isAnswered ? [answerer.accountId, 'Sudah diperiksa lagi'] : [null, null]
  await world.query(
    `insert into notice (family_id, notice_id, finding_id, region_code, state, opened_on, takes_off_from, objection_words, objected_by,
      objected_at, answered_by, answer_words, version)
      values ($1, $11, $2, $3, $4, '2026-11-10', $5, $6, $7, $8, $9, $10, 1)`,
    [family, finding, village, notice, notice === 'upheld' ? '2026-11-12' : null, ...objected, ...answered, id],
  )
  if (isAnswered)
    await world.query(
      `insert into journal (journal_id, happened_at, event, actor_id, subject_type, subject_id, region_code, facts, request_id)
        values (gen_random_uuid(), '2026-11-12T03:00:00Z', $1, $2, 'family', $3, $4, jsonb_build_object('notice', $5::text), 'test')`,
      [`notice.${notice}`, answerer.accountId, family, village, id],
    )
}

test('what was told by the older way becomes claims: state, history, photos, findings and objections', async () => {
  const [operator, officer, other] = [
    await operatorOf(world, village),
    await officerOf(world, village),
    await secondOfficer(world),
  ]
  const people: Registered[] = []
  for (let count = 0; count < 9; count++) people.push(await aPersonIn(world, village))
  const families = people.map(({ familyId }) => familyId)
  const wellOff = { kind: 'already-well-off' as const, reasons: ['assets' as const] }
  const both = made(
    await tell(world, { person: people[8]?.id ?? null, details: wellOff, papers: [await aPaperIn(world, village)] }, operator),
  )

  await goBack()
  const sent = ['sent', operator, null] as const
  const accepted = { state: 'accepted', moves: [sent, ['accepted', officer, null]] } as const
  const told: readonly Older[] = [
    {
      state: 'sent',
      moves: [sent, ['returned', officer, 'Foto terlalu gelap'], ['sent-again', operator, null]],
      photos: 2,
      other: 'Menang undian',
    },
    { state: 'returned', moves: [sent, ['returned', officer, 'Foto terlalu gelap']] },
    { ...accepted, notice: 'to-send' },
    { ...accepted, notice: 'objected' },
    { ...accepted, notice: 'upheld' },
    { ...accepted, notice: 'overturned' },
    { state: 'refused', moves: [sent, ['refused', officer, 'Warung milik orang lain']] },
    { state: 'withdrawn', moves: [sent, ['withdrawn', operator, null]] },
    { state: 'sent', moves: [sent] },
  ]
  const ids: ClaimId[] = []
  for (const [place, older] of told.entries()) ids.push(await tellAsBefore(families[place] as FamilyId, older))
  await world.query(`insert into upkeep_photo values ($1, gen_random_uuid(), $2, 'image/jpeg', null, $3, now())`, [
    families[0],
    village,
    operator.accountId,
  ])
  await world.query(await fileOf('0086-one-way-well-off.sql'))
  await goOn()

  const read = async (place: number) => made(await world.send(api.getClaim, { params: { id: ids[place] as ClaimId } }, officer))
  const claims = await Promise.all(told.map((_, place) => read(place)))
  expect(claims.map(({ state, waitsAt, turns }) => [state, waitsAt, turns.map(({ move }) => move).join(' ')])).toEqual([
    ['open', 'regency', 'proposed returned sent-again'],
    ['returned', null, 'proposed returned'],
    ['accepted', null, 'proposed accepted'],
    ['accepted', null, 'proposed accepted objected'],
    ['accepted', null, 'proposed accepted objected upheld'],
    ['refused', null, 'proposed accepted objected overturned'],
    ['refused', null, 'proposed refused'],
    ['withdrawn', null, 'proposed withdrawn'],
    ['open', 'regency', 'proposed'],
  ])
  expect(claims[0]).toMatchObject({
    details: { kind: 'already-well-off', reasons: ['assets', 'other'] },
    note: 'Menang undian\nWarung sudah dua.',
    observedOn: '2026-11-09',
    papers: 2,
    steps: [
      { step: 'photo', done: true },
      { step: 'regency', done: false },
    ],
    version: 3,
    since: '2026-11-10T02:00:00.000Z',
    may: { decide: true },
  })
  expect(claims[0]?.turns[1]).toMatchObject({ step: 'regency', reason: 'Foto terlalu gelap' })
  expect(claims[3]).toMatchObject({ objected: true, objection: { words: 'Warung milik anaknya' }, notice: { state: 'objected' } })
  expect(claims[5]).toMatchObject({
    overturned: true,
    decidedBy: (await world.query<{ name: string }>('select name from account where account_id = $1', [other.accountId]))[0]
      ?.name,
  })
  expect(await world.query('select from claim_paper where claim_id is null')).toHaveLength(1)
  expect(await world.query('select from notice where claim_id is null')).toHaveLength(0)

  const decide = async (id: ClaimId, version: number) =>
    world.send(api.decideClaim, { params: { id }, body: { version, decision: 'accepted', reason: null } }, officer)
  made(await decide(ids[0] as ClaimId, 3))
  const { findings } = made(await world.send(upkeep.listFindings, { params: { id: families[0] as FamilyId } }, officer))
  expect(findings).toMatchObject([{ claimId: ids[0], until: null, reasons: ['assets', 'other'] }])
  const answer = { version: 2, answer: 'overturned' as const, reason: 'Warung memang milik anaknya' }
  made(await world.send(api.answerObjection, { params: { id: ids[3] as ClaimId }, body: answer }, other))
  expect(await read(3)).toMatchObject({ state: 'refused', overturned: true, notice: { state: 'overturned' } })
  const reopened = { version: 2, reason: 'Diperiksa sekali lagi' }
  made(await world.send(api.reopenClaim, { params: { id: ids[2] as ClaimId }, body: reopened }, officer))
  expect(await read(2)).toMatchObject({ state: 'open', waitsAt: 'regency' })

  made(await decide(ids[8] as ClaimId, 1))
  const papers = [await aPaperIn(world, village, 'minutes')]
  const { version } = made(
    await world.send(api.completeClaim, { params: { id: both.id }, body: { version: 1, papers, mended: null } }, operator),
  )
  expect((await decide(both.id, version)).problem, 'the same by both ways is found once').toBe('finding-already-open')
})
