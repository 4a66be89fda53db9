import { type Examples, standIns } from '../platform/example.ts'

export const newsExamples: Examples = {
  'GET /my/news': { query: { view: 'unread', limit: 10 } },
  'PUT /my/news/{id}/read': { body: { read: true } },
  'POST /my/news/read': { body: { upTo: standIns.news } },
  'PUT /my/news/choices': { body: { mailHour: 7, muted: ['work'] } },
}
