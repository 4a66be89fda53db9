import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { NotedHead } from '#domain/oversight/seal.rules.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { nobody } from '../actor.ts'
import { reachOver } from '../db/reach.ts'
import { refusalOf, tamper as tamperWith } from '../testing/tamper.ts'
import { aWorld } from '../testing/world.ts'
import { noteHead, readHeads } from './heads-file.ts'
import { sealJournal } from './seal-journal.ts'
import { findHead } from './seals.sql.ts'
import { type JournalFault, verifyJournal } from './verify-journal.ts'

const world = aWorld()
const country = 'ID' as RegionCode

/** One transaction with so many entries. */
function happen(entries: number, region = '64.08' as RegionCode): Promise<void> {
  return world.app.transact({ mode: 'write', actor: nobody, reach: reachOver([country]), requestId: 'test' }, async (work) => {
    for (let at = 0; at < entries; at++)
      await work.journal({ event: 'targets.set', subjectType: 'region', subjectId: `${at}`, region, facts: { at } })
  })
}

const seal = () => sealJournal(world.app.db, () => world.clock.now)

async function verify(noted: readonly NotedHead[] = []) {
  const faults: JournalFault[] = []
  const verified = await verifyJournal(world.app.db, noted, { onFault: (fault) => void faults.push(fault) })
  expect(verified.faults).toBe(faults.length)
  return { ...verified, faults }
}

const tamper = (...statements: string[]) => tamperWith(world, ...statements)

const ruleOf = (faults: readonly JournalFault[]) => faults.map((fault) => (fault.rule === 'entry' ? fault.kind : fault.rule))

async function idAt(number: number, place: number): Promise<string> {
  const [row] = await world.query<{ id: string }>('select ids[$2] as id from journal_seal where number = $1', [number, place])
  return row?.id ?? ''
}

describe('a journal under seal', () => {
  test('every committed entry is sealed once, in the order of commits, also those about the whole country', async () => {
    await happen(3)
    await happen(2, country)
    const sealed = await seal()
    expect(sealed).toBeGreaterThanOrEqual(5)
    expect(await seal()).toBe(0)

    await happen(4)
    expect(await seal()).toBe(4)
    const { head, entries, waiting, faults } = await verify()
    expect({ head: head?.number, entries, waiting, faults }).toEqual({ head: 2, entries: sealed + 4, waiting: 0, faults: [] })
  })

  test('an entry of a transaction that took long is sealed after quicker ones, and nothing is taken for inserted', async () => {
    let release = () => undefined as void
    const isHeld = new Promise<void>((resolve) => {
      release = resolve
    })
    const slow = world.app.transact(
      { mode: 'write', actor: nobody, reach: reachOver([country]), requestId: 'test' },
      async (work) => {
        await work.journal({ event: 'targets.set', subjectType: 'region', subjectId: 'slow', region: country, facts: {} })
        await isHeld
      },
    )
    await happen(1)
    expect(await seal()).toBe(1)
    await happen(2)
    expect(await seal()).toBe(2)
    release()
    await slow
    expect((await verify()).waiting).toBe(1)
    await happen(1)
    expect(await seal()).toBe(2)
    expect((await verify()).faults).toEqual([])
  })

  test('the application can neither change, delete nor forge the order of entries and seals', async () => {
    const refused = async (text: string) => expect(await refusalOf(world, text), text).toBe('42501')
    for (const table of ['journal', 'journal_seal', 'journal_verification']) {
      await refused(`delete from ${table}`)
      await refused(`truncate ${table}`)
    }
    await refused("update journal set event = 'x'")
    await refused('update journal_seal set number = 1')
    await refused(
      "insert into journal (journal_id, happened_at, event, subject_type, region_code, facts, request_id, xact) values (gen_random_uuid(), now(), 'x', 'x', '64', '{}', 'x', 1)",
    )
  })

  test('many who write and several who seal at once leave one chain without a gap', async () => {
    let isOver = false
    const sealers = Array.from({ length: 4 }, async () => {
      while (!isOver) await seal()
    })
    await Promise.all(
      Array.from({ length: 12 }, async (_, writer) => {
        for (let at = 0; at < 25; at++) await happen(1 + ((writer + at) % 5))
      }),
    )
    isOver = true
    await Promise.all(sealers)
    await seal()
    const { faults, waiting, entries } = await verify()
    expect({ faults, waiting }).toEqual({ faults: [], waiting: 0 })
    expect(await world.query('select count(*)::int as count from journal')).toEqual([{ count: entries }])
  })

  test('more entries than one seal holds go into several', async () => {
    await tamper(`insert into journal (journal_id, happened_at, event, subject_type, region_code, facts, request_id)
      select gen_random_uuid(), now(), 'targets.set', 'region', '64', '{}', 'test' from generate_series(1, 12000)`)
    await happen(3)
    expect(await seal()).toBe(12_003)
    const sizes = await world.query<{ entries: number }>('select entries from journal_seal order by number desc limit 3')
    expect(sizes.map(({ entries }) => entries)).toEqual([2003, 5000, 5000])
    expect((await verify()).faults).toEqual([])
  })

  test('a database restored from a copy, whose transactions are counted anew, goes on being sealed', async () => {
    await tamper(
      'update journal_seal set reached_xact = reached_xact + 1000000000 where number = (select max(number) from journal_seal)',
    )
    await happen(2)
    expect(await seal()).toBe(2)
    await tamper('update journal_seal set reached_xact = reached_xact - 1000000000 where reached_xact > 1000000000')
    expect((await verify()).faults).toEqual([])
  })
})

