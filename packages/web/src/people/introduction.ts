import type { PersonPage } from '#domain/people/person.ts'
import { m } from '#messages'
import { formatDate } from '../platform/format.ts'
import { ageWords, placeWords, sexWord } from './person.words.ts'

/** "67 tahun · perempuan · lahir 12 Mar 1959 · Sepaso, Bengalon, Kutai Timur". */
export function introduction({ birthDate, deceasedOn, away, sex, place }: PersonPage): string {
  return [
    birthDate === null ? m.people_age_unknown() : deceasedOn === null ? ageWords(birthDate) : undefined,
    sex === null ? undefined : sexWord(sex).toLocaleLowerCase(),
    birthDate === null ? undefined : m.people_born({ date: formatDate(birthDate) }),
    deceasedOn === null ? undefined : m.people_died({ date: formatDate(deceasedOn) }),
    away === null || deceasedOn !== null ? undefined : awayWords(away),
    placeWords(place),
  ]
    .filter((part) => part !== undefined)
    .join(' · ')
}

function awayWords({ since, toward }: NonNullable<PersonPage['away']>): string {
  const date = formatDate(since)
  return toward === null ? m.people_away_since({ date }) : m.people_away_to({ date, place: toward })
}
