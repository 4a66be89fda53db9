export { FreshnessPage } from './FreshnessPage.tsx'
export { FreshnessPart } from './FreshnessPart.tsx'
