import { NIL } from 'uuid'
import { expect, test } from 'vitest'
import type { AccountId } from '#domain/access/account.ts'
import * as api from '#domain/proposals/centre.api.ts'
import type { CentreFileId } from '#domain/proposals/centre-file.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { nobody } from '../../platform/actor.ts'
import { reachOver } from '../../platform/db/reach.ts'
import type { Shift } from '../../platform/jobs/job.ts'
import { holderOf, made, officerOf } from '../../platform/testing/fixtures.ts'
import { aWorld } from '../../platform/testing/world.ts'
import { anAcceptedIn } from '../testing/a-claim.ts'
import { aCentreFileIn, type AFile, fileOf } from '../testing/a-centre-file.ts'
import { findCentreFile } from './files.sql.ts'
import { writeFile } from './make-file.ts'
import { withdrawFile } from './send-file.ts'

const world = aWorld()
const village = '64.08.04.2001'
const reason = 'Tidak jadi dibuat (contoh)'

/** Asked for, with two claims that are ready, and not yet begun. */
async function anUnwrittenFile(): Promise<AFile> {
  const claims = [await anAcceptedIn(world, village), await anAcceptedIn(world, village)]
  const officer = await officerOf(world, village)
  const { id } = made(await world.send(api.makeCentreFile, { body: { region: '64.08', stream: 'for-aid' } }, officer))
  return { id, claims, officer }
}

const terms = (by: AccountId | null = null) => ({
  mode: 'write' as const,
  actor: { ...nobody, accountId: by },
  reach: reachOver(['64' as RegionCode]),
  requestId: 'test',
})

/** A run in which something happens once it has come to this stage: it gathers, then it has taken some and writes them. */
function shiftWith(stage: 'gathering' | 'writing', happens: () => Promise<unknown>, by?: AccountId): Shift {
  return {
    async progress(reached) {
      if (reached.stage === stage) await happens()
    },
    step: (part) => world.app.transact(terms(by), part),
  }
}

/** A run in which something happens once, when it has read its first claims and the steps after that have seen what there is. */
function shiftOverlapping(happens: () => Promise<unknown>, by?: AccountId): Shift {
  let steps = 0
  let happened: Promise<unknown> | undefined
  return {
    progress: () => Promise.resolve(),
    async step(part) {
      const isLater = ++steps > 2
      return world.app.transact(terms(by), async (work) => {
        if (isLater) {
          await findCentreFile(work.db, NIL as CentreFileId)
          await (happened ??= happens())
        }
        return part(work)
      })
    },
  }
}

const rowsOf = (id: CentreFileId) =>
  world.query<{ claim: string; line: number; stands: boolean }>(
    'select claim_id as claim, line, stands from centre_file_row where file_id = $1 order by line',
    [id],
  )

test('a file that was being written when everything ended keeps its rows and goes on behind them', async () => {
  const file = await anUnwrittenFile()
  const ends = shiftWith('writing', () => Promise.reject(new Error('the power went')))
  await expect(writeFile(ends, file.id, world.app.files)).rejects.toThrow('the power went')
  const before = await rowsOf(file.id)
  expect(before.map(({ claim }) => claim)).toEqual(file.claims.map(({ id }) => id))

  const later = await anAcceptedIn(world, village)
  await world.settle()
  const after = await rowsOf(file.id)
  expect(after).toEqual([...before, { claim: later.id, line: 3, stands: true }])
  expect(await fileOf(world, file)).toMatchObject({ state: 'ready', rows: 3 })
})

async function withdrawn(file: AFile): Promise<void> {
  const body = { version: (await fileOf(world, file)).version, reason }
  made(await world.send(api.withdrawCentreFile, { params: { id: file.id }, body }, file.officer))
}

test.each([
  ['before a row was taken', 'gathering', 0],
  ['while it was being written', 'writing', 2],
] as const)('a file that is withdrawn %s holds no claim and is not kept', async (_, stage, taken) => {
  const file = await anUnwrittenFile()
  await writeFile(
    shiftWith(stage, () => withdrawn(file)),
    file.id,
    world.app.files,
  )
  expect((await rowsOf(file.id)).map(({ stands }) => stands)).toEqual(Array(taken).fill(false))
  expect(await fileOf(world, file)).toMatchObject({ state: 'withdrawn' })

  await world.settle()
  const next = await aCentreFileIn(world, village)
  const claims = (await rowsOf(next.id)).map(({ claim }) => claim)
  expect(claims).toEqual(expect.arrayContaining([...file.claims, ...next.claims].map(({ id }) => id)))
})

test('a file that is withdrawn in the moment in which it takes claims holds none', async () => {
  const file = await anUnwrittenFile()
  await writeFile(
    shiftOverlapping(() => withdrawn(file)),
    file.id,
    world.app.files,
  )
  expect(await rowsOf(file.id)).toEqual([])
  expect(await fileOf(world, file)).toMatchObject({ state: 'withdrawn' })
  await aCentreFileIn(world, village)
})

test('what a file takes in the moment in which it is withdrawn is let go, too', async () => {
  const file = await anUnwrittenFile()
  const { version } = await fileOf(world, file)
  const ends = shiftWith('writing', () => Promise.reject(new Error('the power went')))
  let taking: Promise<unknown> | undefined
  await world.app.transact(terms(), async (work) => {
    await findCentreFile(work.db, file.id)
    await (taking ??= writeFile(ends, file.id, world.app.files).catch((thrown: unknown) => thrown))
    return withdrawFile(work, file.id, { version, reason })
  })
  expect(await taking).toMatchObject({ message: 'the power went' })
  expect((await rowsOf(file.id)).map(({ stands }) => stands)).toEqual([false, false])
  await world.settle()
  await aCentreFileIn(world, village)
})

test('of two files that are made at once each claim stands in one', async () => {
  const regency = await anUnwrittenFile()
  const officer = await holderOf(world, 'province-officer', '64')
  const body = { region: '64' as RegionCode, stream: 'for-aid' as const }
  const { id } = made(await world.send(api.makeCentreFile, { body }, officer))
  const elsewhere = await anAcceptedIn(world, '64.02.04.2001')

  const whole = shiftWith('gathering', () => Promise.resolve(), officer.accountId)
  const overlapping = shiftOverlapping(() => writeFile(whole, regency.id, world.app.files), officer.accountId)
  await writeFile(overlapping, id, world.app.files)
  expect((await rowsOf(regency.id)).map(({ claim }) => claim)).toEqual(regency.claims.map(({ id: claim }) => claim))
  expect(await rowsOf(id)).toEqual([{ claim: elsewhere.id, line: 1, stands: true }])
})
