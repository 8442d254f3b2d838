import { roleLabels, type Role } from '../shared/roles.ts'
import type { Locale } from '../shared/text.ts'
import type { Measured } from './analyse.ts'
import type { Passage } from './measures/passages.ts'
import type { SlaResult } from './measures/slaResults.ts'
import type { WorkflowWords } from './workflowWords.ts'

export type Named = { key: string; label: string }
export type Who = { id: number; name: string } | null
type Keyed = { key: string }

/** Keys in the reader's words. `names` are people by id; who is not in it has no name any more. */
export type Wording = { words: WorkflowWords; names: ReadonlyMap<number, string>; locale: Locale }

const nobodys = { system: { en: 'System', ar: 'النظام' }, unknown: { en: 'Somebody', ar: 'شخص غير معروف' } }

/** Every figure with the words that people read: states, transitions and roles by their labels, people by name. */
export function shown(measured: Measured, sla: readonly SlaResult[], wording: Wording) {
  const { words, locale } = wording
  const state = (key: string): Named => ({ key, label: words.state(key).label })
  const step = (key: string): Named => ({ key, label: words.transition(key) })
  const withState = <Part extends Keyed>(part: Part) => ({ ...part, ...state(part.key) })
  const withStep = <Part extends Keyed>(part: Part) => ({ ...part, ...step(part.key) })
  const withRole = <Part extends { key: Role | null }>({ key, ...part }: Part) => ({ role: key, label: roleLabel(key, locale), ...part })
  const withPerson = <Part extends { key: number | null }>({ key, ...part }: Part) => ({ person: who(key, wording), ...part })
  const passage = (each: Passage) => ({ ...each, from: step(each.from), to: step(each.to) })
  const { counts, rejections, rework, variants, load } = measured
  const order = new Map(words.states.map((key, place) => [key, place]))
  const placeOf = (key: string) => order.get(key) ?? order.size
  const inOrder = <Part extends Keyed>(parts: readonly Part[]) => parts.toSorted((one, other) => placeOf(one.key) - placeOf(other.key))
  const states = inOrder(measured.states.map(({ state: key, ...part }) => ({ key, ...part })))
  return {
    transactions: {
      total: counts.total, open: counts.open, ended: counts.ended, completed: counts.completed, cancelled: counts.cancelled, withSteps: counts.withSteps,
    },
    steps: counts.steps,
    versions: words.versions.map(({ id, number, state: kept }) => ({ number, state: kept, transactions: counts.byVersion.get(id) ?? 0 })),
    standing: inOrder([...counts.byState].map(([key, transactions]) => ({ ...words.state(key), transactions }))),
    states: states.map((part) => ({ ...words.state(part.key), ...part })),
    bottlenecks: states
      .filter(({ elapsed }) => elapsed.total > 0)
      .toSorted((one, other) => other.elapsed.total - one.elapsed.total)
      .map(({ key, elapsed, share }) => ({ ...state(key), hours: elapsed.total, share })),
    leadTime: measured.leadTime,
    throughput: measured.throughput,
    rejections: {
      ...rejections,
      byTransition: rejections.byTransition.map(withStep),
      byState: rejections.byState.map(withState),
      byRole: rejections.byRole.map(withRole),
      byPerson: rejections.byPerson.map(withPerson),
    },
    rework: { ...rework, byState: rework.byState.map(withState), byRole: rework.byRole.map(withRole), byPerson: rework.byPerson.map(withPerson) },
    passages: measured.passages.map(passage),
    between: measured.between && passage(measured.between),
    variants: { ...variants, top: variants.top.map(({ steps, ...variant }) => ({ ...variant, steps: steps.map(step) })) },
    sla: sla.map(({ key, byPerson, ...result }) => ({ key, label: words.sla(key), ...result, byPerson: byPerson.map(withPerson) })),
    load: { ...load, byState: inOrder(load.byState).map((part) => ({ ...words.state(part.key), ...part })), byPerson: load.byPerson.map(withPerson) },
    decisions: measured.decisions.map(({ person, role, byTransition, ...rest }) => ({
      person: who(person, wording), role, roleLabel: roleLabel(role, locale), ...rest, byTransition: byTransition.map(withStep),
    })),
  }
}

export type ShownMeasures = ReturnType<typeof shown>

/** Everybody the figures name, by id. */
export function peopleIn(measured: Measured, sla: readonly SlaResult[]): (number | null)[] {
  return [
    ...measured.rejections.byPerson.map(({ key }) => key),
    ...measured.rework.byPerson.map(({ key }) => key),
    ...measured.load.byPerson.map(({ key }) => key),
    ...measured.decisions.map(({ person }) => person),
    ...sla.flatMap(({ byPerson }) => byPerson.map(({ key }) => key)),
  ]
}

function roleLabel(role: Role | null, locale: Locale): string {
  return role === null ? nobodys.system[locale] : roleLabels[role][locale]
}

function who(id: number | null, { names, locale }: Wording): Who {
  return id === null ? null : { id, name: names.get(id) || nobodys.unknown[locale] }
}
