/** Fetched together: whoever checks needs both, and nothing of the other pages of claims. */
export { HealthCasePage } from './HealthCasePage.tsx'
export { HealthQueuePage } from './HealthQueuePage.tsx'
