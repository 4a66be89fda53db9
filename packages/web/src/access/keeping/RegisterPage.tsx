import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { AccountDraft } from '#domain/access/accounts.api.ts'
import { m } from '#messages'
import { Page } from '../../design/frame/Page.tsx'
import { Sheet } from '../../design/frame/Sheet.tsx'
import { LoadFailed } from '../../design/state/LoadFailed.tsx'
import { Notice } from '../../design/state/Notice.tsx'
import { ProblemNotice } from '../../design/state/ProblemNotice.tsx'
import { FieldGrid } from '../../design/work/FieldGrid.tsx'
import { FormStack } from '../../design/work/FormStack.tsx'
import { useDraft } from '../../platform/storage/draft.ts'
import { officesQuery, sendAccount } from './accounts.queries.ts'
import { HandedLinkNotice } from './HandedLinkNotice.tsx'
import { MandateFields, useMandateForm } from './MandateFields.tsx'

const nobody = { name: '', email: '', title: '', officeId: '' }

/** Somebody new: who, in which office, with which first mandate. They choose their password by the invitation. */
export function RegisterPage() {
  const client = useQueryClient()
  const { data: offices, error, refetch } = useQuery(officesQuery)
  const [who, keep, drop] = useDraft('access.register', nobody)
  const mandate = useMandateForm()
  const [tried, setTried] = useState(false)
  const sending = useMutation({ mutationFn: (draft: AccountDraft) => sendAccount(client, draft), onSuccess: drop })
  const crumbs = [{ label: m.access_accounts(), to: '/pengelola' }]
  const office = who.officeId || (offices?.rows.length === 1 ? (offices.rows[0]?.id ?? '') : '')
  const sound = {
    name: who.name.trim().length >= 3,
    email: AccountDraft.shape.email.safeParse(who.email.trim()).success,
    office: office !== '',
  }

  function send() {
    setTried(true)
    const given = mandate.check()
    const draft = AccountDraft.safeParse({
      name: who.name,
      email: who.email.trim(),
      title: who.title.trim() === '' ? null : who.title,
      officeId: office,
      mandate: given,
    })
    if (given !== undefined && draft.success && !sending.isPending) sending.mutate(draft.data)
  }

  if (sending.data !== undefined)
    return (
      <Page title={m.access_registered()} meaning={sending.variables.name} crumbs={crumbs}>
        <Sheet title={m.access_invitation()}>
          <FormStack>
            {sending.data.waits && <Notice tone="waiting">{m.access_second_proposed()}</Notice>}
            <HandedLinkNotice handed={sending.data} />
            <div>
              <Button component={Link} to={`/pengelola/${sending.data.id}`}>
                {m.access_to_account()}
              </Button>
            </div>
          </FormStack>
        </Sheet>
      </Page>
    )

  return (
    <Page title={m.access_register()} meaning={m.access_register_meaning()} crumbs={crumbs}>
      {error !== null && <LoadFailed problem={error} retry={() => void refetch()} />}
      <Sheet title={m.access_who()}>
        <form
          noValidate
          aria-label={m.access_register()}
          onSubmit={(event) => {
            event.preventDefault()
            send()
          }}
        >
          <FormStack>
            {sending.error !== null && <ProblemNotice problem={sending.error} />}
            <FieldGrid title={m.access_who_person()}>
              <TextInput
                label={m.access_name()}
                autoComplete="off"
                maxLength={100}
                value={who.name}
                error={tried && !sound.name && m.access_name_missing()}
                onChange={(event) => keep({ ...who, name: event.currentTarget.value })}
              />
              <TextInput
                label={m.access_email()}
                type="email"
                autoComplete="off"
                maxLength={200}
                value={who.email}
                error={tried && !sound.email && m.access_email_missing()}
                onChange={(event) => keep({ ...who, email: event.currentTarget.value })}
              />
              <NativeSelect
                label={m.access_office()}
                value={office}
                data={[
                  { value: '', label: m.access_choose_office() },
                  ...(offices?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
                ]}
                error={tried && !sound.office && m.access_choose_office()}
                onChange={(event) => keep({ ...who, officeId: event.currentTarget.value })}
              />
              <TextInput
                label={m.access_position()}
                description={m.access_position_hint()}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                autoComplete="off"
                maxLength={100}
                value={who.title}
                onChange={(event) => keep({ ...who, title: event.currentTarget.value })}
              />
            </FieldGrid>
            <FieldGrid title={m.access_mandates()}>
              <MandateFields form={mandate} />
            </FieldGrid>
            <div>
              <Button type="submit" loading={sending.isPending}>
                {m.access_register_and_invite()}
              </Button>
            </div>
          </FormStack>
        </form>
      </Sheet>
    </Page>
  )
}
