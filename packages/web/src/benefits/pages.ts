/** Fetched together: the list of what each needs stands in the first page, and once is enough. */
export { BenefitsPage } from './BenefitsPage.tsx'
export { MatrixPage } from './MatrixPage.tsx'
