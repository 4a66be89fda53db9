/**
 * What the shipped model of people compares, and in which levels: pages have words for each. A test of the server holds it
 * against `models/people.json`; a model of an agency's own may name others, which are then shown as they are.
 */
export const peopleLevels = {
  name: [
    'not known',
    'same',
    'same words in another order',
    'a letter or two apart',
    'one leaves words out',
    'alike',
    'a word in common',
    'another',
  ],
  'NIK and birth date': [
    'neither known',
    'both the same',
    'same NIK, date a slip apart',
    'same NIK, date not known',
    'same NIK, another date',
    'same date, NIK a slip apart before its serial',
    'same date, NIK a slip apart',
    'same date, only the serial of the NIK differs',
    'same date, NIK two slips apart',
    'same date, a NIK not known',
    'same date, another NIK',
    'date a slip apart, NIK too',
    'NIK a slip apart',
    'day and month changed over',
    'date a slip apart',
    'one of them not known',
    'others',
  ],
  household: [
    'same card and mother',
    'same card, mother alike or not known',
    'same card, another mother',
    'same mother and village',
    'same mother elsewhere',
    'mother alike, same village',
    'mother alike elsewhere',
    'same village, mother not known',
    'mother not known',
    'same village, another mother',
    'another',
  ],
  sex: ['not known', 'same', 'another'],
  'birth place': ['not known', 'same', 'alike', 'another'],
} as const

export type PeopleLevel<Of extends keyof typeof peopleLevels> = (typeof peopleLevels)[Of][number]
