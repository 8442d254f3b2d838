import { actedBy } from './actedBy.ts'
import { holds } from './conditions/evaluate.ts'
import { stateOf, transitionOf } from './definition.ts'
import type { WorkflowDefinition } from './definition.ts'
import { gather, startFrom } from './gathered.ts'
import type { Gathered } from './gathered.ts'
import { runEffects } from './runEffects.ts'
import type { Desk } from './runEffects.ts'
import type { Escalate, Snapshot, TakeAutomatic } from './snapshot.ts'
import { takeTransition } from './takeTransition.ts'
import { inBoth } from '../shared/errors.ts'
import { isRefusal, refuse } from '../shared/refusal.ts'
import type { Refusal } from '../shared/refusal.ts'
import type { Text } from '../shared/text.ts'

/** An automatic transition whose time has come. */
export function takeAutomatic(desk: Desk, snapshot: Snapshot, command: TakeAutomatic): Gathered | Refusal {
  const transition = transitionOf(desk.definition, command.transition)
  if (!transition?.automatic) return unknownPart(desk.definition, command.transition)
  if (!transition.from.includes(snapshot.status) || hasMoved(snapshot, command.since)) {
    return passed(desk.definition, snapshot, transition.label)
  }
  return takeTransition(desk, startFrom(snapshot), transition, { way: 'clock' })
}

/** A step of an SLA's ladder whose time has come: its effects, then its transition where that leaves the present state. */
export function escalate(desk: Desk, snapshot: Snapshot, command: Escalate): Gathered | Refusal {
  const { definition, actor, at } = desk
  const sla = definition.slas?.find(({ key }) => key === command.sla)
  const step = sla?.escalations?.find(({ key }) => key === command.escalation)
  if (!sla || !step) return unknownPart(definition, `${command.sla}:${command.escalation}`)
  if (!(command.runs ?? sla.during.includes(snapshot.status))) return passed(definition, snapshot, sla.label)

  const place = `sla:${sla.key}:${step.key}`
  if (step.condition !== undefined) {
    const held = holds(definition, step.condition, { kind: 'condition' }, { snapshot, actor, at }, place)
    if (isRefusal(held)) return held
    if (!held) {
      const reason = { en: step.condition, ar: step.condition }
      return refuse('CONDITION_NOT_MET', { ...inBoth('transition', sla.label), ...inBoth('reason', reason) })
    }
  }
  const told = gather(startFrom(snapshot), {
    events: [
      {
        type: 'slaEscalated',
        transactionId: snapshot.id,
        at,
        by: actedBy(actor),
        sla: sla.key,
        label: sla.label,
        escalation: step.key,
      },
    ],
  })
  const done = runEffects(desk, told, step.effects, place)
  if (isRefusal(done)) return done
  const transition = step.transition === undefined ? undefined : transitionOf(definition, step.transition)
  if (!transition?.from.includes(snapshot.status)) return done
  return takeTransition(desk, done, transition, { way: 'clock' })
}

// Left and come back since the timer was set: the new stay has a timer of its own.
function hasMoved({ fields }: Snapshot, since: string | undefined): boolean {
  return since !== undefined && Date.parse(String(fields.statusChangedAt)) !== Date.parse(since)
}

function passed(definition: WorkflowDefinition, { status }: Snapshot, timer: Text): Refusal {
  const label = stateOf(definition, status)?.label ?? { en: status, ar: status }
  return refuse('TIMER_PASSED', { ...inBoth('timer', timer), ...inBoth('status', label) })
}

function unknownPart(definition: WorkflowDefinition, key: string): Refusal {
  return refuse('UNKNOWN_WORKFLOW_PART', { key, ...inBoth('workflow', definition.name) })
}
