import { drawings, type DrawingName } from './drawings.tsx'

/** The lines of a drawing, inside an `svg` of 120 × 80. */
export function Drawing({ name }: { name: DrawingName }) {
  return drawings[name]
}
