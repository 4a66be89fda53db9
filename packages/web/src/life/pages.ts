/** Fetched together: the list of what each needs stands in the first page, and once is enough. */
export { LifeEventPage } from './LifeEventPage.tsx'
export { LifeEventsPage } from './LifeEventsPage.tsx'
export { RecordEventPage } from './RecordEventPage.tsx'
