import type { FileObstacle } from '#domain/intake/file-kind.rules.ts'
import { m } from '#messages'

/** Why a file cannot be read: found here by its first bytes, or by the server in all of it. */
export type Obstacle = FileObstacle | 'damaged' | 'too-large-inside'

const words: Readonly<Record<Obstacle, { what: () => string; cure: () => string }>> = {
  'old-xls': { what: m.intake_file_old_xls, cure: m.intake_file_old_xls_cure },
  password: { what: m.intake_file_password, cure: m.intake_file_password_cure },
  'not-a-workbook': { what: m.intake_file_not_a_workbook, cure: m.intake_file_not_a_workbook_cure },
  'too-large': { what: m.intake_file_too_large, cure: m.intake_file_too_large_cure },
  'too-large-inside': { what: m.intake_file_too_large_inside, cure: m.intake_file_too_large_inside_cure },
  damaged: { what: m.intake_file_damaged, cure: m.intake_file_damaged_cure },
  empty: { what: m.intake_file_empty, cure: m.intake_file_empty_cure },
}

export function obstacleWords(obstacle: Obstacle): { what: string; cure: string } {
  return { what: words[obstacle].what(), cure: words[obstacle].cure() }
}

export function isObstacle(word: unknown): word is Obstacle {
  return typeof word === 'string' && Object.hasOwn(words, word)
}
