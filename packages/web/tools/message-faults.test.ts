import { describe, expect, test } from 'vitest'
import { messageFaults } from './message-faults.ts'

describe('the message files', () => {
  test('are complete when both languages carry the same keys and placeholders', () => {
    const home = { id: { home_left: '{n} tersisa' }, en: { home_left: '{n} left' } }
    expect(messageFaults({ home }, ['home'])).toEqual([])
  })

  test('are refused when a key lacks English, Indonesian, its prefix or a placeholder', () => {
    const home = {
      id: { home_a: 'A', title: 'Judul', home_c: '{n} orang' },
      en: { home_b: 'B', title: 'Title', home_c: 'people' },
    }
    expect(messageFaults({ home }, ['home'])).toEqual([
      'home: home_a has no English',
      'home: title must begin with home_',
      'home: home_c has other placeholders in English',
      'home: home_b has no Indonesian',
    ])
  })

  test('are refused when the settings do not name the file, or name one that is missing', () => {
    const faults = messageFaults({ home: { id: {}, en: {} } }, ['people'])
    expect(faults).toEqual([
      'people: named in the settings, but there is no file',
      'home: not named in project.inlang/settings.json',
    ])
  })
})
