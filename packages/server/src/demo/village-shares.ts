import { hashOf } from './random.ts'

export interface DemoVillage {
  readonly code: string
  readonly name: string
  readonly districtName: string
}

/** The villages of a regency out of a list of areas that holds their districts, too. */
export function villagesIn(
  areas: readonly { readonly code: string; readonly parentCode: string | null; readonly level: string; readonly name: string }[],
  regency: string,
): DemoVillage[] {
  const within = areas.filter(({ code }) => code.startsWith(`${regency}.`))
  const districts = new Map(within.filter(({ level }) => level === 'district').map(({ code, name }) => [code, name]))
  return within
    .filter(({ level }) => level === 'village')
    .map(({ code, name, parentCode }) => ({ code, name, districtName: districts.get(parentCode ?? '') ?? '' }))
}

/** A village with what is the same for all who live in it, and up to how many people the list runs when it is done. */
export interface VillageShare {
  readonly village: DemoVillage
  readonly inTown: boolean
  readonly hamlets: number
  readonly upTo: number
}

/** Shares people out over villages: towns are larger, and no two villages are alike, but each is always the same. */
export function villageShares(villages: readonly DemoVillage[], people: number): VillageShare[] {
  const weights = villages.map(weightOf)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let sum = 0
  return villages.map((village, at) => {
    sum += weights[at] ?? 0
    const last = at === villages.length - 1
    return {
      village,
      inTown: isTown(village.code),
      hamlets: 2 + (hashOf(`${village.code} rt`) % (isTown(village.code) ? 38 : 16)),
      upTo: last ? people : Math.round((people * sum) / total),
    }
  })
}

/** The fourth block of a village's code begins with 1 for a kelurahan. */
function isTown(code: string): boolean {
  return code.charAt(9) === '1'
}

function weightOf({ code }: DemoVillage): number {
  const luck = (hashOf(code) % 1000) / 1000
  return (isTown(code) ? 3 : 1) * (0.35 + 2.4 * luck ** 3 + 0.9 * luck)
}
