import { FileState } from '#domain/approvals/file-state.ts'
import { Cursor } from '#domain/platform/page.ts'

export const views = ['saya', 'semua', 'perekam'] as const
export type View = (typeof views)[number]

/** Which part of the queue is shown; the same beside the queue and beside one file. */
export interface QueuePlace {
  tampak?: View
  keadaan?: FileState
  setelah?: string
}

/** Reads it from an address. */
export function placeIn({ tampak, keadaan, setelah }: Record<string, unknown>): QueuePlace {
  const [state, after] = [FileState.safeParse(keadaan), Cursor.safeParse(setelah)]
  const view = views.find((one) => one === tampak)
  return {
    ...(view && { tampak: view }),
    ...(state.success && { keadaan: state.data }),
    ...(after.success && { setelah: after.data }),
  }
}
