import { z } from 'zod'
import { Device } from './device.ts'

export const SessionId = z.uuid().brand<'SessionId'>()
export type SessionId = z.infer<typeof SessionId>

export const SignInId = z.uuid().brand<'SignInId'>()
export type SignInId = z.infer<typeof SignInId>

/** A browser in which somebody is signed in. */
export const OpenSession = z
  .object({
    id: SessionId,
    device: Device,
    /** Network address, as the nearest trusted proxy tells it. */
    address: z.string(),
    since: z.iso.datetime(),
    lastSeenAt: z.iso.datetime(),
    /** The one that asks. */
    current: z.boolean(),
  })
  .meta({ id: 'OpenSession' })
export type OpenSession = z.infer<typeof OpenSession>

/** `held-off`: too many failures before; the password was not looked at. */
export const signInOutcomes = ['signed-in', 'signed-in-by-recovery-code', 'wrong-password', 'wrong-code', 'held-off'] as const
export type SignInOutcome = (typeof signInOutcomes)[number]

export const SignInRecord = z
  .object({
    id: SignInId,
    at: z.iso.datetime(),
    outcome: z.enum(signInOutcomes),
    device: Device,
    address: z.string(),
    /** In a browser that this account had not been signed in with before. */
    newDevice: z.boolean(),
  })
  .meta({ id: 'SignInRecord', description: 'One sign-in, or one that was refused.' })
export type SignInRecord = z.infer<typeof SignInRecord>

/** What is still to be done before somebody can work: give a code, or set up the second factor that their role asks for. */
export const signInSteps = ['code', 'second-factor'] as const
export type SignInStep = (typeof signInSteps)[number]
