import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { m } from '#messages'
import { EntryFrame } from '../../design/frame/EntryFrame.tsx'
import { LanguageSwitch } from '../../design/frame/LanguageSwitch.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'

/** Rangkul could not be opened at all: it is not even known who is here. */
export function EntryFailed({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  return (
    <EntryFrame tools={<LanguageSwitch />}>
      <title>{`${m.app_failed_title()} · Rangkul`}</title>
      <LoadFailed
        problem={error}
        retry={() => {
          reset()
          void router.invalidate()
        }}
      />
    </EntryFrame>
  )
}
