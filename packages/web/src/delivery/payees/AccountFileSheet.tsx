import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AccountsRead } from '#domain/delivery/delivery.api.ts'
import { m } from '#messages'
import { Deeds } from '../../design/data/Deeds.tsx'
import { FaultList } from '../../design/data/FaultList.tsx'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { FilePick } from '../../design/work/FilePick.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { formatNumber } from '../../platform/format.ts'
import { readAnew, sendAccounts } from '../delivery.queries.ts'
import { accountLineFaultWords } from '../delivery.words.ts'

const faultsShown = 50

/** Many accounts at once, from the list that the bank or the village gives. */
export function AccountFileSheet() {
  const client = useQueryClient()
  const sending = useMutation({ mutationFn: sendAccounts, onSuccess: () => readAnew(client) })
  return (
    <Sheet title={m.delivery_account_file()}>
      <FormStack>
        <FilePick
          label={m.delivery_pick_accounts()}
          hint={m.delivery_pick_accounts_hint()}
          accept=".csv,.txt,.xlsx"
          disabled={sending.isPending}
          onPick={(file) => sending.mutate(file)}
        />
        {sending.error !== null && <ProblemNotice problem={sending.error} />}
        {sending.data !== undefined && <Taken read={sending.data} />}
      </FormStack>
    </Sheet>
  )
}

function Taken({ read }: { read: AccountsRead }) {
  const shown = read.faults.slice(0, faultsShown)
  return (
    <div role="status">
      <Deeds
        label={m.delivery_accounts_taken()}
        deeds={[
          { key: 'recorded', count: read.recorded, words: m.delivery_accounts_recorded() },
          { key: 'same', count: read.same, words: m.delivery_accounts_same() },
          { key: 'faults', count: read.faultCount, words: m.delivery_accounts_not_taken(), tone: 'waiting' },
        ]}
      />
      {shown.length > 0 && (
        <FaultList
          faults={shown.map(({ line, fault }) => ({
            key: `${line} ${fault}`,
            where: m.delivery_line({ n: formatNumber(line) }),
            words: accountLineFaultWords[fault](),
          }))}
        />
      )}
      {read.faultCount > shown.length && <p>{m.delivery_more_faults({ n: formatNumber(read.faultCount - shown.length) })}</p>}
    </div>
  )
}
