export { acceptProposal } from './accept-proposal.ts'
export { addPhoto } from './add-photo.ts'
export { judgeProposal } from './judge-proposal.ts'
export { propose } from './propose.ts'
