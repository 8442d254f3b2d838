import { fileKinds, type FileKind } from '../judge/fileKinds.ts'
import type { PreviewRequest } from './made.ts'

const sources: Partial<Record<FileKind, PreviewRequest['from']>> = {
  pdf: 'pdf',
  jpg: 'image',
  png: 'image',
  gif: 'image',
  txt: 'text',
  csv: 'csv',
}

const byType = new Map(Object.entries(sources).map(([kind, from]) => [fileKinds[kind as FileKind].mimeType as string, from]))

/** The types that previews are made of, as contents name them. */
export const previewableTypes: readonly string[] = [...byType.keys()]

/** What the sandbox is asked to read a content as; null for types without a preview (Office files, drawings). */
export const sourceOf = (mimeType: string): PreviewRequest['from'] | null => byType.get(mimeType) ?? null
