/** Fetched together: the list of what each needs stands in the first page, and once is enough. */
export { MergePage } from './MergePage.tsx'
export { MergesPage } from './MergesPage.tsx'
export { SamePersonPage } from './SamePersonPage.tsx'
