import { stateOf, transitionOf } from '../definition.ts'
import type { Approval, WorkflowDefinition } from '../definition.ts'
import { error, warning } from '../finding.ts'
import type { Finding } from '../finding.ts'
import type { PersonFacts } from '../snapshot.ts'
import type { Id } from '../../shared/ids.ts'

/** Approvals that cannot be asked, or that nobody could give. `people` = everybody there is, where that is known. */
export function checkApprovals(definition: WorkflowDefinition, people: PersonFacts[] | undefined): Finding[] {
  const { approvals = [] } = definition
  return approvals.flatMap((approval, index) => [
    ...twoOfOneState(approvals.slice(0, index), approval),
    ...wrongPlace(definition, approval),
    ...notGiveable(definition, approval, people),
    ...submitterUnknown(definition, approval),
    ...byTheClock(definition, approval),
  ])
}

function twoOfOneState(earlier: Approval[], { key, state }: Approval): Finding[] {
  const other = earlier.find((each) => each.state === state)
  if (!other) return []
  return [
    error('SEVERAL_APPROVALS', `approval:${key}`, {
      en: `The approvals "${other.key}" and "${key}" are both asked in the state "${state}"; expected one.`,
      ar: `الموافقتان «${other.key}» و«${key}» مطلوبتان في الحالة «${state}» نفسها، والمتوقع موافقة واحدة.`,
    }),
  ]
}

function wrongPlace(definition: WorkflowDefinition, { key, state, approved, rejected }: Approval): Finding[] {
  const element = `approval:${key}`
  const findings: Finding[] = []
  if (stateOf(definition, state)?.kind === 'final') {
    findings.push(
      error('APPROVAL_OF_FINAL_STATE', element, {
        en: `Approval "${key}" is asked in "${state}", which is final; nothing is left to approve there.`,
        ar: `الموافقة «${key}» مطلوبة في الحالة النهائية «${state}» ولا يبقى فيها ما يُوافق عليه.`,
      }),
    )
  }
  if (approved === rejected) {
    findings.push(
      error('APPROVAL_WITHOUT_CHOICE', element, {
        en: `Approval "${key}" takes the transition "${approved}" whether it is given or refused; expected two.`,
        ar: `الموافقة «${key}» تنفذ الانتقال «${approved}» سواء مُنحت أم رُفضت، والمتوقع انتقالان.`,
      }),
    )
  }
  for (const transition of new Set([approved, rejected])) {
    const found = transitionOf(definition, transition)
    if (found && !found.from.includes(state)) {
      findings.push(
        error('APPROVAL_NOT_FROM_STATE', element, {
          en: `Approval "${key}" is asked in "${state}", but its transition "${transition}" does not leave that state.`,
          ar: `الموافقة «${key}» مطلوبة في «${state}» ولكن انتقالها «${transition}» لا ينطلق منها.`,
        }),
      )
    }
  }
  return findings
}

function notGiveable(definition: WorkflowDefinition, approval: Approval, people: PersonFacts[] | undefined): Finding[] {
  const { key, by, need } = approval
  const element = `approval:${key}`
  const seats = seatsOf(by, people)
  if (!seats) return []
  if (seats.length === 0) {
    return [
      error('NOBODY_TO_APPROVE', element, {
        en: `Approval "${key}" is asked of nobody: it names no user, or no active user has the role.`,
        ar: `الموافقة «${key}» غير مطلوبة من أحد: لم يُحدد مستخدم أو لا يوجد مستخدم نشط بهذا الدور.`,
      }),
    ]
  }
  if (typeof need === 'number' && need > seats.length) {
    return [
      error('TOO_MANY_APPROVALS', element, {
        en: `Approval "${key}" needs ${need} of ${seats.length} people; it could never be complete.`,
        ar: `الموافقة «${key}» تتطلب ${need} من ${seats.length}، ولن تكتمل أبداً.`,
      }),
    ]
  }
  const wanted = typeof need === 'number' ? need : 1
  const { named, all } = possibleSubmitters(definition, people)
  const stuck = (submitter: Id) => seats.filter((id) => id !== submitter).length < wanted
  if (all && named.length > 0 && named.every(stuck)) {
    return [
      error('ONLY_SELF_APPROVAL', element, {
        en: `Approval "${key}" could only be given with the submitter's own yes, which does not count.`,
        ar: `لا يمكن منح الموافقة «${key}» إلا بموافقة مقدم المعاملة نفسه، وهي لا تُحتسب.`,
      }),
    ]
  }
  if (!named.some(stuck)) return []
  return [
    warning('APPROVAL_MAY_STICK', element, {
      en: `Approval "${key}" cannot be completed when one of its own people submits: too few others are left.`,
      ar: `لا تكتمل الموافقة «${key}» إذا كان مقدم المعاملة أحد أعضائها، إذ لا يبقى عدد كافٍ من غيره.`,
    }),
  ]
}

function seatsOf(by: Approval['by'], people: PersonFacts[] | undefined): Id[] | undefined {
  if ('users' in by) return [...new Set(by.users)]
  const inRole = people?.filter(({ role, active }) => active && role === by.role).map(({ id }) => id)
  // Of the clients only the one whose work it is.
  return by.role === 'client' ? inRole?.slice(0, 1) : inRole
}

/** Who could be recorded as the submitter; `all` when the definition lets nobody else submit. */
function possibleSubmitters(
  { transitions }: WorkflowDefinition,
  people: PersonFacts[] = [],
): { named: Id[]; all: boolean } {
  const submitting = transitions.filter(({ effects = [] }) => effects.some(({ kind }) => kind === 'recordSubmitter'))
  const inRoles = people.filter(({ role, active }) => active && submitting.some(({ roles }) => roles.includes(role)))
  const all = submitting.every(
    ({ roles, who = {} }) => roles.length === 0 && !who.assignee && !who.creator && !who.client && !who.system,
  )
  return { named: [...inRoles.map(({ id }) => id), ...submitting.flatMap(({ who }) => who?.users ?? [])], all }
}

// An approval that the clock gives when nobody answers may be meant, and is worth a second look.
function byTheClock({ transitions, slas = [] }: WorkflowDefinition, { key, approved }: Approval): Finding[] {
  const automatic = transitions.some((each) => each.key === approved && each.automatic)
  const escalated = slas.some(({ escalations = [] }) => escalations.some((step) => step.transition === approved))
  if (!automatic && !escalated) return []
  return [
    warning('APPROVED_BY_CLOCK', `approval:${key}`, {
      en: `The clock takes "${approved}" without the approval "${key}" when nobody answers in time.`,
      ar: `ينفذ المؤقت «${approved}» دون الموافقة «${key}» إذا لم يرد أحد في الوقت المحدد.`,
    }),
  ]
}

function submitterUnknown({ transitions }: WorkflowDefinition, { key }: Approval): Finding[] {
  if (transitions.some(({ effects = [] }) => effects.some(({ kind }) => kind === 'recordSubmitter'))) return []
  return [
    error('SUBMITTER_NEVER_RECORDED', `approval:${key}`, {
      en: `Approval "${key}" keeps the submitter out, but no transition records one with "recordSubmitter".`,
      ar: `الموافقة «${key}» تستثني مقدم المعاملة، ولا يوجد انتقال يسجله بالأثر «recordSubmitter».`,
    }),
  ]
}
