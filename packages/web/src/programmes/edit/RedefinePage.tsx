import { useParams } from '@tanstack/react-router'
import { m } from '#messages'
import { Page } from '../../design/frame/Page.tsx'
import { KnownProgramme } from '../KnownProgramme.tsx'
import { formOf } from './programme-form.ts'
import { ProgrammeEditor } from './ProgrammeEditor.tsx'

export function RedefinePage() {
  return (
    <KnownProgramme id={useParams({ from: '/office/program/$id/ubah' }).id}>
      {({ programme }) => (
        <Page
          title={m.programmes_change_of({ name: programme.name })}
          crumbs={[
            { label: m.programmes_title(), to: '/program' },
            { label: programme.name, to: `/program/${programme.id}` },
          ]}
        >
          <ProgrammeEditor initial={formOf(programme)} known={programme} />
        </Page>
      )}
    </KnownProgramme>
  )
}
