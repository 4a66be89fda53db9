export { dropEvent, recordEvent, refuseUnsound } from './record-event.ts'
export { findEvent } from './events.sql.ts'
export { undoEvent } from './undo-event.ts'
