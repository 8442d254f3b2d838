import type { Effect } from '../effect.ts'
import type { Assignment, WorkflowDefinition } from '../definition.ts'
import { error, warning } from '../finding.ts'
import type { Finding } from '../finding.ts'
import { poolOf } from '../chooseAssignee.ts'
import type { PersonFacts } from '../snapshot.ts'
import type { Id } from '../../shared/ids.ts'
import { roleLabels } from '../../shared/roles.ts'

/** What the definition says of people, held against the people there are. */
export function checkPeople(definition: WorkflowDefinition, people: PersonFacts[]): Finding[] {
  return [
    ...namedUsers(definition).flatMap(({ element, id }) => unknownUser(element, id, people)),
    ...definition.transitions.flatMap(({ key, roles, who }) => {
      const somebody = roles.some((role) => people.some((person) => person.active && person.role === role))
      return roles.length === 0 || somebody || who ? [] : [nobodyInRole(key, roles.map((role) => roleLabels[role]))]
    }),
    ...(definition.assignments ?? []).flatMap((assignment) => nobodyToAssign(assignment, people)),
  ]
}

function namedUsers(definition: WorkflowDefinition): { element: string; id: Id }[] {
  const { transitions, approvals = [], assignments = [], rules = [], slas = [] } = definition
  const at = (element: string, ids: Id[] = []) => ids.map((id) => ({ element, id }))
  return [
    ...transitions.flatMap(({ key, who, effects }) => [
      ...at(`transition:${key}`, who?.users),
      ...at(`transition:${key}`, usersOf(effects)),
    ]),
    ...approvals.flatMap(({ key, by }) => at(`approval:${key}`, 'users' in by ? by.users : [])),
    ...assignments.flatMap(({ key, pool }) => at(`assignment:${key}`, pool.users)),
    ...rules.flatMap(({ key, effects }) => at(`rule:${key}`, usersOf(effects))),
    ...slas.flatMap(({ key, escalations = [] }) =>
      escalations.flatMap((step) => at(`sla:${key}:${step.key}`, usersOf(step.effects))),
    ),
  ]
}

function usersOf(effects: Effect[] = []): Id[] {
  return effects.flatMap((effect): Id[] => {
    if (effect.kind === 'notify') return effect.users ?? []
    if (effect.kind === 'assign' && typeof effect.to === 'object' && 'user' in effect.to) return [effect.to.user]
    return []
  })
}

function unknownUser(element: string, id: Id, people: PersonFacts[]): Finding[] {
  const person = people.find((each) => each.id === id)
  if (!person) {
    return [
      error('UNKNOWN_USER', element, {
        en: `"${element}" names the user ${id}, whom nobody knows.`,
        ar: `العنصر «${element}» يشير إلى المستخدم ${id} وهو غير معروف.`,
      }),
    ]
  }
  if (person.active) return []
  return [
    warning('INACTIVE_USER', element, {
      en: `"${element}" names ${person.name}, whose account is not active.`,
      ar: `العنصر «${element}» يشير إلى ${person.name} وحسابه غير نشط.`,
    }),
  ]
}

function nobodyInRole(transition: string, roles: { en: string; ar: string }[]): Finding {
  return warning('NOBODY_IN_ROLE', `transition:${transition}`, {
    en: `Transition "${transition}" is for ${roles.map(({ en }) => en).join(', ')}, and no active user has such a role.`,
    ar: `الانتقال «${transition}» متاح لـ${roles.map(({ ar }) => ar).join('، ')} ولا يوجد مستخدم نشط بهذا الدور.`,
  })
}

function nobodyToAssign(assignment: Assignment, people: PersonFacts[]): Finding[] {
  // Which department a transaction will have is not known here: anybody of the pool, of whatever department, will do.
  const { sameDepartment: _anyDepartment, ...pool } = assignment.pool
  if (poolOf({ pool }, { office: { people }, fields: {} }).length > 0) return []
  return [
    error('NOBODY_TO_ASSIGN', `assignment:${assignment.key}`, {
      en: `Assignment "${assignment.key}" finds no active staff in its pool.`,
      ar: `قاعدة الإسناد «${assignment.key}» لا تجد أي موظف نشط ضمن نطاقها.`,
    }),
  ]
}
