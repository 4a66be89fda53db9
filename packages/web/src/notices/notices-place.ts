import { NoticeId } from '#domain/notices/notice.ts'
import { NoticeView } from '#domain/notices/notices.api.ts'
import { Cursor } from '#domain/platform/page.ts'

/** Which notices are looked at, as it stands in the URL: codes and ids only. */
export interface NoticesPlace {
  tampak?: NoticeView
  setelah?: string
  /** Which one is open beside the list. */
  buka?: NoticeId
}

/** From an address; what makes no sense is left out. */
export function noticesPlaceIn({ tampak, setelah, buka }: Record<string, unknown>): NoticesPlace {
  const view = NoticeView.safeParse(tampak)
  const [after, open] = [Cursor.safeParse(setelah), NoticeId.safeParse(buka)]
  return {
    ...(view.success && { tampak: view.data }),
    ...(after.success && { setelah: after.data }),
    ...(open.success && { buka: open.data }),
  }
}
