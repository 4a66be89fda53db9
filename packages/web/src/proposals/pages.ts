/** Fetched together: the list of what each needs stands in the first page, and once is enough. */
export { ClaimPage } from './ClaimPage.tsx'
export { ClaimsPage } from './ClaimsPage.tsx'
export { PathsPage } from './PathsPage.tsx'
export { ProposeClaimPage } from './ProposeClaimPage.tsx'
