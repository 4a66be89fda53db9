import type { TablerIcon } from '@tabler/icons-react'
import type { Permission } from '#domain/access/permissions.ts'

/** A place in the main menu. A slice exports its own beside its routes. */
export interface Destination {
  to: string
  label: () => string
  icon: TablerIcon
  /** Who may not use it does not see it. Absent: everybody signed in. */
  permission?: Permission
  /** Whoever may do one of these works here, not only looks: on the phone such places come first. */
  deeds?: readonly Permission[]
  /** Takes what is typed in the search box, as `search` in the history state: personal data never stands in a URL. */
  searches?: () => string
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** What was typed in the search box of the top bar. */
    search?: string
  }
}
