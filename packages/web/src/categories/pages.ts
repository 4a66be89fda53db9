export { CandidatesPage } from './CandidatesPage.tsx'
export { FormsPage } from './FormsPage.tsx'
