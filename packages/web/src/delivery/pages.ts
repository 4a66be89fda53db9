/** Fetched together: the list of what each needs stands in the first page, and once is enough. */
export { RunsPage } from './RunsPage.tsx'
export { NewRunPage } from './new-run/NewRunPage.tsx'
export { AccountsPage } from './payees/AccountsPage.tsx'
export { FixesPage } from './payees/FixesPage.tsx'
export { RunPage } from './run/RunPage.tsx'
