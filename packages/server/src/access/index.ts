export { findAccountByEmail } from './access.sql.ts'
export { actorOf } from './authenticate.ts'
export { demoPassword } from './demo-password.ts'
export { grantMandate, openAccount, openOffice } from './open-account.ts'
