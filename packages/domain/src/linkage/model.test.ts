import { expect, test } from 'vitest'
import { LinkageModel } from './model.ts'

const sound = {
  name: 'Small',
  id: ['id'],
  fields: { name: { of: ['name'], clean: 'text' }, born: { of: ['born'], clean: 'date' } },
  blocks: [['name'], ['born']],
  learnFrom: [['name'], ['born']],
  comparisons: [
    { name: 'name', levels: [{ name: 'same', when: { same: ['name'] }, rare: 'name' }, { name: 'another' }] },
    { name: 'born', levels: [{ name: 'same', when: { same: ['born'] } }, { name: 'another' }] },
  ],
}

const faultsOf = (change: object) => {
  const read = LinkageModel.safeParse({ ...sound, ...change })
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

test('a model is data, with what it leaves out filled in', () => {
  expect(LinkageModel.parse(sound)).toMatchObject({ largestBlock: 500, never: [] })
})

test('a field that is not there is named with its place', () => {
  expect(faultsOf({ blocks: [['name'], ['nik']] })).toEqual(['blocks.1: there is no field nik'])
  expect(faultsOf({ never: [{ name: 'twins', when: { not: { missing: ['nik'] } } }] })).toEqual([
    'never.0: there is no field nik',
  ])
})

test('levels end with one for all the rest', () => {
  const levels = [{ name: 'same', when: { same: ['name'] } }]
  expect(faultsOf({ comparisons: [{ name: 'name', levels: [...levels, ...levels] }] })[0]).toContain('without `when`')
})

test('a comparison of which nothing can be learnt is refused', () => {
  expect(faultsOf({ learnFrom: [['name'], ['name', 'born']] })).toEqual([expect.stringContaining('nothing is learnt of it')])
})

test('names of fields cannot be anything but names', () => {
  expect(faultsOf({ fields: { ...sound.fields, 'x; drop table given': sound.fields.name } })).not.toEqual([])
})
