import { z } from 'zod'

/** Of reports that are about everything. */
export const noFilters = z.object({})
