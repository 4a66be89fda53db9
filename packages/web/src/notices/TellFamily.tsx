import { Button, Checkbox, TextInput } from '@mantine/core'
import { IconBrandWhatsapp } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { NoticeLine, NoticeWay } from '#domain/notices/notice.ts'
import { objectUntil } from '#domain/notices/notice.rules.ts'
import { noticeText } from '#domain/notices/notice-text.rules.ts'
import { mobileNumber, shareLink } from '#domain/notices/phone.rules.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { Sheet } from '../design/frame/Sheet.tsx'
import { announce } from '../design/state/notices.ts'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { Choices } from '../design/work/Choices.tsx'
import { DateField } from '../design/work/DateField.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { today } from '../platform/today.ts'
import { wayWords } from './notice.words.ts'
import { sendSending, sendTold } from './notices.queries.ts'

interface Telling {
  notice: NoticeLine
  days: number
  sends: { text: boolean; mail: boolean }
}

/** By which way the family is told. A message names nobody; a number is asked for here and kept only if the family agrees. */
export function TellFamily({ notice, days, sends }: Telling) {
  const client = useQueryClient()
  const ways: NoticeWay[] = [
    'letter',
    'share',
    ...(sends.text ? ['text' as const] : []),
    ...(sends.mail ? ['mail' as const] : []),
  ]
  const [way, setWay] = useState<NoticeWay>('letter')
  const [on, setOn] = useState<string>(today())
  const [to, setTo] = useState(notice.phone ?? '')
  const [keep, setKeep] = useState(false)
  const [tried, setTried] = useState(false)
  const day = LocalDate.safeParse(on).data
  const isDated = day !== undefined && day >= notice.openedOn && day <= today()
  const number = mobileNumber(to)
  const isAddressed = way === 'text' ? number !== undefined : /^\S+@\S+\.\S+$/.test(to.trim())
  const words = noticeText({ regency: notice.place.within[1] ?? '', until: objectUntil(today(), days) })

  const telling = useMutation({
    mutationFn: async () => {
      if (way === 'text' || way === 'mail') {
        await sendSending(client, notice, { way, to, keep: keep && way === 'text' })
        return
      }
      const { left } = await sendTold(client, [notice], way, way === 'letter' && day !== undefined ? day : today())
      if (left.length > 0) throw new Error(left[0]?.problem)
    },
    onSuccess: () =>
      announce({ tone: 'done', words: way === 'text' || way === 'mail' ? m.notices_on_its_way() : m.notices_told() }),
  })
  const isSound = way === 'share' || (way === 'letter' ? isDated : isAddressed)

  return (
    <Sheet title={m.notices_tell()}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (isSound && !telling.isPending) telling.mutate()
        }}
      >
        <FormStack>
          <Choices
            tall
            name="notice-way"
            label={m.notices_way()}
            choices={ways.map((value) => ({ value, label: wayWords[value]() }))}
            value={way}
            onChange={setWay}
          />
          {way === 'letter' && (
            <DateField
              label={m.notices_handed_on()}
              value={on}
              onChange={setOn}
              error={isDated ? undefined : m.notices_handed_on_fault()}
            />
          )}
          {way !== 'letter' && way !== 'mail' && (
            <TextInput
              label={m.notices_number()}
              description={way === 'share' ? m.notices_number_share() : m.notices_number_ask()}
              type="tel"
              autoComplete="off"
              value={to}
              error={tried && way === 'text' && !isAddressed ? m.notices_number_fault() : undefined}
              onChange={(event) => setTo(event.currentTarget.value)}
            />
          )}
          {way === 'mail' && (
            <TextInput
              label={m.notices_address()}
              type="email"
              autoComplete="off"
              value={to}
              error={tried && !isAddressed ? m.notices_address_fault() : undefined}
              onChange={(event) => setTo(event.currentTarget.value)}
            />
          )}
          {way === 'text' && (
            <Checkbox label={m.notices_keep()} checked={keep} onChange={(event) => setKeep(event.currentTarget.checked)} />
          )}
          {way !== 'letter' && (
            <blockquote cite="">
              <p>{words}</p>
            </blockquote>
          )}
          {way === 'share' && (
            <Button
              variant="default"
              component="a"
              href={shareLink(words, number)}
              target="_blank"
              rel="noreferrer"
              leftSection={<IconBrandWhatsapp size={18} aria-hidden="true" />}
            >
              {m.notices_open_share()}
            </Button>
          )}
          {telling.error !== null && <ProblemNotice problem={telling.error} />}
          <Button type="submit" loading={telling.isPending}>
            {way === 'letter' ? m.notices_mark_do() : way === 'share' ? m.notices_shared() : m.notices_send()}
          </Button>
        </FormStack>
      </form>
    </Sheet>
  )
}
