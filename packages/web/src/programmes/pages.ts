/** Fetched together: the list of what each needs stands in the first page, and once is enough. */
export { ProgrammePage } from './ProgrammePage.tsx'
export { ProgrammesPage } from './ProgrammesPage.tsx'
export { DefinePage } from './edit/DefinePage.tsx'
export { RedefinePage } from './edit/RedefinePage.tsx'
export { ListPage } from './list/ListPage.tsx'
