import { z } from '../shared/z.ts'

/** The key of a part of a definition. */
export const Key = z.string().regex(/^[a-z][a-z0-9_]{0,49}$/, 'expected a key: small letters, digits and _, at most 50')

/** Words in both languages. A missing one is not a broken shape: it becomes nothing here, and a finding names it. */
export const Words = z.object({ en: z.string().default(''), ar: z.string().default('') })

/** A CEL expression. */
export const Expression = z.string().min(1).max(2000)

/** The number of a user. */
export const UserId = z.number().int().positive()
