/** Fetched together: the list of what each needs stands in the first page, and once is enough. */
export { CentreFilePage } from './CentreFilePage.tsx'
export { CentrePage } from './CentrePage.tsx'
