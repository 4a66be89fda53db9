import { z } from 'zod'
import { Cursor } from '#domain/platform/page.ts'
import { Standing } from '#domain/programmes/standing.ts'

/** `tampak`: which part of the list; `anggota`: whose place is explained, by an id that says nothing by itself. */
export interface ListPlace {
  tampak?: Standing
  setelah?: string
  anggota?: string
}

export function placeIn({ tampak, setelah, anggota }: Record<string, unknown>): ListPlace {
  const [standing, after, member] = [Standing.safeParse(tampak), Cursor.safeParse(setelah), z.uuid().safeParse(anggota)]
  return {
    ...(standing.success && { tampak: standing.data }),
    ...(after.success && { setelah: after.data }),
    ...(member.success && { anggota: member.data }),
  }
}
