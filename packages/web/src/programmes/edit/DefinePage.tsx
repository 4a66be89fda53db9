import { m } from '#messages'
import { useSession } from '../../access/session.queries.ts'
import { Page } from '../../design/frame/Page.tsx'
import { today } from '../../platform/today.ts'
import { reachOf } from '../../regions/reach.ts'
import { newForm } from './programme-form.ts'
import { ProgrammeEditor } from './ProgrammeEditor.tsx'

export function DefinePage() {
  const { roots } = reachOf(useSession())
  return (
    <Page
      title={m.programmes_new()}
      crumbs={[{ label: m.programmes_title(), to: '/program' }]}
      meaning={m.programmes_new_meaning()}
    >
      <ProgrammeEditor initial={newForm(roots[0]?.code, Number(today().slice(0, 4)))} />
    </Page>
  )
}
