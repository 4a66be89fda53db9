import { IconBell } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { m } from '#messages'
import { Counted } from '../design/frame/Counted.tsx'
import { DropPanel } from '../design/frame/DropPanel.tsx'
import { SaidAloud } from '../design/state/SaidAloud.tsx'
import { countQuery } from './count.queries.ts'

const NewsPanel = lazy(async () => ({ default: (await import('./pages.ts')).NewsPanel }))

/** How much is unread, from any page; says politely when there is more. */
export function NewsBell() {
  const { data } = useQuery(countQuery)
  const count = data?.count ?? 0
  const before = useRef<number>(undefined)
  const [came, setCame] = useState(false)
  useEffect(() => {
    if (data === undefined) return
    setCame(before.current !== undefined && data.count > before.current)
    before.current = data.count
  }, [data])

  return (
    <>
      <DropPanel
        label={m.news_bell({ n: count > 99 ? '99+' : count })}
        button={
          <Counted count={count}>
            <IconBell size={22} stroke={1.6} aria-hidden="true" />
          </Counted>
        }
      >
        {(close) => (
          <Suspense>
            <NewsPanel close={close} />
          </Suspense>
        )}
      </DropPanel>
      <SaidAloud>{came ? m.news_came() : ''}</SaidAloud>
    </>
  )
}
