import { Problem } from '#domain/platform/problem.ts'
import * as api from '#domain/upkeep/upkeep.api.ts'
import { commonRegion } from '../platform/db/reach.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import { pageFrom, readCursor } from '../platform/http/cursor.ts'
import { answer, answerFile, answerUpload, type Route } from '../platform/http/route.ts'
import { acceptProposal } from './accept-proposal.ts'
import { addPhoto } from './add-photo.ts'
import { endFinding } from './end-finding.ts'
import { regionOf } from './get-proposal.ts'
import { judgeProposal } from './judge-proposal.ts'
import { answerFindingObjection, objectToFinding } from './object-to-finding.ts'
import { mendProposal, withdrawProposal } from './mend-proposal.ts'
import { countProposals, listProposals } from './proposals.listing.sql.ts'
import { findPhoto } from './proposals.sql.ts'
import { propose } from './propose.ts'
import { readFindings } from './read-findings.ts'
import { readProposal } from './read-proposal.ts'

export function upkeepRoutes(files: FileStore): Route[] {
  return [
    answerUpload(api.addPhoto, (work, { params, upload }) => addPhoto(work, params.id, upload)),

    answerFile(api.getPhoto, async (work, { params }) => {
      const photo = await findPhoto(work.db, params.id)
      if (!photo) throw new Problem('not-found')
      const { family_id, media_type } = photo
      work.witness({
        event: 'photo.read',
        subjectType: 'family',
        subjectId: family_id,
        region: regionOf(photo),
        facts: { photo: params.id },
      })
      return { name: `foto-${params.id}`, mediaType: media_type, content: files.open(params.id) }
    }),

    answer(api.propose, (work, { params, body }) => propose(work, params.id, body)),

    answer(api.listProposals, async (work, { query }) => {
      const reader = work.actor.accountId ?? ''
      const after = readCursor(query.after, ['id'])?.id
      const rows = await listProposals(work.db, { view: query.view, limit: query.limit + 1, after, reader })
      const region = commonRegion(work.reach)
      work.witness({
        event: 'proposals.listed',
        subjectType: 'region',
        subjectId: region,
        region,
        facts: { view: query.view, rows: Math.min(rows.length, query.limit) },
      })
      return {
        ...pageFrom(rows, query.limit, ({ id }) => ({ id })),
        total: await countProposals(work.db, query.view, reader),
      }
    }),

    answer(api.getProposal, (work, { params }) => readProposal(work, params.id)),

    answer(api.acceptProposal, (work, { params, body }) => acceptProposal(work, params.id, body.version)),

    answer(api.refuseProposal, (work, { params, body }) => judgeProposal(work, params.id, 'refused', body)),

    answer(api.returnProposal, (work, { params, body }) => judgeProposal(work, params.id, 'returned', body)),

    answer(api.mendProposal, (work, { params, body }) => mendProposal(work, params.id, body.version, body.draft)),

    answer(api.withdrawProposal, (work, { params, body }) => withdrawProposal(work, params.id, body.version)),

    answer(api.listFindings, (work, { params }) => readFindings(work, params.id)),

    answer(api.objectToFinding, (work, { params, body }) => objectToFinding(work, params.id, params.findingId, body)),

    answer(api.answerFindingObjection, (work, { params, body }) =>
      answerFindingObjection(work, params.id, params.findingId, body),
    ),

    answer(api.endFinding, (work, { params, body }) => endFinding(work, params.id, params.findingId, body)),
  ]
}
