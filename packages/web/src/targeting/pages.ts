export { ErrorPage } from './ErrorPage.tsx'
export { ErrorPaperPage } from './ErrorPaperPage.tsx'
export { ErrorVisitsPage } from './ErrorVisitsPage.tsx'
