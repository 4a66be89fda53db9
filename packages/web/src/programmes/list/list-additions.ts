import { type ComponentType, createContext } from 'react'
import type { ProgrammeList } from '#domain/programmes/list.ts'

/** What a higher slice says of a list before it is decided on. */
export type ListAddition = ComponentType<{ list: ProgrammeList }>

/** Given by the shell, so that this slice need not know the ones above it. */
export const ListAdditions = createContext<readonly ListAddition[]>([])
