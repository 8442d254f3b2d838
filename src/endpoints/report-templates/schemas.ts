import { z } from 'zod'

/** A template as it is being written; nothing of it is saved. */
export const unsavedPage = z.strictObject({
  body: z.string().max(60_000),
  css: z.string().max(60_000).default(''),
  paper: z.enum(['portrait', 'landscape']).default('portrait'),
  language: z.enum(['en', 'ar']).default('en'),
  as: z.enum(['image', 'pdf']).default('image').describe('image: the first page as WebP; pdf: all of them'),
})
