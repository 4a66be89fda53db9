import { Cursor } from '#domain/platform/page.ts'

/** Which news are looked at, as it stands in the URL. */
export interface NewsPlace {
  tampak?: 'baru'
  setelah?: string
}

/** From an address; what makes no sense is left out. */
export function newsPlaceIn({ tampak, setelah }: Record<string, unknown>): NewsPlace {
  const after = Cursor.safeParse(setelah)
  return { ...(tampak === 'baru' && { tampak }), ...(after.success && { setelah: after.data }) }
}
