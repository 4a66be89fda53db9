import type { ClaimPaper } from '#domain/proposals/claim.ts'
import { m } from '#messages'
import { Photos } from '../design/data/Photos.tsx'
import { paperWords } from './claim.words.ts'
import { paperAddress } from './proposals.queries.ts'

/** Photos to look at, documents to open. */
export function ClaimPapers({ papers }: { papers: readonly ClaimPaper[] }) {
  const pictures = papers.filter(({ mediaType }) => mediaType.startsWith('image/'))
  const documents = papers.filter(({ mediaType }) => !mediaType.startsWith('image/'))
  return (
    <>
      {pictures.length > 0 && (
        <Photos
          label={m.proposals_papers()}
          photos={pictures.map(({ id, kind }, at) => ({
            key: id,
            src: paperAddress(id),
            label: m.proposals_paper_n({ kind: paperWords[kind](), n: at + 1 }),
          }))}
        />
      )}
      {documents.map(({ id, kind }) => (
        <a key={id} href={paperAddress(id)} download>
          {m.proposals_paper_open({ kind: paperWords[kind]() })}
        </a>
      ))}
      {papers.length === 0 && <p>{m.proposals_no_papers()}</p>}
    </>
  )
}
