import { type CriteriaSet, type NeedCategory, type NeedCode, needCodes } from './need-category.ts'
import { criteriaOf } from './need-criteria.ts'
import { needFacts } from './need-facts.ts'

const national: CriteriaSet = {
  version: 'Permensos 8/2012',
  from: '2012-06-07',
  to: null,
  categories: needCodes.map((code) => ({ code, verified: true, ...needFacts[code], criteria: criteriaOf(code) })),
}

const unmarried = { id: 'Belum menikah', en: 'Not married' }

const provincialDifferences: Partial<Record<NeedCode, Partial<NeedCategory>>> = {
  'PMKS-01': { ages: { below: 5 }, verified: false },
  'PMKS-02': {
    ages: { from: 5, below: 18 },
    criteria: [...criteriaOf('PMKS-02'), { id: 'PMKS-02.d', text: unmarried, required: true }],
    meet: 2,
    verified: false,
  },
  'PMKS-04': {
    ages: { from: 5, below: 18 },
    criteria: [
      ...criteriaOf('PMKS-04'),
      {
        id: 'PMKS-04.c',
        text: { id: 'Berada di jalanan paling sedikit 4 jam sehari', en: 'At least 4 hours a day on the street' },
        required: true,
      },
    ],
    meet: 2,
    verified: false,
  },
}

/** Satu Data Kaltim counts some children by other ages than the ministry. domain.md T4. */
const provincial: CriteriaSet = {
  version: 'Satu Data Kaltim',
  from: null,
  to: null,
  categories: national.categories.map((category) => ({ ...category, ...provincialDifferences[category.code] })),
}

/** In force first. */
export const criteriaSets: readonly CriteriaSet[] = [national, provincial]

/** The categories by which people are recorded today. */
export const needCategories: readonly NeedCategory[] = national.categories

/** The category as a criteria set describes it; by default the set in force. Undefined for a set that is not known. */
export function needCategory(code: NeedCode, version: string = national.version): NeedCategory | undefined {
  return criteriaSets.find((set) => set.version === version)?.categories.find((category) => category.code === code)
}
