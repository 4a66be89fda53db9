import { Cursor } from '#domain/platform/page.ts'
import type { TaskView } from '#domain/tasks/task.ts'

/** As addresses say it. */
const views = { berjalan: 'open', berhenti: 'stopped' } as const satisfies Record<string, TaskView>
export type WorkView = keyof typeof views

/** Which of my work is shown, and from where on. */
export interface WorkPlace {
  tampak?: WorkView
  setelah?: string
}

export function workPlaceIn({ tampak, setelah }: Record<string, unknown>): WorkPlace {
  const after = Cursor.safeParse(setelah)
  return {
    ...(typeof tampak === 'string' && Object.hasOwn(views, tampak) && { tampak: tampak as WorkView }),
    ...(after.success && { setelah: after.data }),
  }
}

export function viewOf({ tampak }: WorkPlace): TaskView {
  return tampak === undefined ? 'all' : views[tampak]
}
