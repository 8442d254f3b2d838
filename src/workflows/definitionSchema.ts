import { z } from '../shared/z.ts'
import { officeActions } from './actions/index.ts'
import type { Actions } from './actions/index.ts'
import { customFieldTypes, forbiddenPeople, ruleTriggers, stateColours } from './definition.ts'
import { Expression, Key, UserId, Words } from './shapes.ts'
import { roles } from '../shared/roles.ts'
import { statusKinds } from '../shared/statusKinds.ts'

/**
 * The shape of a definition, for the effects of these actions. What the shape cannot say (reachable, takeable,
 * translated) is validateDefinition's. Strict, so that a misspelt `require` is a finding and not a requirement that
 * silently never applies.
 */
export function definitionSchemaFor(actions: Actions) {
  const [first, ...others] = actions.map(({ shape }) => shape)
  const Effects = z.array(first ? z.discriminatedUnion('kind', [first, ...others] as never) : z.never())
  const minutes = z.number().int().positive().max(5_256_000)

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
    who: z
      .strictObject({
        assignee: z.boolean().optional(),
        creator: z.boolean().optional(),
        client: z.boolean().optional(),
        users: z.array(UserId).optional(),
        system: z.boolean().optional(),
      })
      .optional(),
    condition: Expression.optional(),
    conditionText: Words.optional(),
    requires: z
      .strictObject({
        comment: z.boolean().optional(),
        fields: z.array(z.string()).optional(),
        attachment: z.boolean().optional(),
      })
      .optional(),
    forbid: z.array(z.enum(forbiddenPeople)).optional(),
    effects: Effects.optional(),
    automatic: z.strictObject({ afterMinutes: minutes, clock: z.enum(['working', 'elapsed']) }).optional(),
    rejects: z.boolean().optional(),
  })

  const Approval = z.strictObject({
    key: Key,
    label: Words,
    state: z.string(),
    by: z.union([z.strictObject({ users: z.array(UserId) }), z.strictObject({ role: z.enum(roles) })]),
    need: z.union([z.enum(['any', 'all']), z.number().int().positive()]),
    approved: z.string(),
    rejected: z.string(),
    rejection: z.enum(['first', 'impossible']).optional(),
  })

  const CustomField = z.strictObject({
    key: Key,
    label: Words,
    type: z.enum(customFieldTypes),
    required: z.boolean().optional(),
    requiredIn: z.array(z.string()).optional(),
    options: z.array(z.strictObject({ value: z.string().min(1), label: Words })).optional(),
    validation: z.strictObject({ condition: Expression, message: Words }).optional(),
  })

  const Escalation = z.strictObject({
    key: Key,
    at: z.union([
      z.strictObject({ percent: z.number().positive().max(1000) }),
      z.strictObject({ minutesBefore: minutes }),
      z.strictObject({ minutesAfter: z.number().int().min(0).max(5_256_000) }),
    ]),
    condition: Expression.optional(),
    effects: Effects.optional(),
    transition: z.string().optional(),
  })

  const Sla = z.strictObject({
    key: Key,
    label: Words,
    during: z.array(z.string()).min(1),
    pausedIn: z.array(z.string()).optional(),
    minutes,
    calendar: Key.optional(),
    escalations: z.array(Escalation).optional(),
  })

  const Assignment = z.strictObject({
    key: Key,
    label: Words,
    on: z.array(z.string()),
    pool: z.strictObject({
      users: z.array(UserId).optional(),
      role: z.enum(roles).optional(),
      sameDepartment: z.boolean().optional(),
    }),
    by: z.enum(['roundRobin', 'leastLoaded', 'expression']),
    expression: Expression.optional(),
    keep: z.boolean().optional(),
  })

  const Rule = z.strictObject({
    key: Key,
    label: Words,
    on: z.array(z.enum(ruleTriggers)).min(1),
    condition: Expression.optional(),
    effects: Effects,
    order: z.number().int().optional(),
    stop: z.boolean().optional(),
  })

  return z.strictObject({
    key: Key,
    name: Words,
    states: z.array(State),
    transitions: z.array(Transition),
    customFields: z.array(CustomField),
    approvals: z.array(Approval).optional(),
    slas: z.array(Sla).optional(),
    assignments: z.array(Assignment).optional(),
    rules: z.array(Rule).optional(),
  })
}

export const definitionSchema = definitionSchemaFor(officeActions)

const known = new WeakMap<Actions, ReturnType<typeof definitionSchemaFor>>([[officeActions, definitionSchema]])

/** The schema for these actions, made once for each list of them: making it takes longer than using it. */
export function schemaOf(actions: Actions): ReturnType<typeof definitionSchemaFor> {
  const found = known.get(actions)
  if (found) return found
  const made = definitionSchemaFor(actions)
  known.set(actions, made)
  return made
}

/** The published JSON schema (draft 2020-12) of a definition, for editors and other programs. */
export function definitionJsonSchema(actions: Actions = officeActions): Record<string, unknown> {
  return z.toJSONSchema(schemaOf(actions), { io: 'input', target: 'draft-2020-12' })
}
