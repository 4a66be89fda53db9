import { ink } from '../tokens.ts'

const width = 96
const height = 28

/** The way a figure went: small columns, the newest in full ink. A picture only; the figure stands beside it. */
export function Sparkline({ series }: { series: readonly number[] }) {
  const top = Math.max(...series, 1)
  const step = width / Math.max(series.length, 1)
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {series.map((value, index) => {
        const tall = Math.max(1.5, (value / top) * height)
        const newest = index === series.length - 1
        return (
          <rect
            key={`${index}:${value}`}
            x={index * step}
            y={height - tall}
            width={Math.max(step - 2, 1)}
            height={tall}
            rx={1}
            fill={ink('brand')}
            opacity={newest ? 1 : 0.35}
          />
        )
      })}
    </svg>
  )
}
