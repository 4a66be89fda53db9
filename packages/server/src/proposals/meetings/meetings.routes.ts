import * as api from '#domain/proposals/meetings.api.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import { answer, answerFile, answerUpload, type Route } from '../../platform/http/route.ts'
import { bindMeeting, reopenMeeting } from './bind-meeting.ts'
import { callMeeting, callOffMeeting, drawAgenda } from './call-meeting.ts'
import { drawMinutes, keepAttendees, sayOutcomes } from './hold-meeting.ts'
import { readMeetingPaper } from './meeting-paper.ts'
import { checkMinutes, readMeeting, readMeetings, readScan } from './read-meeting.ts'

export function meetingRoutes(files: FileStore): Route[] {
  return [
    answer(api.callMeeting, (work, { body }) => callMeeting(work, body)),
    answer(api.listMeetings, (work, { query }) => readMeetings(work, query)),
    answer(api.getMeeting, (work, { params }) => readMeeting(work, params.id)),
    answer(api.drawAgenda, (work, { params }) => drawAgenda(work, params.id)),
    answer(api.sayOutcomes, (work, { params, body }) => sayOutcomes(work, params.id, body)),
    answer(api.keepAttendees, (work, { params, body }) => keepAttendees(work, params.id, body.attendees)),
    answer(api.drawMinutes, (work, { params }) => drawMinutes(work, params.id)),
    answerFile(api.getMeetingPaper, (work, { params, query }) => readMeetingPaper(work, params.id, query.paper)),
    answerUpload(api.bindMeeting, (work, { params, query, upload }) => bindMeeting(work, params.id, query.code, upload)),
    answerFile(api.getMeetingScan, (work, { params }) => readScan(work, files, params.id)),
    answer(api.callOffMeeting, (work, { params, body }) => callOffMeeting(work, params.id, body.reason)),
    answer(api.reopenMeeting, (work, { params, body }) => reopenMeeting(work, params.id, body.reason)),
    answer(api.checkMinutes, (work, { query }) => checkMinutes(work, query.code)),
  ]
}
