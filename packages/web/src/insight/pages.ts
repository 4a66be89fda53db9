export { BoardPage } from './BoardPage.tsx'
export { DeliveriesPage } from './DeliveriesPage.tsx'
