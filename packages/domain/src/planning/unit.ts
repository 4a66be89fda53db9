import { z } from 'zod'

/** What a target counts. Different things: a payment is no person, a package no family (domain.md T10). */
export const units = ['persons', 'families', 'groups', 'institutions', 'packages', 'payments', 'rupiah'] as const
export const Unit = z.enum(units).meta({ id: 'Unit' })
export type Unit = z.infer<typeof Unit>
