import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { Batch } from '#domain/intake/batch.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { Sheet } from '../design/frame/Sheet.tsx'
import { Stacked } from '../design/frame/Split.tsx'
import { Notice } from '../design/state/Notice.tsx'
import { ActionBar } from '../design/work/ActionBar.tsx'
import type { BatchPlace } from './batch-steps.ts'
import { DiscardButton } from './DiscardButton.tsx'

/** A file that cannot be used as it is: why, and what to do. */
export function RefusedFile({ batch, go }: { batch: Batch; go: (place: BatchPlace) => void }) {
  const navigate = useNavigate()
  const mayImport = usePermitted('intake.import')
  const { why, cures } = refusalWords(batch)
  return (
    <Stacked>
      <Notice tone="harm">
        <strong>{m.intake_refused()}</strong> {why}
      </Notice>
      <Sheet title={m.intake_what_to_do()}>
        <ol>
          {cures.map((cure) => (
            <li key={cure}>{cure}</li>
          ))}
        </ol>
      </Sheet>
      {mayImport && (
        <ActionBar words={m.intake_refused_harmless()}>
          <DiscardButton batch={batch} />
          <Button variant="default" onClick={() => go({ langkah: 'kolom' })}>
            {m.intake_change_columns()}
          </Button>
          <Button onClick={() => void navigate({ to: '/impor/baru' })}>{m.intake_import_again()}</Button>
        </ActionBar>
      )}
    </Stacked>
  )
}

function refusalWords({ refusedFor, codes }: Batch): { why: string; cures: string[] } {
  if (refusedFor === 'codes-disagree') {
    const other = codes === 'bps' ? m.intake_codes_kemendagri() : m.intake_codes_bps()
    return { why: m.intake_codes_disagree(), cures: [m.intake_codes_cure_scheme({ other }), m.intake_codes_cure_column()] }
  }
  return { why: m.intake_refused_file(), cures: [m.intake_refused_cure_open(), m.intake_refused_cure_ask()] }
}
