import { ActionIcon } from '@mantine/core'
import { IconRotateClockwise2, IconZoomIn, IconZoomOut, IconZoomReset } from '@tabler/icons-react'
import { type PointerEvent, type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { m } from '#messages'
import classes from './ScanView.module.css'

interface Picture {
  key: string
  src: string
}

interface Viewed {
  /** What it is a picture of. */
  label: string
  picture: Picture
  /** Loaded in advance, so that it stands there at once. */
  next?: Picture | undefined
}

const widths = [1, 1.35, 1.8, 2.4, 3.2, 4.3] as const
/** Of the height or width that is seen. */
const step = 0.3

/** By the place of the key, whatever it writes with Alt held. */
const keys = { in: 'Equal', out: 'Minus', whole: 'Digit0', turn: 'KeyR', up: 'KeyI', down: 'KeyK', left: 'KeyJ', right: 'KeyL' }

/** A scanned sheet, enlarged, turned and moved by pointer or, with Alt held, by keys that work while somebody types beside it. */
export function ScanView({ label, picture, next }: Viewed) {
  const [zoom, setZoom] = useState(0)
  const [turns, setTurns] = useState(0)
  const [size, setSize] = useState({ width: 210, height: 297 })
  const [lost, setLost] = useState<string>()
  const frame = useRef<HTMLDivElement>(null)
  const seen = useRef({ x: 0.5, y: 0 })

  const enlarge = (by: 1 | -1) => setZoom((now) => Math.min(widths.length - 1, Math.max(0, now + by)))
  const move = (x: number, y: number) =>
    frame.current?.scrollBy({ left: x * step * frame.current.clientWidth, top: y * step * frame.current.clientHeight })
  const deeds: Readonly<Record<string, () => void>> = {
    [keys.in]: () => enlarge(1),
    NumpadAdd: () => enlarge(1),
    [keys.out]: () => enlarge(-1),
    NumpadSubtract: () => enlarge(-1),
    [keys.whole]: () => setZoom(0),
    [keys.turn]: () => setTurns((now) => (now + 1) % 4),
    [keys.up]: () => move(0, -1),
    [keys.down]: () => move(0, 1),
    [keys.left]: () => move(-1, 0),
    [keys.right]: () => move(1, 0),
  }
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || document.querySelector('[role="dialog"]') !== null) return
    const deed = deeds[event.code]
    if (deed === undefined) return
    event.preventDefault()
    deed()
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  // What was in the middle stays there.
  useLayoutEffect(() => {
    const box = frame.current
    if (box === null) return
    box.scrollLeft = seen.current.x * box.scrollWidth - box.clientWidth / 2
    if (zoom > 0) box.scrollTop = seen.current.y * box.scrollHeight - box.clientHeight / 2
  }, [zoom])

  const lies = turns % 2 === 1
  const ratio = size.width / size.height
  const pictures = next === undefined || next.key === picture.key ? [picture] : [picture, next]
  return (
    <section className={classes['view']} aria-label={label}>
      <div className={classes['tools']}>
        <Tool label={m.design_scan_smaller()} keys="Alt+-" onClick={() => enlarge(-1)}>
          <IconZoomOut size={20} stroke={1.7} aria-hidden="true" />
        </Tool>
        <Tool label={m.design_scan_larger()} keys="Alt+=" onClick={() => enlarge(1)}>
          <IconZoomIn size={20} stroke={1.7} aria-hidden="true" />
        </Tool>
        <Tool label={m.design_scan_whole()} keys="Alt+0" onClick={() => setZoom(0)}>
          <IconZoomReset size={20} stroke={1.7} aria-hidden="true" />
        </Tool>
        <Tool label={m.design_scan_turn()} keys="Alt+R" onClick={() => setTurns((now) => (now + 1) % 4)}>
          <IconRotateClockwise2 size={20} stroke={1.7} aria-hidden="true" />
        </Tool>
        <span className={classes['hint']}>{m.design_scan_keys()}</span>
      </div>
      <div
        ref={frame}
        className={classes['frame']}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what is scrolled is reached by keyboard
        tabIndex={0}
        role="group"
        aria-label={m.design_scan_moved()}
        onScroll={({ currentTarget: box }) => {
          seen.current = {
            x: (box.scrollLeft + box.clientWidth / 2) / box.scrollWidth,
            y: (box.scrollTop + box.clientHeight / 2) / box.scrollHeight,
          }
        }}
        {...dragging}
      >
        {pictures.map(({ key, src }) => (
          <div
            key={key}
            className={classes['sheet']}
            hidden={key !== picture.key}
            style={{ width: `${(widths[zoom] ?? 1) * 100}%`, aspectRatio: lies ? 1 / ratio : ratio }}
          >
            {lost === key ? (
              <p className={classes['lost']}>{m.design_scan_lost()}</p>
            ) : (
              <img
                src={src}
                alt={label}
                draggable={false}
                style={{ width: lies ? `${ratio * 100}%` : '100%', transform: `translate(-50%, -50%) rotate(${turns * 90}deg)` }}
                onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) => {
                  if (key === picture.key && width > 0) setSize({ width, height })
                }}
                onError={() => setLost(key)}
              />
            )}
          </div>
        ))}
      </div>
    </section>
  )
}

function Tool({
  label,
  keys: shortcut,
  onClick,
  children,
}: {
  label: string
  keys: string
  onClick: () => void
  children: ReactNode
}) {
  return (
    <ActionIcon
      variant="default"
      size="lg"
      aria-label={label}
      aria-keyshortcuts={shortcut}
      title={`${label} (${shortcut})`}
      onClick={onClick}
    >
      {children}
    </ActionIcon>
  )
}

/** By mouse; a finger scrolls by itself. */
const dragging = {
  onPointerDown(event: PointerEvent<HTMLDivElement>) {
    if (event.pointerType !== 'mouse' || event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
  },
  onPointerMove(event: PointerEvent<HTMLDivElement>) {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    event.currentTarget.scrollBy({ left: -event.movementX, top: -event.movementY, behavior: 'instant' })
  },
}

/** A sheet and what is keyed from it, side by side; one below the other where there is no room. */
export function ScanDesk({ scan, children }: { scan: ReactNode; children: ReactNode }) {
  return (
    <div className={classes['desk']}>
      <div>{scan}</div>
      <div>{children}</div>
    </div>
  )
}
