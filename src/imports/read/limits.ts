/** How much of a file is read before it is refused. Sizes in bytes unless named otherwise. */
export type ReadLimits = {
  /** Rows with content, the header not counted. */
  rows: number
  /** Columns that may hold content. */
  columns: number
  /** What all parts of a zip may claim to unpack to, and what any one of them really does. */
  inflatedBytes: number
  /** Parts in the zip. */
  parts: number
  /** Characters of one value; an Excel cell holds no more than 32,767. */
  valueLength: number
  /** Distinct texts in an xlsx. */
  sharedStrings: number
}

/**
 * 600 MB: 100,000 rows, each with a full Arabic description and eight cells of markup, come to about 450 MB of XML.
 * Whatever claims more is not a list of transactions.
 */
export const defaultLimits: ReadLimits = {
  rows: 100_000,
  columns: 200,
  inflatedBytes: 600 * 1024 * 1024,
  parts: 2_000,
  valueLength: 32_767,
  sharedStrings: 4_000_000,
}

/** Bytes. Settings tell the size of an upload in megabytes. */
export const megabyte = 1024 * 1024
