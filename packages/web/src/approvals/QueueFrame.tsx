import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconUserShare } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ApprovalFileId } from '#domain/approvals/approval.ts'
import { m } from '#messages'
import { usePermitted } from '../access/session.queries.ts'
import { FilterChips } from '../design/data/FilterChips.tsx'
import { Mail } from '../design/frame/Mail.tsx'
import { Page } from '../design/frame/Page.tsx'
import { FileQueue } from './FileQueue.tsx'
import { Inbox } from './Inbox.tsx'
import { RecorderView } from './RecorderView.tsx'
import { type QueuePlace, type View, views } from './queue-place.ts'

const viewWords: Readonly<Record<View, () => string>> = {
  saya: m.approvals_view_mine,
  semua: m.approvals_view_all,
  perekam: m.approvals_view_recorder,
}

interface QueueParts {
  place: QueuePlace
  openId?: ApprovalFileId | undefined
  hint: ReactNode
  children?: ReactNode
}

/** The queue like mail; the recorder shows the same files as lanes of time. */
export function QueueFrame({ place, openId, hint, children }: QueueParts) {
  const navigate = useNavigate()
  const mayDecide = usePermitted('approvals.decide')
  const view = place.tampak ?? 'saya'
  const wide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false })
  // Where there is room for one of them only, an opened file has the page to itself.
  const alone = openId !== undefined && !wide
  const go = (search: QueuePlace) => void navigate({ to: '/persetujuan', search })

  return (
    <Page
      title={m.approvals_title()}
      meaning={alone ? undefined : m.approvals_meaning()}
      actions={
        mayDecide &&
        !alone && (
          <Button
            component={Link}
            to="/persetujuan/pelimpahan"
            variant="default"
            leftSection={<IconUserShare size={18} aria-hidden="true" />}
          >
            {m.approvals_delegations()}
          </Button>
        )
      }
    >
      {!alone && (
        <FilterChips
          label={m.approvals_views()}
          choices={views.map((value) => ({ value, label: viewWords[value]() }))}
          chosen={[view]}
          onChange={(chosen) => go({ tampak: chosen.find((one) => one !== view) ?? view })}
        />
      )}
      {view === 'perekam' && openId === undefined ? (
        <RecorderView place={place} />
      ) : (
        <Mail
          hint={hint}
          back={{ to: '/persetujuan', search: place, label: m.approvals_back() }}
          list={view === 'saya' ? <Inbox place={place} openId={openId} /> : <FileQueue place={place} openId={openId} />}
        >
          {children}
        </Mail>
      )}
    </Page>
  )
}
