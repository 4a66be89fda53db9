import { isSound } from '../platform/backup/compare-restored.ts'
import type { Restored } from '../platform/backup/restore-backup.ts'

/** What came of restoring, for a program. */
export function summaryOf({ manifest, comparison }: Restored): object {
  return { ok: isSound(comparison, manifest), moment: manifest.moment, version: manifest.label.version, ...comparison }
}

/** The same in words. */
export function wordsOf({ manifest, comparison }: Restored): string {
  const { moment, label, parts } = manifest
  const { differing, files, journal, tables, rows } = comparison
  const lines = [
    `Made by Rangkul ${label.version}, ${parts.cluster.files + parts.files.files + parts.secrets.files} files as the manifest says.`,
  ]
  if (moment === null) lines.push('It holds files and secrets only; the database lies elsewhere.')
  else {
    lines.push(`The database as of ${moment.at}: ${rows} rows in ${tables} tables.`)
    for (const { table, expected, found } of differing) lines.push(`  ${table}: ${found} rows, noted were ${expected}`)
    if (!moment.exact) lines.push('Commits went on without a pause when it was made: counts may differ by a few.')
    lines.push(`${files.named} stored files: ${files.missing} missing, ${files.altered} altered.`)
    if (journal) {
      lines.push(`The journal: ${journal.entries} sealed entries, ${journal.waiting} waiting, ${journal.faults.length} faults.`)
      if (journal.faults.length > 0) lines.push('  See them with: rangkul journal verify')
    }
  }
  lines.push(isSound(comparison, manifest) ? 'Everything is as it was.' : 'Not everything is as it was.')
  return lines.join('\n')
}

export function gigabytes(bytes: number): string {
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`
}
