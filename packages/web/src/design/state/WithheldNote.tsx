import { m } from '#messages'
import { Notice } from './Notice.tsx'

/** What the sign in place of a count means, where any is withheld from the reader. */
export function WithheldNote({ counts }: { counts: readonly (number | null)[] }) {
  return counts.includes(null) ? <Notice>{m.platform_withheld_meaning({ sign: m.platform_withheld() })}</Notice> : null
}
