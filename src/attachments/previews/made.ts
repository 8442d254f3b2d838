import { z } from 'zod'
import type { PreviewKind } from '../../platform/fileStore/index.ts'

/** What the sandbox is asked: what the file is, and whether it is all there or only its beginning. */
export type PreviewRequest = { from: 'image' | 'pdf' | 'text' | 'csv'; whole: boolean }

/** Why nothing could be made of a file. */
export type MakingProblem = 'damaged' | 'password' | 'tooManyPixels' | 'notText'

/** The answer of the sandbox: what the parts are, or why there are none. */
export type Made = { made: PreviewKind[] } | { problem: MakingProblem }

/** The beginning of a text or of a table, as `size=text` gives it. */
export type TextPreview =
  | { kind: 'text'; lines: string[]; truncated: boolean }
  | { kind: 'table'; rows: string[][]; truncated: boolean }

const answered = z.union([
  z.strictObject({ made: z.array(z.enum(['small', 'large', 'text'])).min(1).max(3) }),
  z.strictObject({ problem: z.enum(['damaged', 'password', 'tooManyPixels', 'notText']) }),
])

const textPreview = z.union([
  z.strictObject({ kind: z.literal('text'), lines: z.array(z.string().max(2001)).max(200), truncated: z.boolean() }),
  z.strictObject({ kind: z.literal('table'), rows: z.array(z.array(z.string().max(301)).max(20)).max(50), truncated: z.boolean() }),
])

/**
 * What came out of the sandbox, judged: a file may have taken over the process that read it. Pictures must be WebP, a
 * text must have the agreed shape and is written anew. Null when something else came.
 */
export function judgeMade(answer: unknown, parts: readonly Uint8Array[]): { problem: MakingProblem } | Map<PreviewKind, Uint8Array> | null {
  const read = answered.safeParse(answer)
  if (!read.success) return null
  if ('problem' in read.data) return read.data
  const judged = read.data.made.map((kind, index) => [kind, judgePart(kind, parts[index])] as const)
  const whole = judged.filter((each): each is readonly [PreviewKind, Uint8Array] => each[1] !== null)
  return whole.length === parts.length && whole.length === judged.length ? new Map(whole) : null
}

function judgePart(kind: PreviewKind, part: Uint8Array | undefined): Uint8Array | null {
  if (!part) return null
  if (kind === 'text') {
    const text = textPreview.safeParse(jsonOf(part))
    return text.success ? Buffer.from(JSON.stringify(text.data)) : null
  }
  const letters = (from: number, to: number) => Buffer.from(part.subarray(from, to)).toString('latin1')
  return letters(0, 4) === 'RIFF' && letters(8, 12) === 'WEBP' ? part : null
}

function jsonOf(part: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(part).toString('utf8'))
  } catch {
    return null
  }
}
