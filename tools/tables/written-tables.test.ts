import { describe, expect, test } from 'vitest'
import type { TableKinds } from '../../packages/server/src/platform/db/table-kinds.ts'
import { ownershipFaults } from './ownership-faults.ts'
import { writtenTables } from './written-tables.ts'

describe('the tables that SQL writes', () => {
  test.each([
    ['insert into "person" ("name") values ($1) on conflict do update set "name" = excluded."name"', ['person']],
    ['update "person" as p set name = $1 from family where true', ['person']],
    ['update only public.person set name = $1', ['person']],
    ['DELETE FROM auth."session" WHERE "userId" = $1', ['auth.session']],
    ['with gone as (delete from aid where true returning *) insert into person_fact select * from gone', ['aid', 'person_fact']],
    [
      'merge into family using staged on true when matched then update set rt = 1 when not matched then insert values (1)',
      ['family'],
    ],
    ['copy person (name, nik) from stdin', ['person']],
    ['truncate table staged', ['staged']],
  ])('%s', (sql, tables) => {
    expect([...writtenTables(sql)].sort()).toEqual([...tables].sort())
  })

  test.each([
    'select * from person for update skip locked',
    'select * from person for no key update',
    "select 'insert into person' as text -- update family set a = 1",
    'copy (select * from person) to stdout',
    'select "update", "delete" from task /* delete from task */',
    'create function f() returns void language sql as $$ delete from person $$',
  ])('none in: %s', (sql) => {
    expect([...writtenTables(sql)]).toEqual([])
  })
})

describe('who writes a table', () => {
  const kinds: TableKinds = {
    distributed: { person: { slice: 'people', personal: true, by: 'person_id' } },
    reference: {},
    local: { batch: { slice: 'intake', personal: false } },
    libraries: { auth: { slice: 'platform' } },
  }
  const faults = (file: string, ...sql: string[]) => ownershipFaults(new Map([[file, sql]]), kinds)

  test('is its own slice; any slice may read it', () => {
    expect(faults('people/people.sql.ts', 'insert into person values (1)')).toEqual([])
    expect(faults('intake/batches.sql.ts', 'insert into batch select person_id from person')).toEqual([])
    expect(faults('platform/auth/sessions.sql.ts', 'delete from auth.session')).toEqual([])
  })

  test('is refused when it is another slice, each table once', () => {
    const sql = 'update person set name = $1'
    expect(faults('intake/batches.sql.ts', sql, sql)).toEqual(['intake/batches.sql.ts: writes person, which belongs to people'])
  })

  test('is refused when nobody owns the table', () => {
    expect(faults('people/people.sql.ts', 'insert into persons values (1)')).toEqual([
      'people/people.sql.ts: writes persons, which no list of table-kinds.ts names',
    ])
  })
})
