import { z } from 'zod'
import { customFieldTypes, stateColours } from './definition.ts'
import type { WorkflowDefinition } from './definition.ts'
import { roles } from '../shared/roles.ts'
import { statusKinds } from '../shared/statusKinds.ts'

const Key = z.string().regex(/^[a-z][a-z0-9_]{0,49}$/, 'expected a key: small letters, digits and _, at most 50')

// A missing translation is not a broken shape: it defaults to nothing here, and validateDefinition names it.
const Words = z.object({ en: z.string().default(''), ar: z.string().default('') })

// Strict, so that a misspelt `require` is a finding and not a requirement that silently never applies.
const State = z.strictObject({
  key: Key,
  label: Words,
  kind: z.enum(statusKinds),
  colour: z.enum(stateColours),
  outcome: z.enum(['completed', 'cancelled']).optional(),
  progress: z.number().min(0).max(100).optional(),
})

const Transition = z.strictObject({
  key: Key,
  from: z.array(z.string()),
  to: z.string(),
  label: Words,
  roles: z.array(z.enum(roles)),
  requires: z
    .strictObject({
      comment: z.boolean().optional(),
      fields: z.array(z.string()).optional(),
      attachment: z.boolean().optional(),
    })
    .optional(),
  forbid: z.array(z.literal('submitter')).optional(),
  effects: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('recordSubmitter') }),
        z.strictObject({ kind: z.literal('recordCompletion') }),
      ]),
    )
    .optional(),
})

const CustomField = z.strictObject({
  key: Key,
  label: Words,
  type: z.enum(customFieldTypes),
  required: z.boolean().optional(),
  options: z.array(z.strictObject({ value: z.string().min(1), label: Words })).optional(),
})

/** The shape of a definition. What the shape cannot say (reachable, takeable, translated) is validateDefinition's. */
export const definitionSchema = z.strictObject({
  key: Key,
  name: Words,
  states: z.array(State),
  transitions: z.array(Transition),
  customFields: z.array(CustomField),
}) satisfies z.ZodType<WorkflowDefinition>
