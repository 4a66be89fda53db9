import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { PersonalData } from '#domain/oversight/personal-data.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import { m } from '#messages'
import { CopyReason } from './CopyReason.tsx'
import { PersonCopy } from './PersonCopy.tsx'

const copyRoute = getRouteApi('/office/warga/$id/salinan')

/** Everything that is held of a person, for that person. Kept nowhere: who opens it again says why again. */
export function PersonCopyPage() {
  const id = copyRoute.useParams().id as PersonId
  const [data, show] = useState<PersonalData>()
  return data === undefined ? (
    <CopyReason id={id} onShown={show} />
  ) : (
    <PersonCopy data={data} crumb={{ label: m.people_person(), to: `/warga/${id}` }} />
  )
}
