import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPool } from '../packages/server/src/platform/db/database.ts'
import type { TableKinds } from '../packages/server/src/platform/db/table-kinds.ts'
import { type Engine, openEngine } from '../packages/server/src/platform/engine/engine.ts'
import { catalogueFaults } from './check-tables.ts'

const setting = (name: string) => `nullif(current_setting('rangkul.${name}', true), '')`
const within = `region_code >= ${setting('low')} and region_code < ${setting('high')}
  and ((select ${setting('regions')} is null) or region_code ^@ any (string_to_array(${setting('regions')}, ',')))`

/** A house in order: each test spoils one thing. */
const sound = `
  create table region (code text collate "C" primary key);
  create table person (person_id uuid primary key, region_code text collate "C" not null references region, village uuid, name text);
  create index person_region on person (region_code);
  create table need (person_id uuid references person, need_id uuid, region_code text collate "C" not null, primary key (person_id, need_id));
  create unique index need_open on need (person_id, region_code) where need_id is null;
  create table nik_holder (nik text primary key, person_id uuid not null);
  create table task (task_id uuid primary key);
  create schema queue;
  create table queue.jobs (anything double precision);
  alter table person enable row level security;
  alter table need enable row level security;
  alter table nik_holder enable row level security;
  create policy within on person using (${within});
  create policy within on need using (${within});`

const kinds: TableKinds = {
  distributed: {
    person: { slice: 'people', personal: true, by: 'person_id' },
    need: { slice: 'people', personal: true, by: 'person_id' },
    nik_holder: { slice: 'people', personal: true, by: 'nik', closed: true },
  },
  reference: { region: { slice: 'regions', personal: false } },
  local: { task: { slice: 'platform', personal: false } },
  libraries: { queue: { slice: 'platform' } },
}

let engine: Engine
let pool: ReturnType<typeof openPool>
let dataDir: string

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'rangkul-catalogue-'))
  engine = await openEngine({ dataDir, durability: 'none' })
  pool = openPool({ host: engine.host, port: engine.port, database: engine.database, ...engine.superuser })
})

afterAll(async () => {
  await pool.end()
  await engine.close()
  await rm(dataDir, { recursive: true, force: true })
})

/** The faults of the sound house after `sql`; the database itself stays empty. */
async function faultsAfter(sql: string, listed: TableKinds = kinds): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(sound)
    await client.query(sql)
    return await catalogueFaults(client, listed)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

