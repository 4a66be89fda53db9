export { openNotice } from './open-notice.ts'
export { type Noticed, noteObjection, settleObjection, withdrawNotice } from './object.ts'
export { noticesOf } from './standings.sql.ts'
