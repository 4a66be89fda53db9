/** From what kind of client something was asked. `queue`: work under way that somebody asked for earlier; `command-line`: the machine's operator. */
export const clientKinds = ['computer', 'phone', 'program', 'queue', 'command-line'] as const
export type ClientKind = (typeof clientKinds)[number]

/** From where something was asked: as much as an auditor needs to tell one desk from another, and no more. */
export interface Origin {
  /** Network address; null where there was none. */
  readonly address: string | null
  readonly client: ClientKind
}
