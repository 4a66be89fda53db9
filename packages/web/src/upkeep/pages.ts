/** Fetched together: the list of what each needs stands in the first page, and once is enough. */
export { ProposalPage } from './ProposalPage.tsx'
export { ProposalsPage } from './ProposalsPage.tsx'
export { ProposePage } from './ProposePage.tsx'
