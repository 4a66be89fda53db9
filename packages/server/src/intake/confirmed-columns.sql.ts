import { createHash } from 'node:crypto'
import { headerShape, type ConfirmedChoices } from '#domain/intake/confirmed-columns.rules.ts'
import { ColumnChoice } from '#domain/intake/fields.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Db, Tx } from '../platform/db/database.ts'

/** The files that share what was confirmed: of one regency and source, with the same titles. */
export interface FileShape {
  readonly region: RegionCode
  /** By `sourceKeyOf`. */
  readonly source: string
  readonly titles: readonly string[]
}

export interface Confirmed {
  readonly choices: ConfirmedChoices
  readonly by: string
  readonly at: Date
}

export async function findConfirmedColumns(db: Db, { region, source, titles }: FileShape): Promise<Confirmed | undefined> {
  const row = await db
    .selectFrom('confirmed_columns')
    .select(['choices', 'confirmed_by as by', 'confirmed_at as at'])
    .where('region_code', '=', region)
    .where('source', '=', source)
    .where('shape', '=', digestOf(titles))
    .executeTakeFirst()
  return row && { ...row, choices: stillKnown(row.choices) }
}

export async function rememberColumns(
  db: Tx,
  { region, source, titles }: FileShape,
  { choices, by, at }: Confirmed,
): Promise<void> {
  const said = { choices: JSON.stringify(choices), confirmed_by: by, confirmed_at: at }
  await db
    .insertInto('confirmed_columns')
    .values({ region_code: region, source, shape: digestOf(titles), ...said })
    .onConflict((clash) => clash.columns(['region_code', 'source', 'shape']).doUpdateSet(said))
    .execute()
}

function digestOf(titles: readonly string[]): string {
  return createHash('sha256').update(headerShape(titles)).digest('base64url')
}

/** A field that a later version has given up is guessed again. */
function stillKnown(choices: unknown): ConfirmedChoices {
  return Object.fromEntries(
    Object.entries(choices as object).flatMap(([key, said]) => {
      const choice = ColumnChoice.safeParse(said)
      return choice.success ? [[key, choice.data]] : []
    }),
  )
}
