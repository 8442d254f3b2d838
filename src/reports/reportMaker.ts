import type { PayloadRequest } from 'payload'
import type { z } from 'zod'
import type { Role } from '../shared/roles.ts'
import type { Locale, Text } from '../shared/text.ts'
import type { Asked } from './asked.ts'
import type { ColumnKind, ReportDocument } from './document.ts'
import type { Manifest } from './manifest.ts'

/** A column that a report can have. `usual`: it is there when nobody chooses; `roles`: only for these. */
export type ColumnOffer = { key: string; heading: Text; kind: ColumnKind; width: number; usual: boolean; roles?: readonly Role[] }

/**
 * A report on its way to a file. `rowsExpected` are the rows of its tables together, for the progress; `manifest` is
 * filled while the rows are read.
 */
export type MadeReport = { document: ReportDocument; rowsExpected: number; manifest: Manifest }

/** Makes a report with the rights of the request, from the moment its snapshot shows. Ends early when `signal` aborts. */
export type Make = (req: PayloadRequest, asked: Asked, locale: Locale, signal: AbortSignal) => Promise<MadeReport>

/** A report the office knows. */
export type ReportMaker = {
  /** What it is for, in a sentence. */
  about: Text
  /** Whose report it is; others neither see nor ask for it. */
  roles: readonly Role[]
  /** Of its detailed table; none where its columns are always the same. */
  columns: readonly ColumnOffer[]
  /** The filters it takes, by name. */
  filters: z.ZodObject
  /** What the days asked for mean; null where it is about the present. */
  range: Text | null
  /** Without days it tells of the last thirty, not of any. */
  recent?: true
  /** Whether its trends can be asked by day, week or month. */
  grouped: boolean
  make: Make
}
