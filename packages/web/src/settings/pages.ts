/** Fetched together: the list of what each needs stands in the first page, and once is enough. */
export { KindsPage } from './KindsPage.tsx'
export { LayoutsPage } from './LayoutsPage.tsx'
export { LimitsPage } from './LimitsPage.tsx'
