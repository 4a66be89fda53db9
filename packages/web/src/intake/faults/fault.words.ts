import type { FaultCode } from '#domain/intake/faults.ts'
import { m } from '#messages'

/** What a fault means and what cures it, in one or two sentences. */
const cures: Readonly<Record<FaultCode, () => string>> = {
  'nik.missing': m.intake_cure_nik_missing,
  'nik.format': m.intake_cure_nik_format,
  'nik.sex-mismatch': m.intake_cure_nik_sex_mismatch,
  'nik.birthdate-mismatch': m.intake_cure_nik_birthdate_mismatch,
  'nik.region-unknown': m.intake_cure_nik_region_unknown,
  'nik.shared': m.intake_cure_nik_shared,
  'birth-date.invalid': m.intake_cure_birth_date_invalid,
  'birth-date.future': m.intake_cure_birth_date_future,
  'name.missing': m.intake_cure_name_missing,
  'family-number.format': m.intake_cure_family_number_format,
  'village.unknown': m.intake_cure_village_unknown,
  'village.misspelt': m.intake_cure_village_misspelt,
  'village.code-unmapped': m.intake_cure_village_code_unmapped,
  'regency.unknown': m.intake_cure_regency_unknown,
  'decile.range': m.intake_cure_decile_range,
  'decile.disagrees': m.intake_cure_decile_disagrees,
  'death-date.invalid': m.intake_cure_death_date_invalid,
  'aid-amount.invalid': m.intake_cure_aid_amount_invalid,
  'aid-period.invalid': m.intake_cure_aid_period_invalid,
  'nik.other-name': m.intake_cure_nik_other_name,
  'person.deceased': m.intake_cure_person_deceased,
  'row.repeated': m.intake_cure_row_repeated,
}

export function cureOf(code: FaultCode): string {
  return cures[code]()
}
