import { m } from '#messages'
import { Page } from '../../design/frame/Page.tsx'
import { EmptyState } from '../../design/state/EmptyState.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { Steps } from '../../design/work/Steps.tsx'
import { stepLabels } from '../batch-steps.ts'
import { UploadForm } from './UploadForm.tsx'
import { useImportRegions } from './import-regions.ts'

/** The first of the five steps: which file, of where and when. */
export function UploadPage() {
  const { regencies, problem, retry } = useImportRegions()
  return (
    <Page
      title={m.intake_upload_title()}
      meaning={m.intake_upload_meaning()}
      crumbs={[{ label: m.intake_title(), to: '/impor' }]}
    >
      <Steps label={m.intake_steps()} steps={stepLabels()} current={0} />
      {problem !== null ? (
        <LoadFailed problem={problem} retry={retry} />
      ) : regencies === undefined || regencies.length > 0 ? (
        <UploadForm regions={regencies} />
      ) : (
        <EmptyState drawing="door" title={m.intake_no_regency()}>
          {m.intake_no_regency_meaning()}
        </EmptyState>
      )}
    </Page>
  )
}
