import { z } from 'zod'
import type { RegionCode } from '../platform/region-code.ts'
import { cleanDigits, type DigitFlaw, digitFlaw, maskDigits } from './sixteen-digits.ts'

/** Region (6), day of issue DDMMYY (nothing added for women), serial (4; unlike a NIK's it may be 0000: such cards are in the lists). */
const shape = /^[1-9]\d{5}(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{6}$/

/** The number of a family card (No KK). Not a NIK, though as long. */
export const FamilyCardNumber = z
  .string()
  .regex(shape)
  .brand<'FamilyCardNumber'>()
  .meta({ id: 'FamilyCardNumber', description: 'Number of the family card (No KK), 16 digits.', examples: ['6408992502030001'] })
export type FamilyCardNumber = z.infer<typeof FamilyCardNumber>

/** `nik-of-a-woman`: the day is one that only a NIK can have, so a NIK was typed into the card's field. */
export type FamilyCardShape = 'sound' | DigitFlaw | 'nik-of-a-woman' | 'no-such-day' | 'no-such-month'

export interface FamilyCardParts {
  /** Regency or city that issued the card. */
  regency: RegionCode
  /** Last two digits of the year of issue. */
  year: number
  month: number
  day: number
  serial: number
}

export function isFamilyCardNumber(text: string): text is FamilyCardNumber {
  return shape.test(text)
}

export const cleanFamilyCardNumber = cleanDigits

/** Why the text is not the number of a family card; `sound` when its shape is right. */
export function familyCardShape(text: string): FamilyCardShape {
  const flaw = digitFlaw(text)
  if (flaw) return flaw
  const day = Number(text.slice(6, 8))
  const month = Number(text.slice(8, 10))
  if (month === 0 || month > 12) return 'no-such-month'
  if (day > 40 && day < 72) return 'nik-of-a-woman'
  return day === 0 || day > 31 ? 'no-such-day' : 'sound'
}

export function partsOfFamilyCardNumber(number: FamilyCardNumber): FamilyCardParts {
  return {
    regency: `${number.slice(0, 2)}.${number.slice(2, 4)}` as RegionCode,
    year: Number(number.slice(10, 12)),
    month: Number(number.slice(8, 10)),
    day: Number(number.slice(6, 8)),
    serial: Number(number.slice(12)),
  }
}

export const maskFamilyCardNumber: (number: string) => string = maskDigits
