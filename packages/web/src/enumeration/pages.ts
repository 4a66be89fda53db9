/** Fetched together: the list of what each needs stands in the first page, and once is enough. */
export { ChangePage } from './ChangePage.tsx'
export { DoorsPage } from './DoorsPage.tsx'
export { FoundPage } from './FoundPage.tsx'
export { PlanPage } from './PlanPage.tsx'
export { RevisitsPage } from './RevisitsPage.tsx'
export { RoundPage } from './RoundPage.tsx'
export { RoundsPage } from './RoundsPage.tsx'
export { TotalsPage } from './TotalsPage.tsx'
