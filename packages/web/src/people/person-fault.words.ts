import type { PersonFault } from '#domain/people/person.rules.ts'
import { m } from '#messages'

type Shape = Extract<PersonFault, { shape: string }>['shape']

const shapes: Readonly<Record<Shape, () => string>> = {
  empty: m.people_number_empty,
  scientific: m.people_number_scientific,
  letters: m.people_number_letters,
  'too-short': m.people_number_too_short,
  'too-long': m.people_number_too_long,
  zeros: m.people_number_zeros,
  'leading-zero': m.people_number_leading_zero,
  'no-such-day': m.people_number_no_such_day,
  'no-such-month': m.people_number_no_such_month,
  'zero-serial': m.people_number_zero_serial,
  'nik-of-a-woman': m.people_number_is_nik,
}

/** What stands against a person, and what to do now. */
export function personFaultWords(fault: PersonFault): string {
  switch (fault.rule) {
    case 'NAME-1':
      return m.people_name_missing()
    case 'NIK-1':
    case 'KK-1':
      return shapes[fault.shape]()
    case 'NIK-2':
      return m.people_nik_other_sex()
    case 'NIK-3':
      return m.people_nik_other_birth_date()
    case 'NIK-4':
      return m.people_nik_other_region()
    case 'BIRTH-1':
      return m.people_birth_date_future()
    case 'BIRTH-2':
      return m.people_birth_date_too_old()
    case 'PERSON-1':
      return m.people_nik_or_reason()
    case 'PERSON-2':
      return m.people_date_future()
    case 'PERSON-3':
      return m.people_relation_missing()
    case 'PERSON-4':
      return m.people_relation_no_card()
  }
}
