import { describe, expect, test } from 'vitest'
import { asTypedDate, readTypedDate } from './typed-date.ts'

describe('a day as it is typed', () => {
  test.each(['12-03-1957', '12/3/1957', '12.3.1957', '12 03 1957', '12031957', '1957-03-12', ' 12-3-1957 '])(
    '%s is 12 March, whatever the language of the browser',
    (typed) => expect(readTypedDate(typed)).toBe('1957-03-12'),
  )

  test.each(['', '12-03', '12-03-57', '31-02-1957', '03-13-1957', 'kemarin'])('%s is no whole day', (typed) =>
    expect(readTypedDate(typed)).toBeUndefined(),
  )

  test('is shown again in the same order; half a day stays as typed', () => {
    expect(asTypedDate('1957-03-12')).toBe('12-03-1957')
    expect(asTypedDate('12-03')).toBe('12-03')
  })
})
