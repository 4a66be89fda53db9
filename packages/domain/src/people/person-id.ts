import { z } from 'zod'

export const PersonId = z.uuid().brand<'PersonId'>()
export type PersonId = z.infer<typeof PersonId>
export const FamilyId = z.uuid().brand<'FamilyId'>()
export type FamilyId = z.infer<typeof FamilyId>
