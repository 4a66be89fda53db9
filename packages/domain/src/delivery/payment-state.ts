import { z } from 'zod'

/** `in-flight`: the bank has not answered. */
export const paymentStates = ['in-flight', 'delivered', 'failed', 'returned'] as const
export const PaymentState = z.enum(paymentStates).meta({ id: 'PaymentState' })
export type PaymentState = z.infer<typeof PaymentState>
