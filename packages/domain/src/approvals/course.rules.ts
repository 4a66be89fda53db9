import type { FileState, Outcome, SubjectHash } from './approval.ts'

/** How far a file has come. */
export interface Course {
  readonly state: FileState
  /** How many steps its chain has. */
  readonly steps: number
  /** Counts from 1: one more each time it is submitted. */
  readonly round: number
  /** The step it waits at, from 1; null while it waits at none. */
  readonly position: number | null
  readonly hash: SubjectHash
  /** On paper and sent to its office. */
  readonly sent: boolean
}

export type CourseMove =
  | { kind: Outcome; position: number; hash: SubjectHash }
  | { kind: 'sent'; position: number }
  | { kind: 'resubmitted'; hash: SubjectHash }
  | { kind: 'withdrawn' }

export function firstCourse(steps: number, hash: SubjectHash): Course {
  return { state: 'waiting', steps, round: 1, position: 1, hash, sent: false }
}

/**
 * Where a move leads; undefined when the file cannot make it.
 *
 * AP-7  A file goes step by step: to the next only after the one before approved what is asked now, and it is approved
 *       when the last step has.
 * AP-8  A returned file waits at no step; resubmitted, it begins again at the first, since what is asked may have changed.
 * AP-9  What is approved, refused or withdrawn moves no more.
 */
export function afterMove(course: Course, move: CourseMove): Course | undefined {
  switch (move.kind) {
    case 'resubmitted':
      if (course.state !== 'returned') return undefined
      return { ...course, state: 'waiting', round: course.round + 1, position: 1, hash: move.hash, sent: false }
    case 'withdrawn':
      if (course.state !== 'waiting' && course.state !== 'returned') return undefined
      return { ...course, state: 'withdrawn', position: null, sent: false }
    case 'sent':
      return isAt(course, move.position) && !course.sent ? { ...course, sent: true } : undefined
    default:
      return isAt(course, move.position) && move.hash === course.hash
        ? afterDecision(course, move.kind, move.position)
        : undefined
  }
}

function isAt(course: Course, position: number): boolean {
  return course.state === 'waiting' && course.position === position
}

function afterDecision(course: Course, outcome: Outcome, position: number): Course {
  if (outcome !== 'approved') return { ...course, state: outcome, position: null, sent: false }
  if (position < course.steps) return { ...course, position: position + 1, sent: false }
  return { ...course, state: 'approved', position: null, sent: false }
}
