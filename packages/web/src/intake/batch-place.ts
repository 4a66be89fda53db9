import { ChangeKind } from '#domain/intake/change-kind.ts'
import { FaultCode } from '#domain/intake/faults.ts'
import { Cursor } from '#domain/platform/page.ts'
import { type BatchPlace, isStepName } from './batch-steps.ts'

/** From an address; what makes no sense is left out. */
export function batchPlaceIn({ langkah, galat, jenis, setelah, menurut }: Record<string, unknown>): BatchPlace {
  const [code, kind, after] = [FaultCode.safeParse(galat), ChangeKind.safeParse(jenis), Cursor.safeParse(String(setelah))]
  return {
    ...(isStepName(langkah) && { langkah }),
    ...(code.success && { galat: code.data }),
    ...(kind.success && { jenis: kind.data }),
    ...(menurut === 'desa' && { menurut }),
    ...(setelah !== undefined && after.success && { setelah: after.data }),
  }
}