describe('whoever changes the journal with all powers over the database is found out', () => {
  let number = 0

  beforeEach(async () => {
    await tamper('delete from journal', 'delete from journal_seal')
    for (let at = 0; at < 3; at++) {
      await happen(4)
      await seal()
    }
    number = 2
    expect((await verify()).faults).toEqual([])
  })

  test.each([
    ["event = 'need.ended'"],
    ["happened_at = happened_at - interval '1 microsecond'"],
    ['actor_id = gen_random_uuid()'],
    ["subject_id = '7'"],
    ["region_code = '64.02'"],
    [`facts = '{"at": 2}'`],
    ["request_id = 'another'"],
    ["client_address = '10.0.0.9'"],
    ["client_kind = 'phone'"],
    ['xact = xact - 1'],
  ])('an entry altered: %s', async (change) => {
    const id = await idAt(number, 2)
    await tamper(`update journal set ${change} where journal_id = '${id}'`)
    expect((await verify()).faults).toContainEqual({ rule: 'entry', seal: number, kind: 'altered', id, place: 2 })
  })

  test('an entry deleted', async () => {
    const id = await idAt(number, 3)
    await tamper(`delete from journal where journal_id = '${id}'`)
    expect((await verify()).faults).toEqual([{ rule: 'entry', seal: number, kind: 'missing', id, place: 3 }])
  })

  test('an entry put in among those that are sealed', async () => {
    const [row] = await world.query<{ xact: string }>('select min(xact) as xact from journal')
    const id = '019a0000-0000-7000-8000-00000000abcd'
    await tamper(`insert into journal (journal_id, happened_at, event, subject_type, region_code, facts, request_id, xact)
      values ('${id}', now(), 'targets.set', 'region', '64.08', '{}', 'test', ${row?.xact})`)
    expect((await verify()).faults).toEqual([{ rule: 'entry', kind: 'inserted', id }])
  })

  test('two entries that changed places in their seal', async () => {
    await tamper(`update journal_seal set ids = array[ids[1], ids[3], ids[2], ids[4]] where number = ${number}`)
    expect(ruleOf((await verify()).faults)).toEqual(['moved', 'moved'])
    await tamper(
      `update journal_seal set hashes = substr(hashes, 1, 32) || substr(hashes, 65, 32) || substr(hashes, 33, 32) || substr(hashes, 97) where number = ${number}`,
    )
    expect(ruleOf((await verify()).faults)).toEqual(['JRN-1', 'moved'])
  })

  test('a seal changed, with what it says of an entry', async () => {
    const id = await idAt(number, 1)
    await tamper(
      `update journal set facts = '{}' where journal_id = '${id}'`,
      `update journal_seal set hashes = sha256('x') || substr(hashes, 33) where number = ${number}`,
    )
    expect((await verify()).faults).toEqual([
      { rule: 'JRN-1', seal: number },
      { rule: 'entry', seal: number, kind: 'altered', id, place: 1 },
    ])
  })

  test('a seal taken out, and two seals in each other’s place', async () => {
    await tamper(`delete from journal_seal where number = ${number}`)
    expect(ruleOf((await verify()).faults)).toEqual(expect.arrayContaining(['JRN-2', 'JRN-3', 'inserted']))
    await tamper('update journal_seal set number = 2 where number = 3')
    expect(ruleOf((await verify()).faults)).toEqual(expect.arrayContaining(['JRN-1', 'JRN-3']))
  })

  test('the tail of the chain cut off, and sealed again: by the head that was noted elsewhere', async () => {
    const head = await findHead(world.app.db)
    const noted = [{ number: head?.number ?? 0, hash: head?.hash ?? '' }]
    expect((await verify(noted)).faults).toEqual([])

    await tamper('delete from journal_seal where number = 3')
    expect(await verify()).toMatchObject({ faults: [], waiting: 4 })
    expect((await verify(noted)).faults).toEqual([{ rule: 'JRN-4', head: head?.hash, seal: 3 }])

    world.clock.now = new Date(world.clock.now.getTime() + 60_000)
    await seal()
    expect((await verify()).faults).toEqual([])
    expect((await verify(noted)).faults).toEqual([{ rule: 'JRN-4', head: head?.hash, seal: 3 }])
  })

  test('everything made anew from some point on, soundly: by the head that was noted elsewhere', async () => {
    const head = await findHead(world.app.db)
    const id = await idAt(number, 1)
    await tamper(`delete from journal where journal_id = '${id}'`, 'delete from journal_seal where number >= 2')
    await seal()
    expect((await verify()).faults).toEqual([])
    expect(ruleOf((await verify([{ number: null, hash: head?.hash ?? '' }])).faults)).toEqual(['JRN-4'])
  })

  test('heads that this machine noted are read back; a line that is none is passed over', async () => {
    const file = join(tmpdir(), `heads-${process.pid}`, 'journal-heads.txt')
    const head = await findHead(world.app.db)
    if (!head) throw new Error('nothing is sealed')
    await noteHead(file, head)
    await noteHead(file, head)
    expect(await readHeads(file)).toEqual([head, head].map(({ number: at, hash }) => ({ number: at, hash })))
    await writeFile(file, '\n7 not a hash\n', { flag: 'a' })
    expect(await readHeads(file)).toHaveLength(2)
    await rm(join(file, '..'), { recursive: true })
    expect(await readHeads(file)).toEqual([])
  })
})
