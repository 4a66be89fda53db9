/** Line drawings for pages with nothing to show, 120 × 80. Each is a scene of the work: a desk, a form, a house, a road. */
export const drawings = {
  /** Nothing waits: a cleared desk and a cup. */
  desk: (
    <>
      <path d="M14 58h92M24 58v14M96 58v14" />
      <path d="M34 58V44h26v14M38 49h18M38 53h12" />
      <path className="accent" d="M74 58c-3 0-4-3-4-6v-5h14v5c0 3-1 6-4 6M84 49h3a3 3 0 0 1 0 6h-4" />
      <path className="accent" d="M75 41c-2-3 2-4 0-7M80 41c-2-3 2-4 0-7" />
    </>
  ),
  /** Nobody found: a lens over a list. */
  search: (
    <>
      <path d="M28 14h44v54H28zM36 26h20M36 36h28M36 46h14" />
      <circle className="accent" cx="74" cy="46" r="14" />
      <path className="accent" d="m84 57 12 13" />
      <circle className="dot" cx="74" cy="46" r="4" />
    </>
  ),
  /** No file yet: an open folder and a sheet above it. */
  folder: (
    <>
      <path d="M22 68V30h22l6 6h44v6" />
      <path d="M22 68 34 42h72L94 68z" />
      <path className="accent" d="M60 34V12M52 20l8-8 8 8" />
      <circle className="dot" cx="60" cy="55" r="3.500" />
    </>
  ),
  /** Page not found: a road that forks, a blank sign. */
  road: (
    <>
      <path d="M60 74V30M46 14h34l8 8-8 8H46z" />
      <path d="M14 74c16-2 28-10 34-22M106 74c-16-2-28-10-34-22" />
      <path className="accent" d="M30 74h60" />
      <circle className="dot" cx="60" cy="22" r="3.500" />
    </>
  ),
  /** Not allowed: a closed door with a keyhole. */
  door: (
    <>
      <path d="M20 72h80M38 72V12h44v60" />
      <path d="M45 20h12v18H45zM63 20h12v18H63zM45 46h12v18H45zM63 46h12v18H63z" />
      <circle className="dot" cx="60" cy="44" r="3" />
      <path className="accent" d="M60 47v6" />
    </>
  ),
  /** No connection: a bridge with a missing plank. */
  bridge: (
    <>
      <path d="M10 56c10 6 20 6 30 0s20-6 30 0 20 6 40 0" opacity="0.6" />
      <path d="M10 40h36M74 40h36M18 40V22M38 40V22M82 40V22M102 40V22M10 30c10 5 26 5 36-2M74 28c10 7 26 7 36 2" />
      <path className="accent" d="m54 48 10 4" />
      <circle className="dot" cx="60" cy="36" r="3" />
    </>
  ),
} as const

export type DrawingName = keyof typeof drawings
