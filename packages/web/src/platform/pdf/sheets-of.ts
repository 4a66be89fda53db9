import { getDocument, GlobalWorkerOptions, PasswordException, version } from 'pdfjs-dist'
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { PdfRefused } from './pdf-refused.ts'

GlobalWorkerOptions.workerSrc = workerAddress
/** Where tools/pdf-decoders.ts puts them. */
const decodersAt = `/assets/pdf-${version}/`

/** Enough to read handwriting by, of A4: 200 dots to the inch. A sheet of another size is not drawn larger than that. */
const longestSide = 2340
const pointsPerInch = 72
const dotsPerInch = 200
const quality = 0.85

/** How many sheets a PDF has, and each as a picture of its own, one at a time. */
export interface Sheets {
  readonly count: number
  readonly pictures: AsyncGenerator<File>
}

/** @throws {PdfRefused} what is broken, or locked with a password */
export async function openSheets(file: File): Promise<Sheets> {
  const data = new Uint8Array(await file.arrayBuffer())
  // WebAssembly is kept out by the content security policy: pictures of fax machines are read by the scripts beside it.
  const task = getDocument({ data, useWasm: false, wasmUrl: decodersAt, verbosity: 0 })
  const document = await task.promise.catch((fault: unknown) => {
    throw new PdfRefused(fault instanceof PasswordException ? 'locked' : 'broken')
  })
  const name = file.name.replace(/\.pdf$/i, '')

  async function* draw(): AsyncGenerator<File> {
    try {
      for (let number = 1; number <= document.numPages; number++) {
        const page = await document.getPage(number)
        const { width, height } = page.getViewport({ scale: 1 })
        const scale = Math.min(dotsPerInch / pointsPerInch, longestSide / Math.max(width, height))
        const viewport = page.getViewport({ scale })
        const canvas = window.document.createElement('canvas')
        canvas.width = Math.round(viewport.width)
        canvas.height = Math.round(viewport.height)
        await page.render({ canvas, viewport }).promise
        page.cleanup()
        yield await pictureOf(canvas, `${name} ${number}.jpg`)
        // Frees the points at once: a pile of a hundred sheets would not fit a telephone.
        canvas.width = 0
      }
    } finally {
      await task.destroy()
    }
  }
  return { count: document.numPages, pictures: draw() }
}

function pictureOf(canvas: HTMLCanvasElement, name: string): Promise<File> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(new File([blob], name, { type: blob.type })) : reject(new PdfRefused('broken'))),
      'image/jpeg',
      quality,
    ),
  )
}
