import { createHash } from 'node:crypto'
import type { RowReading } from '#domain/intake/row.rules.ts'
import type { PersonRow } from '#domain/intake/person-row.ts'
import { nameColumns } from '../people/index.ts'
import { drawnId } from './drawn-id.ts'
import { keyOfId, type Line } from './row-digest.ts'
import type { StagedFault, StagedRow } from './stage.sql.ts'

/** Gives each row of one file the key by which it is known within its source. */
export function sourceKeys(): (record: PersonRow) => string {
  const contentOfNik = new Map<string, string>()
  return (record) => {
    if (record.sourceId !== null) return keyOfId(record.sourceId)
    const content = createHash('sha256').update(JSON.stringify(record)).digest('base64url').slice(0, 22)
    if (record.nik === null) return `row:${content}`
    // Two different rows with one NIK and no ids are two people until somebody decides otherwise.
    const first = contentOfNik.get(record.nik) ?? content
    contentOfNik.set(record.nik, first)
    return first === content ? `nik:${record.nik}` : `nik:${record.nik}:${content}`
  }
}

/** A row as it is kept until the batch is done with, and what is wrong with it. */
export interface StagedReading {
  readonly row: StagedRow
  readonly faults: readonly StagedFault[]
}

export function stagedRow(
  { line, digest }: Pick<Line, 'line' | 'digest'>,
  { record, faults, place, diedOn, aid }: RowReading,
  sourceKey: string,
): StagedReading {
  const { name, name_key, name_keys } = nameColumns(record.name ?? '')
  const row = {
    row_number: line,
    region_code: place.regency,
    source_id: record.sourceId,
    source_key: sourceKey,
    row_digest: digest,
    new_person_id: drawnId(),
    new_family_id: drawnId(),
    nik: record.nik,
    nik_given: record.nik === null ? (faults.find((fault) => fault.code === 'nik.format')?.value ?? null) : null,
    name: record.name === null ? null : name,
    name_key,
    name_keys,
    family_card_number: record.familyCardNumber,
    relation: record.relation,
    sex: record.sex,
    birth_place: record.birthPlace,
    birth_date: record.birthDate,
    mother_name: record.motherName,
    occupation: record.occupation,
    village_code: record.villageCode,
    address: record.address,
    rt: record.rt,
    rw: record.rw,
    decile: record.decile,
    pkh: record.pkh,
    sembako: record.sembako,
    pbi: record.pbi,
    ...(diedOn !== undefined && { died_on: diedOn }),
    ...(aid !== undefined && { aid_amount: aid.amount, aid_period: aid.period }),
  }
  return {
    row,
    faults: faults.map(({ field, code, value }) => ({
      row_number: line,
      region_code: place.regency,
      field,
      code,
      value: value ?? null,
    })),
  }
}
