export { BoardPage } from './BoardPage.tsx'
export { DecilePage } from './deciles/DecilePage.tsx'
export { DeliveriesPage } from './DeliveriesPage.tsx'
