import { useQuery } from '@tanstack/react-query'
import type { Batch } from '#domain/intake/batch.ts'
import { regencyAlarms, regencyChanges, villageAlarms } from '#domain/intake/region-alarms.rules.ts'
import { regionsQuery } from '../intake.queries.ts'

/** How many villages of a batch are out of line with the past, and of how many; of a province's file also which regencies. */
export function useOddVillages(batch: Batch): { odd: number; of: number; regencies: string[] } {
  const { data } = useQuery(regionsQuery(batch))
  const villages = data?.rows ?? []
  const regencies = batch.regency.code.length === 2 ? regencyChanges(villages) : []
  return {
    odd: villages.filter((village) => villageAlarms(village, batch.limits).length > 0).length,
    of: villages.length,
    regencies: regencies.filter((regency) => regencyAlarms(regency, batch.limits).length > 0).map(({ name }) => name),
  }
}
