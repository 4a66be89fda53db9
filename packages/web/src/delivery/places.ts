import type { PaymentState } from '#domain/delivery/payment.ts'

/** Where one stands in a list that goes on by key. */
export interface ListPlace {
  setelah?: string
}

/** Which payments of a run are shown: those in one state, from a line of the bank file on. */
export interface RunPlace {
  keadaan?: PaymentState
  baris?: number
}
