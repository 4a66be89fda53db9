/** Fetched together: the list of what each needs stands in the first page, and once is enough. */
export { OpenSidFilePage } from './OpenSidFilePage.tsx'
export { OpenSidPage } from './OpenSidPage.tsx'
