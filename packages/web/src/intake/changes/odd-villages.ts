import { useQuery } from '@tanstack/react-query'
import type { Batch } from '#domain/intake/batch.ts'
import { villageAlarms } from '#domain/intake/region-alarms.rules.ts'
import { regionsQuery } from '../intake.queries.ts'

/** How many villages of a batch are out of line with the past, and of how many. */
export function useOddVillages(batch: Batch): { odd: number; of: number } {
  const { data } = useQuery(regionsQuery(batch))
  const villages = data?.rows ?? []
  return { odd: villages.filter((village) => villageAlarms(village).length > 0).length, of: villages.length }
}
