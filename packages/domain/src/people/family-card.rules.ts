import { type FamilyCardShape, familyCardShape } from './family-card.ts'

export interface FamilyCardFault {
  rule: 'KK-1'
  code: 'family-number.format'
  shape: Exclude<FamilyCardShape, 'sound'>
}

/** KK-1  The number of a family card has 16 digits: region, day of issue, serial. domain.md §3.3. */
export function familyCardFaults(number: string): FamilyCardFault[] {
  const shape = familyCardShape(number)
  return shape === 'sound' ? [] : [{ rule: 'KK-1', code: 'family-number.format', shape }]
}
