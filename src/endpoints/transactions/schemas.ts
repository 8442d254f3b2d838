import { z } from 'zod'
import { priorities } from '../../shared/priorities.ts'

export { filterBody, filterQuery, snakeCased } from '../../transactions/filterSchema.ts'

/** `:id` of a record: a positive whole number that PostgreSQL can hold. */
export const idParam = z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) })

const nullableText = (max: number) => z.string().trim().max(max).nullish()
const nullableId = z.number().int().positive().nullish()

/** What a caller may set. System fields pass the schema, so that the hook can refuse them by name. */
const fields = {
  title: nullableText(255),
  client: nullableId,
  category: nullableId,
  department: nullableId,
  description: nullableText(100_000),
  projectId: nullableText(100),
  tags: z.array(z.string().trim().min(1).max(40)).nullish(),
  customFields: z.record(z.string(), z.unknown()).nullish(),
  priority: z.enum(priorities).optional(),
  assignedTo: nullableId,
  dueDate: z.string().nullish(),
}

export const createBody = z.looseObject({
  externalReference: z.string().trim().min(1).max(50),
  clientName: z.string().trim().max(255).nullish(),
  type: z.number().int().positive(),
  workflow: z.union([z.number().int().positive(), z.string().trim().min(1).max(60)]).nullish().describe('A published workflow by id or key; the office’s default when nothing is said'),
  ...fields,
})

export const editBody = z.looseObject({
  externalReference: z.string().trim().min(1).max(50).optional(),
  clientName: z.string().trim().min(1).max(255).optional(),
  type: z.number().int().positive().optional(),
  rev: z.number().int().positive().optional(),
  ...fields,
})

export const maxPage = 100

/** Paging and sorting, in Payload's words. A limit beyond the cap is cut to it. */
export const pageQuery = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  limit: z.coerce
    .number()
    .int()
    .min(0)
    .transform((limit) => (limit === 0 ? maxPage : Math.min(limit, maxPage)))
    .optional()
    .describe('Rows a page, at most 100; the office decides the usual number'),
  sort: z.string().max(200).default('-id').describe('Field names, `-` before one for descending, several separated by commas'),
  depth: z.coerce.number().int().min(0).max(3).default(0),
})
