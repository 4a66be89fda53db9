import { z } from 'zod'
import type { NeedCode } from '../people/need-category.ts'

/**
 * What can be read off the facts of somebody and of the family they live in. `decile:2`: the family stands in decile 1 or 2;
 * `outgrew:PMKS-01`: the years of that category ended for them while it was open.
 */
export type Sign =
  | `decile:${number}`
  | `outgrew:${NeedCode}`
  | 'alone'
  | 'no-adult-beside'
  | 'no-able-beside'
  | 'no-parent'
  | 'heads-family'
  | 'no-husband'
  | 'nobody-works'
  | 'scavenges'
  | 'begs'
  | 'no-papers'
  | 'no-village'

/** Why somebody is a candidate: a sign that holds, with the decile that the family stands in where that is the sign. */
export const Reason = z
  .string()
  .max(40)
  .meta({ id: 'CandidateReason', description: 'A sign that holds: `alone`, `decile:1`, `outgrew:PMKS-01`, `turned:18`.' })
export type Reason = z.infer<typeof Reason>

/** Words of the civil registry for those who earn nothing. */
export const idleOccupations = ['BELUM/TIDAK BEKERJA', 'MENGURUS RUMAH TANGGA', 'PELAJAR/MAHASISWA'] as const

/** From eighteen on one is grown up (UU 35/2014), from sixty on old (UU 13/1998); between the two able to look after others. */
export const grownUp = 18
export const old = 60
