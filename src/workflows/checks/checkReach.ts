import { error } from '../finding.ts'
import { takeable } from './takeable.ts'
import type { WorkflowDefinition } from '../definition.ts'
import type { Finding } from '../finding.ts'

/**
 * Whether every state can be come to and got out of. Transitions that nobody may take do not count as ways: a state
 * behind one is as unreachable as one without any.
 */
export function checkReach(definition: WorkflowDefinition): Finding[] {
  const initial = keysOfKind(definition, 'initial')
  const final = keysOfKind(definition, 'final')
  const reachable = spread(initial, waysOf(definition))
  const ending = spread(final, waysOf(definition).map(([from, to]) => [to, from]))
  return definition.states.flatMap(({ key, kind }) => {
    const element = `state:${key}`
    const findings: Finding[] = []
    if (initial.length > 0 && !reachable.has(key)) {
      findings.push(
        error('UNREACHABLE_STATE', element, {
          en: `State "${key}" cannot be reached from the initial state "${initial.join(', ')}".`,
          ar: `لا يمكن الوصول إلى الحالة «${key}» من الحالة الابتدائية «${initial.join('، ')}».`,
        }),
      )
    }
    if (kind === 'final') return findings
    if (!waysOf(definition).some(([from]) => from === key)) {
      findings.push(
        error('DEAD_END', element, {
          en: `State "${key}" is not final, but no transition that somebody may take leaves it.`,
          ar: `الحالة «${key}» ليست نهائية، ولا يوجد انتقال متاح يخرج منها.`,
        }),
      )
    } else if (final.length > 0 && !ending.has(key)) {
      findings.push(
        error('NO_WAY_TO_AN_END', element, {
          en: `From state "${key}" no final state can be reached: the transaction would go round for ever.`,
          ar: `لا يمكن بلوغ أي حالة نهائية من الحالة «${key}»، وستبقى المعاملة في دائرة مغلقة.`,
        }),
      )
    }
    return findings
  })
}

type Way = [from: string, to: string]

function waysOf(definition: WorkflowDefinition): Way[] {
  return definition.transitions
    .filter((transition) => takeable(definition, transition))
    .flatMap((transition) => transition.from.map((from): Way => [from, transition.to]))
}

function keysOfKind({ states }: WorkflowDefinition, kind: 'initial' | 'final'): string[] {
  return states.filter((state) => state.kind === kind).map((state) => state.key)
}

function spread(starts: string[], ways: Way[]): Set<string> {
  const seen = new Set(starts)
  const open = [...starts]
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    for (const [from, to] of ways) {
      if (from === key && !seen.has(to)) {
        seen.add(to)
        open.push(to)
      }
    }
  }
  return seen
}
