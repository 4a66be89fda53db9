export { DelegationsPage } from './DelegationsPage.tsx'
export { FilePage } from './FilePage.tsx'
export { QueuePage } from './QueuePage.tsx'
