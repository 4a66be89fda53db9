import * as api from '#domain/citizens/citizens.api.ts'
import * as notices from '#domain/notices/notices.api.ts'
import { answer, answerFile, type Route } from '../platform/http/route.ts'
import { printLetter, printLetters } from './letters/print-letters.ts'
import { endStatusCard, printStatusCard, readStatusCard } from './status-card.ts'

/** `address`: that people type; it stands on cards and letters. */
export function citizenRoutes({ address }: { address: string }): Route[] {
  return [
    answer(api.getStatusCard, (work, { params }) => readStatusCard(work, params.id)),
    answerFile(api.printStatusCard, (work, { params, body }) => printStatusCard(work, params.id, body.reason, address)),
    answer(api.takeBackStatusCard, (work, { params, body }) => endStatusCard(work, params.id, body.reason)),
    answerFile(notices.printLetters, (work, { body }) => printLetters(work, body.within, address)),
    answerFile(notices.printLetter, (work, { params }) => printLetter(work, params.id, address)),
  ]
}
