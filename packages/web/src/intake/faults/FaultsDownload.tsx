import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { Batch } from '#domain/intake/batch.ts'
import { m } from '#messages'
import { usePermitted } from '../../access/session.queries.ts'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { OptionLine } from '../../design/work/OptionLine.tsx'
import { currentLocale } from '../../platform/i18n/locale.ts'
import { downloadFaults, downloadFaultsInLayout } from '../intake.queries.ts'

/** The warnings to take along: the sender's own file with the reasons beside each row, or codes for a program. */
export function FaultsDownload({ batch }: { batch: Batch }) {
  const mayImport = usePermitted('intake.import')
  const saving = useMutation({ mutationFn: (send: () => Promise<void>) => send() })
  const own = (rows: 'faulty' | 'all') => saving.mutate(() => downloadFaultsInLayout(batch, { rows, language: currentLocale() }))

  return (
    <>
      {saving.error !== null && <ProblemNotice problem={saving.error} />}
      <Menu position="top-end" width={340}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload size={18} aria-hidden="true" />} loading={saving.isPending}>
            {m.intake_faults_download()}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {mayImport && (
            <>
              <Menu.Label>{m.intake_faults_download_meaning()}</Menu.Label>
              <Menu.Item onClick={() => own('faulty')}>
                <OptionLine detail={m.intake_faults_own_faulty_meaning()}>{m.intake_faults_own_faulty()}</OptionLine>
              </Menu.Item>
              <Menu.Item onClick={() => own('all')}>
                <OptionLine detail={m.intake_faults_own_all_meaning()}>{m.intake_faults_own_all()}</OptionLine>
              </Menu.Item>
              <Menu.Divider />
            </>
          )}
          <Menu.Item onClick={() => saving.mutate(() => downloadFaults(batch))}>
            <OptionLine detail={m.intake_faults_codes_meaning()}>{m.intake_faults_codes()}</OptionLine>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
