import { type Examples, standIns } from '../platform/example.ts'

export const noticesExamples: Examples = {
  'GET /notices': { query: { view: 'to-send', limit: 10 } },
  'POST /notices/letters': { body: { within: null } },
  'POST /notices/told': {
    body: { notices: [{ id: standIns.notice, version: 1 }], way: 'letter', on: '2026-11-21' },
  },
  'POST /notices/{id}/sending': { body: { version: 1, way: 'text', to: '0812-5550-1234', keep: false } },
}
