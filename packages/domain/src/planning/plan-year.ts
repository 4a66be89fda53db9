import { z } from 'zod'

/** A year whose plan is kept. */
export const PlanYear = z.coerce.number().int().min(2020).max(2099)
