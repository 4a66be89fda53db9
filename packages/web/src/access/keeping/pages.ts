export { AccountPage } from './AccountPage.tsx'
export { AccountsPage } from './AccountsPage.tsx'
export { DemandsPage } from './DemandsPage.tsx'
export { RegisterPage } from './RegisterPage.tsx'
