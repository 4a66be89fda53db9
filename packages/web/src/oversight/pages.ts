export { JournalPage } from './JournalPage.tsx'
export { LooksPage } from './LooksPage.tsx'
export { ProtectionPage } from './ProtectionPage.tsx'
