import { z } from 'zod'
import { LocalDate } from '../platform/local-date.ts'
import { RegionCode, regionLevels } from '../platform/region-code.ts'

export const RegionLevelName = z.enum(regionLevels).meta({ id: 'RegionLevel' })

/** Regencies are a *kabupaten* or a *kota*, villages a *desa* or a *kelurahan*; provinces and districts have no kind. */
export const RegionKind = z.enum(['kabupaten', 'kota', 'desa', 'kelurahan']).meta({ id: 'RegionKind' })
export type RegionKind = z.infer<typeof RegionKind>

/** The code that Statistics Indonesia (BPS) gives a region: 2, 4, 7 or 10 digits without dots. Not the Kemendagri code. */
export const BpsCode = z
  .string()
  .regex(/^\d{2}(\d{2}(\d{3}(\d{3})?)?)?$/)
  .brand<'BpsCode'>()
  .meta({ id: 'BpsCode', description: 'Code of a region in the scheme of BPS, without dots.', examples: ['6404040016'] })
export type BpsCode = z.infer<typeof BpsCode>

export const Region = z
  .object({
    code: RegionCode,
    level: RegionLevelName,
    /** Without the kind: `Kutai Timur`. */
    name: z.string().min(1).max(100),
    kind: RegionKind.nullable(),
    parentCode: RegionCode.nullable(),
    bpsCode: BpsCode.nullable(),
    /** Null where it is not known since when. */
    validFrom: LocalDate.nullable(),
    /** The last day of the region under this code; null while it exists. */
    validTo: LocalDate.nullable(),
  })
  .meta({ id: 'Region', description: 'A province, regency or city, district, or village of Indonesia.' })
export type Region = z.infer<typeof Region>

const kindWords: Record<RegionKind, string> = { kabupaten: 'Kabupaten', kota: 'Kota', desa: 'Desa', kelurahan: 'Kelurahan' }

/** The name as a letter writes it: `Kabupaten Kutai Timur`, `Kecamatan Bengalon`, `Kelurahan Teluk Lingga`. */
export function fullName(region: Pick<Region, 'level' | 'name' | 'kind'>): string {
  const word = region.kind ? kindWords[region.kind] : wordOfLevel(region.level)
  return word === '' || region.name.startsWith(`${word} Adat `) ? region.name : `${word} ${region.name}`
}

function wordOfLevel(level: Region['level']): string {
  switch (level) {
    case 'province':
      return 'Provinsi'
    case 'district':
      return 'Kecamatan'
    case 'country':
    case 'regency':
    case 'village':
      return ''
  }
}
