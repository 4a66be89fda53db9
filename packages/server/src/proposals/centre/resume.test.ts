import { expect, test } from 'vitest'
import * as api from '#domain/proposals/centre.api.ts'
import type { CentreFileId } from '#domain/proposals/centre-file.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { nobody } from '../../platform/actor.ts'
import { reachOver } from '../../platform/db/reach.ts'
import type { Shift } from '../../platform/jobs/job.ts'
import { made, officerOf } from '../../platform/testing/fixtures.ts'
import { aWorld } from '../../platform/testing/world.ts'
import { anAcceptedIn } from '../testing/a-claim.ts'
import { aCentreFileIn, type AFile, fileOf } from '../testing/a-centre-file.ts'
import { writeFile } from './make-file.ts'

const world = aWorld()
const village = '64.08.04.2001'

/** Asked for, with two claims that are ready, and not yet begun. */
async function anUnwrittenFile(): Promise<AFile> {
  const claims = [await anAcceptedIn(world, village), await anAcceptedIn(world, village)]
  const officer = await officerOf(world, village)
  const { id } = made(await world.send(api.makeCentreFile, { body: { region: '64.08', stream: 'for-aid' } }, officer))
  return { id, claims, officer }
}

/** A run in which `happens` comes before the step of this number: the first begins, the second takes and reads, the third keeps. */
function shiftWith(number: number, happens: () => Promise<unknown>): Shift {
  let steps = 0
  return {
    progress: () => Promise.resolve(),
    async step(part) {
      steps++
      if (steps === number) await happens()
      const reach = reachOver(['64.08' as RegionCode])
      return world.app.transact({ mode: 'write', actor: nobody, reach, requestId: 'test' }, part)
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
  const ends = shiftWith(3, () => Promise.reject(new Error('the power went')))
  await expect(writeFile(ends, file.id, world.app.files)).rejects.toThrow('the power went')
  const before = await rowsOf(file.id)
  expect(before.map(({ claim }) => claim)).toEqual(file.claims.map(({ id }) => id))

  const later = await anAcceptedIn(world, village)
  await world.settle()
  const after = await rowsOf(file.id)
  expect(after).toEqual([...before, { claim: later.id, line: 3, stands: true }])
  expect(await fileOf(world, file)).toMatchObject({ state: 'ready', rows: 3 })
})

test.each([
  ['before a row was taken', 2, 0],
  ['while it was being written', 3, 2],
])('a file that is withdrawn %s holds no claim and is not kept', async (_, number, taken) => {
  const file = await anUnwrittenFile()
  const withdraw = async () => {
    const body = { version: (await fileOf(world, file)).version, reason: 'Tidak jadi dibuat (contoh)' }
    made(await world.send(api.withdrawCentreFile, { params: { id: file.id }, body }, file.officer))
  }
  await writeFile(shiftWith(number, withdraw), file.id, world.app.files)
  expect((await rowsOf(file.id)).map(({ stands }) => stands)).toEqual(Array(taken).fill(false))
  expect(await fileOf(world, file)).toMatchObject({ state: 'withdrawn' })

  await world.settle()
  const next = await aCentreFileIn(world, village)
  const claims = (await rowsOf(next.id)).map(({ claim }) => claim)
  expect(claims).toEqual(expect.arrayContaining([...file.claims, ...next.claims].map(({ id }) => id)))
})
