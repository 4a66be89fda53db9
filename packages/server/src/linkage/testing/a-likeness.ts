import * as api from '#domain/linkage/linkage.api.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { aPersonIn, made, officerOf } from '../../platform/testing/fixtures.ts'
import type { Caller, World } from '../../platform/testing/world.ts'

/** Somebody who is entered twice: with papers, and once more on another card without a NIK. */
export async function twiceEntered(
  world: World,
  village: string,
  name = 'Maimunah Lailatul',
): Promise<{ a: PersonId; b: PersonId }> {
  // Another name is another person in all else, too.
  const [year, mother] = [60 + (name.length % 30), Array.from(name).reverse().join('')]
  const herself = {
    name,
    birthDate: `19${year}-07-19` as LocalDate,
    motherName: mother,
    birthPlace: `Muara ${name.slice(0, 5)}`,
  }
  const nik = `${village.slice(0, 2)}${village.slice(3, 5)}995907${year}${String(++count).padStart(4, '0')}`
  const first = await aPersonIn(world, village, { ...herself, nik })
  const second = await aPersonIn(world, village, { ...herself, nik: null, nikMissingReason: 'not-in-file', relation: 'relative' })
  const [a, b] = [first.id, second.id].sort()
  return { a: a as PersonId, b: b as PersonId }
}

let count = 5_000

/** Compares all people of a region and waits for it. */
export async function link(world: World, officer: Caller, region: string): Promise<void> {
  made(await world.send(api.startLinkage, { body: { region } }, officer))
  await world.settle()
}

/** A pair of that village, found and not judged. */
export async function aLikenessIn(world: World, village: string): Promise<{ a: PersonId; b: PersonId }> {
  const pair = await twiceEntered(world, village)
  await link(world, await officerOf(world, village), village.slice(0, 5))
  return pair
}
