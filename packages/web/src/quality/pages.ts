export { FaultyPage } from './FaultyPage.tsx'
export { QualityPage } from './QualityPage.tsx'
