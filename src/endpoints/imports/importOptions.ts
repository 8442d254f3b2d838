import { z } from 'zod'
import { duplicateRules, modes } from '../../imports/importRecord.ts'

const flag = z.enum(['true', 'false', '1', '0', 'on', 'off', '']).transform((value) => ['true', '1', 'on'].includes(value))

/** How a list of transactions is treated. */
export const transactionOptions = z.object({
  mode: z.enum(modes).default('all_or_nothing').describe('What becomes of good rows when others are wrong; the office decides what happens when nothing is said'),
  duplicates: z.enum(duplicateRules).default('reject').describe('What becomes of reference numbers already known'),
  dryRun: flag.default(false).describe('Judge every row, import none'),
})

const word = z.string().max(200)
const activity = z.union([
  z.string().max(60), z.array(z.string().max(60)).min(1).max(20), z.strictObject({ approve: z.string().max(60) }),
  z.strictObject({ reject: z.string().max(60) }), z.null(),
])

/** How a file of events is treated. `mapping` and `roles` are JSON texts; what they leave open is suggested. */
export const historyOptions = z.object({
  mode: transactionOptions.shape.mode,
  duplicates: z.enum(['reject', 'skip']).default('reject').describe('What becomes of events that a transaction has already'),
  dryRun: flag.default(false).describe('Replay every event, write none'),
  workflow: z.string().min(1).max(60).describe('Key of the published workflow the transactions are put on'),
  mapping: jsonOf(z.record(word, activity)).default({}).describe(
    'JSON: activity -> key of a transition, several keys (the first that leaves the present state), {"approve": key} or ' +
      '{"reject": key} of an approval, or null to leave these events out',
  ),
  roles: jsonOf(z.record(word, z.string().max(254))).default({}).describe(
    'JSON: word in the file -> client, editor, admin, system, or the email address of an account',
  ),
})

/** JSON in a field of a form, checked as if it had been sent by itself. */
function jsonOf<S extends z.ZodType>(schema: S) {
  return z.string().transform((text, context) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      context.issues.push({ code: 'invalid_type', expected: 'record', input: text })
      return z.NEVER
    }
  }).pipe(schema)
}
