/** Fetched together: the list of what each needs stands in the first page, and once is enough. */
export { ClaimPage } from './ClaimPage.tsx'
export { ClaimsPage } from './ClaimsPage.tsx'
export { CalendarPage } from './calendar/CalendarPage.tsx'
export { MeetingPage } from './meetings/MeetingPage.tsx'
export { MeetingsPage } from './meetings/MeetingsPage.tsx'
export { PathsPage } from './PathsPage.tsx'
export { ProposeClaimPage } from './ProposeClaimPage.tsx'
