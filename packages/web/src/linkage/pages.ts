export { PairPage } from './PairPage.tsx'
export { PairsPage } from './PairsPage.tsx'
