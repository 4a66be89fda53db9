import type { Client } from '../../packages/server/src/platform/db/database.ts'

/** Where each person of the registry lives, by what tells them apart: to see whether an answer shows what it may not. */
export interface WhoLivesWhere {
  /** Region by NIK, family card number and id. */
  readonly regions: ReadonlyMap<string, string>
  /** Names of people and officers, of which none may stand in a refusal or a log. */
  readonly names: ReadonlySet<string>
}

export async function readPeople(client: Client): Promise<WhoLivesWhere> {
  const { rows } = await client.query<{ mark: string; region: string }>(
    `select nik as mark, region_code as region from person where nik is not null
     union select person_id::text, region_code from person
     union select family_id::text, region_code from family
     union select card_number, region_code from family where card_number is not null`,
  )
  const names = await client.query<{ name: string }>('select distinct name from person where length(name) > 8')
  return { regions: new Map(rows.map(({ mark, region }) => [mark, region])), names: new Set(names.rows.map(({ name }) => name)) }
}

const marks = /\b\d{16}\b|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** What of a text is about somebody who lives outside these regions; what was asked for by name in the request is no news. */
export function strangersIn(text: string, request: string, reach: readonly string[], { regions }: WhoLivesWhere): string[] {
  const found = new Set(text.match(marks))
  return [...found].filter((mark) => {
    const home = regions.get(mark)
    if (home === undefined || request.includes(mark)) return false
    return !reach.some((region) => region === 'ID' || home === region || home.startsWith(`${region}.`))
  })
}

/** How many numbers and names of people stand in a text that should name nobody. */
export function peopleIn(text: string, { regions, names }: WhoLivesWhere): number {
  const numbers = new Set(text.match(/\b\d{16}\b/g))
  const known = [...numbers].filter((number) => regions.has(number)).length
  return known + [...names].filter((name) => text.includes(name)).length
}
