import { z } from 'zod'

const date = z.string().describe('A day of the office (2026-01-31) or an ISO moment')
const flag = z.enum(['true', 'false', '1', '0']).transform((value) => value === 'true' || value === '1')
const hours = z.coerce.number().min(0).max(10_000_000)
const words = (what: string) => z.string().max(2000).describe(`${what}; several separated by commas`)

/** The flat filters, shared by list, search, export and bulk work. */
export const filterQuery = z.object({
  status: words('Status keys').optional(),
  priority: words('low, normal, high, urgent').optional(),
  type: words('Type ids, keys or names').optional(),
  category: words('Category ids, keys, names or `none`').optional(),
  department: words('Department ids, keys, names or `none`').optional(),
  client: words('Client ids, emails, `me` or `none`').optional(),
  assigned_to: words('Assignee ids, emails, `me` or `none`').optional(),
  client_name: z.string().trim().max(255).optional().describe('A client without an account, by the name on their work: the whole name, one'),
  client_not: words('All clients but these: ids, emails or `none`').optional(),
  assigned_to_not: words('All assignees but these: ids, emails or `none`').optional(),
  created_by: words('Creator ids, emails or `me`').optional(),
  tags: words('Tags').optional(),
  project_id: words('Project numbers').optional(),
  external_reference: words('Reference numbers of the client').optional(),
  reference: words('Transaction numbers').optional(),
  import: z.string().max(20).describe('Id of the import that brought them').optional(),
  stage: words('initial, normal, waiting, final').optional(),
  created_after: date.optional(),
  created_before: date.optional(),
  updated_after: date.optional(),
  updated_before: date.optional(),
  due_after: date.optional(),
  due_before: date.optional(),
  overdue: flag.optional(),
  due_soon: flag.optional(),
  has_attachments: flag.optional(),
  workflow: words('Workflow ids or keys').optional(),
  begun_after: date.optional().describe('The work began then or later: created, or its first step where that is earlier'),
  begun_before: date.optional(),
  ended_after: date.optional().describe('It came into the final state it stands in then or later'),
  ended_before: date.optional(),
  completed_after: date.optional().describe('The same of completed work alone'),
  completed_before: date.optional(),
  open_on: date.optional().describe('Begun by then and not ended yet: what was open when that day of the office ended'),
  outcome: words('completed, cancelled').optional(),
  on_time: flag.optional().describe('Completed by the end of its due day in the office’s time zone (true) or after it (false)'),
  lead_time_over: hours.optional().describe('Hours from begin to end: so many or more'),
  lead_time_under: hours.optional().describe('Fewer hours than that'),
  rework: flag.optional().describe('Went back into a state in which it had been before'),
  my_approvals: flag.optional().describe('Whose approval waits for the caller'),
})

/** Accepts camelCase names too: `assignedTo` is `assigned_to`. Names from Payload's own query stay. */
export function snakeCased(query: unknown): unknown {
  if (typeof query !== 'object' || query === null) return query
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => {
      const snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
      return [snake in filterQuery.shape ? snake : name, value]
    }),
  )
}

/** The flat filters in a JSON body, where `true` and 5 may stand for 'true' and '5'. A name that is none is refused. */
export const filterBody = z.preprocess(
  (value) => (typeof value === 'object' && value !== null ? textValues(snakeCased(value)) : value),
  filterQuery.strict().optional(),
)

function textValues(filter: unknown): unknown {
  return Object.fromEntries(Object.entries(filter as object).map(([name, value]) => [name, typeof value === 'string' ? value : String(value)]))
}
