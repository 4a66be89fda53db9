import { describe, expect, test } from 'vitest'
import { plant } from './check/plant.ts'
import { readWords, unusedMessages } from './check-messages.ts'

describe('the words on screen', () => {
  test('are used when a page names them, or builds their name from its beginning', async () => {
    await using house = await plant({
      'packages/web/messages/people.id.json': '{ "$schema": "x", "people_title": "Warga", "people_sex_f": "Perempuan" }',
      'packages/web/src/people/PersonPage.tsx':
        'export const title = m.people_title()\nexport const sex = (it: string) => words[`people_sex_${it}`]',
    })
    expect(unusedMessages(await readWords(house.folder))).toEqual([])
  })

  test('are refused when nothing shows them; what is generated does not count', async () => {
    await using house = await plant({
      'packages/web/messages/people.id.json': '{ "people_title": "Warga", "people_title_long": "Data warga" }',
      'packages/web/src/people/PersonPage.tsx': 'export const title = m.people_title()',
      'packages/web/src/platform/i18n/generated/messages.ts': 'export const people_title_long = 1',
    })
    expect(unusedMessages(await readWords(house.folder))).toEqual([
      'packages/web/messages/people.id.json: people_title_long is shown nowhere',
    ])
  })
})
