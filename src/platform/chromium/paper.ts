/** The most rows of tables that are printed at once: what Chromium lays out within some gigabyte and two minutes. */
export const mostRowsOnPaper = 20_000

/** A page to be printed, and everything it may name: nothing else can be reached while it is. */
export type Paper = {
  /** A whole HTML document, in pieces; its head is in the first. May be asked for again. Scripts in it do not run. */
  html: () => Iterable<string> | AsyncIterable<string>
  /** By the path the page names them with, such as `/fonts/arabic.woff2`. */
  files: ReadonlyMap<string, PaperFile>
  /** Marks headings, paragraphs and cells for screen readers, and lists the headings beside the pages; costs time and size. */
  tagged: boolean
  /** A CSS selector of what there is much of: it is laid out for the paper, not also for the screen that nobody sees. */
  bulk?: string
}

export type PaperFile = { type: string; bytes: Uint8Array }

export type PrintLimits = {
  /** The longest it may take, in seconds. */
  seconds: number
  signal?: AbortSignal
}

/** What is raised when a page cannot be printed: it took too long, or it took the browser down twice. */
export class PrintFailure extends Error {
  reason: 'tooLong' | 'crashed'
  constructor(reason: 'tooLong' | 'crashed', options?: ErrorOptions) {
    super(reason === 'tooLong' ? 'The page took too long to print.' : 'The page took the browser down.', options)
    this.name = 'PrintFailure'
    this.reason = reason
  }
}
