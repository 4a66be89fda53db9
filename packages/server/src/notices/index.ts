export { openNotice } from './open-notice.ts'
export { noteObjection, settleObjection, withdrawNotice } from './object.ts'
export { noticesOf } from './standings.sql.ts'
