import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SubjectHash } from './approval.ts'
import { afterMove, type Course, type CourseMove, firstCourse } from './course.rules.ts'

const hashOf = (letter: string) => letter.repeat(64) as SubjectHash
const hash = hashOf('a')
const other = hashOf('b')

function walk(course: Course, ...moves: CourseMove[]): Course {
  return moves.reduce<Course>((at, move) => {
    const next = afterMove(at, move)
    if (!next) throw new Error(`cannot ${move.kind}`)
    return next
  }, course)
}
const approve = (position: number, of = hash): CourseMove => ({ kind: 'approved', position, hash: of })

describe('AP-7: a file goes step by step', () => {
  test('AP-7: three approvals in order approve a chain of three', () => {
    const end = walk(firstCourse(3, hash), approve(1), approve(2), approve(3))
    expect(end).toMatchObject({ state: 'approved', position: null })
  })

  test('AP-7: nobody comes before their turn, nor twice', () => {
    expect(afterMove(firstCourse(3, hash), approve(2))).toBeUndefined()
    expect(afterMove(walk(firstCourse(3, hash), approve(1)), approve(1))).toBeUndefined()
  })

  test('AP-7: an approval of something else than what is asked now leads nowhere', () => {
    expect(afterMove(firstCourse(1, hash), approve(1, other))).toBeUndefined()
  })
})

describe('AP-8: a returned file begins again', () => {
  const returned = walk(firstCourse(3, hash), approve(1), { kind: 'returned', position: 2, hash })

  test('AP-8: it waits at no step', () => {
    expect(returned).toMatchObject({ state: 'returned', position: null })
    expect(afterMove(returned, approve(2))).toBeUndefined()
  })

  test('AP-8: resubmitted it stands at the first step, in the next round, for what is asked now', () => {
    const again = walk(returned, { kind: 'resubmitted', hash: other })
    expect(again).toMatchObject({ state: 'waiting', position: 1, round: 2, hash: other })
  })

  test('AP-8: what was not returned is not resubmitted', () => {
    expect(afterMove(firstCourse(3, hash), { kind: 'resubmitted', hash: other })).toBeUndefined()
  })
})

describe('AP-9: an end is an end', () => {
  const ends = [
    walk(firstCourse(1, hash), approve(1)),
    walk(firstCourse(1, hash), { kind: 'refused', position: 1, hash }),
    walk(firstCourse(1, hash), { kind: 'withdrawn' }),
  ]
  const moves: CourseMove[] = [
    approve(1),
    { kind: 'returned', position: 1, hash },
    { kind: 'sent', position: 1 },
    { kind: 'resubmitted', hash },
    { kind: 'withdrawn' },
  ]

  test.each(ends)('AP-9: $state moves no more', (end) => {
    for (const move of moves) expect(afterMove(end, move)).toBeUndefined()
  })
})

describe('whatever people try', () => {
  const steps = fc.integer({ min: 1, max: 5 })
  const anyHash = fc.constantFrom(hash, other)
  const anyMove: fc.Arbitrary<CourseMove> = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ kind: fc.constant('approved' as const), position: fc.integer({ min: 1, max: 5 }), hash: anyHash }),
    },
    fc.record({
      kind: fc.constantFrom('returned' as const, 'refused' as const),
      position: fc.integer({ min: 1, max: 5 }),
      hash: anyHash,
    }),
    fc.record({ kind: fc.constant('sent' as const), position: fc.integer({ min: 1, max: 5 }) }),
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('resubmitted' as const), hash: anyHash }) },
    fc.record({ kind: fc.constant('withdrawn' as const) }),
  )

  /** Tries the moves one by one; those that are refused leave everything as it was. */
  function attempt(count: number, moves: readonly CourseMove[]) {
    let course = firstCourse(count, hash)
    const made: { move: CourseMove; round: number; hash: SubjectHash }[] = []
    for (const move of moves) {
      const next = afterMove(course, move)
      if (!next) continue
      made.push({ move, round: next.round, hash: next.hash })
      course = next
    }
    return { course, made }
  }

  test('AP-7: approved means that every step approved, in order, in one round, for one and the same hash', () => {
    fc.assert(
      fc.property(steps, fc.array(anyMove, { maxLength: 60 }), (count, moves) => {
        const { course, made } = attempt(count, moves)
        const approvals = made.filter(({ move, round }) => move.kind === 'approved' && round === course.round)
        const positions = approvals.map(({ move }) => ('position' in move ? move.position : 0))
        expect(positions).toEqual(positions.map((_, at) => at + 1))
        expect(new Set(approvals.map((one) => one.hash)).size).toBeLessThan(2)
        if (course.state === 'approved') {
          expect(approvals).toHaveLength(count)
          expect(approvals.every((one) => one.hash === course.hash)).toBe(true)
        } else expect(approvals.length).toBeLessThan(count)
      }),
      { numRuns: 2000 },
    )
  })

  test('AP-9: after an end nothing was made any more, and a file waits at a step exactly while it is waiting', () => {
    fc.assert(
      fc.property(steps, fc.array(anyMove, { maxLength: 60 }), (count, moves) => {
        const { course, made } = attempt(count, moves)
        const end = made.findIndex(({ move }) => move.kind === 'refused' || move.kind === 'withdrawn')
        if (end >= 0) expect(end).toBe(made.length - 1)
        expect(course.position !== null).toBe(course.state === 'waiting')
        if (course.position !== null) expect(course.position).toBeLessThanOrEqual(count)
      }),
      { numRuns: 500 },
    )
  })
})
