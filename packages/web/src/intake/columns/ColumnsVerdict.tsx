import type { ColumnChoice, IntakeField, RequiredGroup } from '#domain/intake/fields.ts'
import { m } from '#messages'
import { StatusMark } from '../../design/state/StatusMark.tsx'
import { fieldWord } from '../value.words.ts'

interface Verdict {
  missing: readonly RequiredGroup[]
  twice: readonly IntakeField[]
}

/** Whether the choices suffice for the file to be checked. */
export function isSound({ missing, twice }: Verdict): boolean {
  return missing.length === 0 && twice.length === 0
}

const lacks: Readonly<Record<RequiredGroup, () => string>> = {
  identity: m.intake_lacks_identity,
  village: m.intake_lacks_village,
  nik: m.intake_lacks_nik,
  name: m.intake_lacks_name,
  familyCard: m.intake_lacks_family_card,
  decile: m.intake_lacks_decile,
  deathDate: m.intake_lacks_death_date,
}

/** What is still to be mended before the file can be checked, or that all is well. Read aloud whenever it changes. */
export function ColumnsVerdict({ missing, twice, choices }: Verdict & { choices: readonly ColumnChoice[] }) {
  if (isSound({ missing, twice })) {
    const used = choices.filter((choice) => choice !== 'ignore').length
    return <StatusMark tone="done">{m.intake_columns_sound({ n: used, of: choices.length })}</StatusMark>
  }
  return (
    <>
      {missing.map((group) => (
        <p key={group}>
          <StatusMark tone="harm">{lacks[group]()}</StatusMark>
        </p>
      ))}
      {twice.map((field) => (
        <p key={field}>
          <StatusMark tone="harm">{m.intake_column_twice({ field: fieldWord(field) })}</StatusMark>
        </p>
      ))}
    </>
  )
}
