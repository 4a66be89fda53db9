import type { ReactNode } from 'react'
import classes from './KeyOffer.module.css'

interface Offer {
  /** An SVG document, dark on light whatever the page's colours: cameras need it so. */
  picture: string
  /** What the picture is, for those who do not see it. */
  alt: string
  /** The same to type, in groups of four. */
  keyText: string
  children: ReactNode
}

/** A key for another device: as a picture for its camera, and as letters. */
export function KeyOffer({ picture, alt, keyText, children }: Offer) {
  return (
    <div className={classes['offer']}>
      <img src={`data:image/svg+xml,${encodeURIComponent(picture)}`} alt={alt} width={176} height={176} />
      <div>
        {children}
        <code className={classes['key']}>{keyText}</code>
      </div>
    </div>
  )
}

/** Codes to be kept on paper, numbered. */
export function CodeSheet({ label, codes }: { label: string; codes: readonly string[] }) {
  return (
    <ol className={classes['codes']} aria-label={label}>
      {codes.map((code) => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ol>
  )
}