describe('the catalogue of a database', () => {
  test('has no faults when the tables follow the rules', async () => {
    expect(await faultsAfter('')).toEqual([])
  })

  test('has none either where a table is listed as read by another column, which its primary key begins with', async () => {
    const person = { slice: 'people', personal: true, by: 'person_id' } as const
    const readBy = { ...kinds, distributed: { ...kinds.distributed, need: { ...person, readBy: 'need_id' } } }
    const inOtherOrder = 'alter table need drop constraint need_pkey, add primary key (need_id, person_id)'
    const byPerson = 'create unique index by_person on need (person_id, need_id)'
    expect(await faultsAfter(`${inOtherOrder}; ${byPerson}`, readBy)).toEqual([])
    expect(await faultsAfter(`drop index need_open; ${inOtherOrder}; create index on need (person_id)`, readBy)).toEqual([
      'need: no unique index begins with person_id',
    ])
    expect(await faultsAfter(byPerson, readBy)).toEqual(['need: its primary key begins with person_id, not with need_id'])
  })

  test.each([
    [
      'a primary key that does not begin with the person',
      'alter table need drop constraint need_pkey, add primary key (need_id, person_id)',
      [
        'need: no index begins with the columns of foreign key need_person_id_fkey',
        'need: its primary key begins with need_id, not with person_id',
      ],
    ],
    [
      'a unique key without the person',
      'create unique index one_need on need (need_id)',
      ['need: one_need does not include person_id'],
    ],
    [
      'an exclusion without the person',
      'alter table need add constraint one_at_a_time exclude using gist (need_id with =)',
      ['need: one_at_a_time does not include person_id'],
    ],
    [
      'a foreign key between such tables without the person',
      'alter table nik_holder add constraint holder foreign key (person_id) references person; create index on nik_holder (person_id)',
      ['nik_holder: foreign key holder does not tie nik to person.person_id'],
    ],
    [
      'a table of no kind',
      'create table stray (id uuid primary key)',
      ['stray: stands in none of the three lists of table-kinds.ts'],
    ],
    ['a listed table that is gone', 'drop table task', ['task: listed in table-kinds.ts, but there is no such table']],
    [
      "a listed library's schema that is gone",
      'drop schema queue cascade',
      ["queue: listed in table-kinds.ts as a library's schema, but there is none"],
    ],
    [
      'a foreign key from people to what stays on one machine',
      'alter table person add task_id uuid constraint task references task; create index on person (task_id)',
      ['person: foreign key task leads from a distributed to a local table'],
    ],
    [
      'a foreign key to people from what does not grow with them',
      'alter table task add person_id uuid constraint person references person; create index on task (person_id)',
      ['task: foreign key person leads to a distributed table from one that is not'],
    ],
    [
      'personal data without row security',
      'alter table need disable row level security',
      ['need: holds personal data without row-level security'],
    ],
    ['personal data that nobody reaches', 'drop policy within on need', ['need: has no policy: nobody reaches a row']],
    [
      'a closed table with a policy',
      'create policy open on nik_holder using (true)',
      ['nik_holder: is closed, but policy open lets rows through'],
    ],
    [
      'a policy with a sub-select',
      'alter policy within on need using (region_code in (select code from region))',
      ['need: policy within reads region', 'need: policy within has a sub-select'],
    ],
    [
      'a policy over a bare setting',
      "alter policy within on need using (region_code >= current_setting('rangkul.low', true))",
      ["need: policy within reads a setting without nullif(current_setting(…, true), '')"],
    ],
    [
      'a policy that calls a function of ours',
      `create function mine(text) returns boolean language sql as 'select true'; alter policy within on need using (mine(region_code))`,
      ['need: policy within reads mine(text)', 'need: policy within calls mine()'],
    ],
    [
      'a policy that opens every row',
      'alter policy within on need using (true)',
      ['need: policy within lets rows through whatever their region_code'],
    ],
    [
      'a policy that asks who is connected',
      'alter policy within on need using (region_code = current_user::text)',
      ['need: policy within asks who is connected: all of ours connect as one role'],
    ],
    [
      'personal data without a region',
      'drop policy within on need; alter table need drop region_code; create policy within on need using (true)',
      ['need: holds personal data without region_code', 'need: policy within lets rows through whatever their region_code'],
    ],
    [
      'a region in another order, or none',
      'drop policy within on need; alter table need alter region_code type text collate "default", alter region_code drop not null',
      [
        'need: has no policy: nobody reaches a row',
        'need: region_code is not collated "C"',
        'need: region_code may be null: such a row belongs to no office',
      ],
    ],
    [
      'a foreign key without an index',
      'drop index person_region; create index on person (region_code) where name is null',
      ['person: no index begins with the columns of foreign key person_region_code_fkey'],
    ],
    [
      'amounts that do not count exactly',
      'alter table task add rate real, add rates double precision[], add price money',
      [
        'task: rate is real, which does not count exactly',
        'task: rates is double precision[], which does not count exactly',
        'task: price is money, which does not count exactly',
      ],
    ],
    [
      'a trigger',
      `create function act() returns trigger language plpgsql as 'begin return new; end';
       create trigger acts before insert on task for each row execute function act()`,
      ['task: trigger acts; a command or a grant does its work'],
    ],
    ['a table without a key', 'alter table task drop constraint task_pkey', ['task: has no primary key']],
  ])('shows %s', async (_, sql, faults) => {
    expect(await faultsAfter(sql)).toEqual(faults)
  })

  test('lets a trigger stand that is listed, and no other', async () => {
    const make = (name: string) => `create trigger ${name} before insert on task for each row execute function act()`
    const act = "create function act() returns trigger language plpgsql as 'begin return new; end'"
    const forgets = { ...kinds, local: { task: { slice: 'platform', personal: false, triggers: ['forgets'] } } }
    const faults = await faultsAfter(`${act}; ${make('forgets')}; ${make('acts')}`, forgets)
    expect(faults).toEqual(['task: trigger acts; a command or a grant does its work'])
  })

  test('shows a table that stands in two lists', async () => {
    const twice = { ...kinds, reference: { ...kinds.reference, task: { slice: 'platform', personal: false } } }
    expect(await faultsAfter('', twice)).toEqual(['task: stands in more than one list of table-kinds.ts'])
  })

  test('lets an index on the rows that have a value serve a foreign key', async () => {
    const sql = 'alter table task add code text collate "C" references region; create index on task (code) where code is not null'
    expect(await faultsAfter(sql)).toEqual([])
  })
})
