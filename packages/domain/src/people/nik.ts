import { z } from 'zod'
import type { RegionCode } from '../platform/region-code.ts'
import { cleanDigits, type DigitFlaw, digitFlaw, maskDigits } from './sixteen-digits.ts'

/**
 * The shape of a NIK, `PPKKCC DDMMYY NNNN`: region of first registration, birth date (a woman's day + 40), serial.
 * There is no check digit and no century. Whether day and month exist together is left to the comparison with the person.
 */
const shape = /^[1-9]\d{5}(0[1-9]|[12]\d|3[01]|4[1-9]|[56]\d|7[01])(0[1-9]|1[0-2])\d{2}(?!0000)\d{4}$/

/** The national identity number of a person. The region in it is where it was first issued, never proof of residence. */
export const Nik = z
  .string()
  .regex(shape)
  .brand<'Nik'>()
  .meta({ id: 'Nik', description: 'National identity number, 16 digits.', examples: ['6408996502030001'] })
export type Nik = z.infer<typeof Nik>

export type NikShape = 'sound' | DigitFlaw | 'no-such-day' | 'no-such-month' | 'zero-serial'

export interface NikParts {
  /** Regency or city of first registration, possibly one that no longer exists. */
  regency: RegionCode
  /** Last two digits of the birth year. */
  year: number
  /** From 1. */
  month: number
  /** From 1, without the 40 added for women. */
  day: number
  sex: 'male' | 'female'
  /** 1 to 9999. */
  serial: number
}

/** The same for a statement over many people. */
export const nikPattern = shape.source

export function isNik(text: string): text is Nik {
  return shape.test(text)
}

/** Takes off what spreadsheets and typing put around the digits; what is no number comes back as it was. */
export const cleanNik = cleanDigits

/** Why the text is not a NIK; `sound` when its shape is right. */
export function nikShape(text: string): NikShape {
  const flaw = digitFlaw(text)
  if (flaw) return flaw
  const day = Number(text.slice(6, 8))
  const month = Number(text.slice(8, 10))
  if (day === 0 || day > 71 || (day > 31 && day < 41)) return 'no-such-day'
  if (month === 0 || month > 12) return 'no-such-month'
  return text.endsWith('0000') ? 'zero-serial' : 'sound'
}

export function partsOfNik(nik: Nik): NikParts {
  const day = Number(nik.slice(6, 8))
  return {
    regency: `${nik.slice(0, 2)}.${nik.slice(2, 4)}` as RegionCode,
    year: Number(nik.slice(10, 12)),
    month: Number(nik.slice(8, 10)),
    day: day > 40 ? day - 40 : day,
    sex: day > 40 ? 'female' : 'male',
    serial: Number(nik.slice(12)),
  }
}

/** What anyone without the right to reveal may see: `640•••••••••0012`. Takes unsound numbers, too. */
export const maskNik: (nik: string) => string = maskDigits
