import { describe, expect, test } from 'vitest'
import { messageFaults } from './message-faults.ts'

describe('the message files', () => {
  test('are complete when both languages carry the same keys and placeholders', () => {
    const home = { id: { home_left: '{n} tersisa' }, en: { home_left: '{n} left' } }
    expect(messageFaults({ home })).toEqual([])
  })

  test('are refused when a key lacks English, Indonesian, its prefix or a placeholder', () => {
    const home = {
      id: { home_a: 'A', title: 'Judul', home_c: '{n} orang' },
      en: { home_b: 'B', title: 'Title', home_c: 'people' },
    }
    expect(messageFaults({ home })).toEqual([
      'home: home_a has no English',
      'home: title must begin with home_',
      'home: home_c has other placeholders in English',
      'home: home_b has no Indonesian',
    ])
  })
})
