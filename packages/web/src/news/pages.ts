export { NewsPage } from './NewsPage.tsx'
export { NewsPanel } from './NewsPanel.tsx'
