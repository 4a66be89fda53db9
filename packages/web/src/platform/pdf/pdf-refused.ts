/** A PDF whose sheets can't be seen. */
export class PdfRefused extends Error {
  readonly why: 'locked' | 'broken'

  constructor(why: PdfRefused['why']) {
    super(`a PDF is ${why}`)
    this.name = 'PdfRefused'
    this.why = why
  }
}
