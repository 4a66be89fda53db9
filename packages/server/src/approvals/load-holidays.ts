import Calendar from 'date-holidays'
import type { Client } from '../platform/db/database.ts'

/** Years for which the days are known; those that follow the moon are announced later and then corrected by hand. */
const years = [2025, 2026, 2027]

/** Loads the national holidays, as the owner of the tables; what is there already stays. Answers how many were new. */
export async function loadHolidays(owner: Client): Promise<number> {
  const days = years.flatMap(nationalHolidays)
  const { rowCount } = await owner.query(
    `insert into holiday (region_code, day, name, kind)
     select 'ID', day, name, 'national' from unnest($1::date[], $2::text[]) as given (day, name)
     on conflict do nothing`,
    [days.map(({ day }) => day), days.map(({ name }) => name)],
  )
  return rowCount ?? 0
}

interface NationalHoliday {
  readonly day: string
  readonly name: string
}

export function nationalHolidays(year: number): NationalHoliday[] {
  const found = new Calendar('ID', { types: ['public'], languages: ['id'] }).getHolidays(year)
  return found.map(({ date, name, rule }) => ({ day: date.slice(0, 10), name: nameByRule[rule] ?? name }))
}

/** The library calls the ascension by the name of the birthday. */
const nameByRule: Readonly<Record<string, string>> = { '27 Rajab': 'Isra Mikraj Nabi Muhammad' }
