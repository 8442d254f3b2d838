import { stateOf, transitionOf } from '../definition.ts'
import type { Escalation, Sla, WorkflowDefinition } from '../definition.ts'
import { error } from '../finding.ts'
import type { Finding } from '../finding.ts'

/** SLAs, their ladders, and what clocks do of themselves; with `calendars`, the keys there are, by what time they go. */
export function checkTime(definition: WorkflowDefinition, calendars?: readonly string[]): Finding[] {
  return [
    ...(definition.slas ?? []).flatMap((sla) => [
      ...finalStates(definition, sla),
      ...countsAndPauses(sla),
      ...(calendars ? unknownCalendar(sla, calendars) : []),
      ...(sla.escalations ?? []).flatMap((step) => checkStep(definition, sla, step)),
    ]),
    ...automatics(definition),
    ...loops(definition),
  ]
}

function finalStates(definition: WorkflowDefinition, { key, during }: Sla): Finding[] {
  return during
    .filter((state) => stateOf(definition, state)?.kind === 'final')
    .map((state) =>
      error('SLA_ON_FINAL_STATE', `sla:${key}`, {
        en: `SLA "${key}" counts time in "${state}", which is final; the clock would never stop.`,
        ar: `مدة الخدمة «${key}» تُحتسب في الحالة النهائية «${state}» ولن تتوقف أبداً.`,
      }),
    )
}

function countsAndPauses({ key, during, pausedIn = [] }: Sla): Finding[] {
  return during
    .filter((state) => pausedIn.includes(state))
    .map((state) =>
      error('SLA_COUNTS_AND_PAUSES', `sla:${key}`, {
        en: `SLA "${key}" both counts and pauses in "${state}"; expected one of the two.`,
        ar: `مدة الخدمة «${key}» تُحتسب وتتوقف معاً في «${state}»، والمتوقع أحدهما.`,
      }),
    )
}

function unknownCalendar({ key, calendar }: Sla, calendars: readonly string[]): Finding[] {
  if (calendar === undefined || calendars.includes(calendar)) return []
  return [
    error('UNKNOWN_CALENDAR', `sla:${key}`, {
      en: `SLA "${key}" names "${calendar}", which is not a working calendar (${calendars.join(', ')}).`,
      ar: `مدة الخدمة «${key}» تشير إلى «${calendar}» وهو ليس من تقاويم العمل (${calendars.join(', ')}).`,
    }),
  ]
}

function checkStep(definition: WorkflowDefinition, sla: Sla, step: Escalation): Finding[] {
  const element = `sla:${sla.key}:${step.key}`
  const findings: Finding[] = []
  if (step.transition === undefined && (step.effects ?? []).length === 0) {
    findings.push(
      error('ESCALATION_DOES_NOTHING', element, {
        en: `Step "${step.key}" of SLA "${sla.key}" has neither effects nor a transition.`,
        ar: `الخطوة «${step.key}» من مدة الخدمة «${sla.key}» بلا آثار ولا انتقال.`,
      }),
    )
  }
  if ('minutesBefore' in step.at && step.at.minutesBefore >= sla.minutes) {
    findings.push(
      error('ESCALATION_BEFORE_START', element, {
        en: `Step "${step.key}" is ${step.at.minutesBefore} minutes before the end of ${sla.minutes}: before the clock starts.`,
        ar: `الخطوة «${step.key}» قبل نهاية المدة (${sla.minutes} دقيقة) بـ${step.at.minutesBefore} دقيقة، أي قبل بدايتها.`,
      }),
    )
  }
  const transition = step.transition === undefined ? undefined : transitionOf(definition, step.transition)
  if (transition && !transition.from.some((state) => sla.during.includes(state))) {
    findings.push(
      error('ESCALATION_NOT_FROM_SLA', element, {
        en: `Step "${step.key}" takes "${transition.key}", which leaves none of the states that SLA "${sla.key}" counts.`,
        ar: `الخطوة «${step.key}» تنفذ «${transition.key}» وهو لا ينطلق من أي حالة تحتسبها مدة الخدمة «${sla.key}».`,
      }),
    )
  }
  return findings
}

function automatics(definition: WorkflowDefinition): Finding[] {
  const findings: Finding[] = []
  const seen = new Map<string, string>()
  for (const { key, from } of definition.transitions.filter(({ automatic }) => automatic)) {
    for (const state of from) {
      const other = seen.get(state)
      if (stateOf(definition, state)?.kind === 'final') {
        findings.push(
          error('AUTOMATIC_FROM_FINAL', `transition:${key}`, {
            en: `Transition "${key}" would be taken by the clock out of "${state}", which is final.`,
            ar: `الانتقال «${key}» تلقائي وينطلق من الحالة النهائية «${state}».`,
          }),
        )
      }
      if (other !== undefined) {
        findings.push(
          error('SEVERAL_AUTOMATIC', `transition:${key}`, {
            en: `Both "${other}" and "${key}" leave "${state}" by the clock; only the earlier would ever be taken.`,
            ar: `الانتقالان «${other}» و«${key}» ينطلقان تلقائياً من «${state}»، ولن يُنفذ إلا الأسبق.`,
          }),
        )
      }
      seen.set(state, key)
    }
  }
  return findings
}

type Step = { from: string; to: string; element: string }

// Arrows that clocks alone take. A circle of them moves a transaction round for ever while everybody sleeps.
function loops(definition: WorkflowDefinition): Finding[] {
  const steps = clockSteps(definition)
  return steps
    .filter(({ from, to }) => reaches(steps, to, from))
    .filter(({ element }, index, circling) => circling.findIndex((each) => each.element === element) === index)
    .map(({ element, from }) =>
      error('ESCALATION_LOOP', element, {
        en: `"${element}" leads out of "${from}", and the clock alone leads back there: the transaction would go round for ever.`,
        ar: `«${element}» يخرج من «${from}» ثم تعيده المواقيت وحدها إليها، وستبقى المعاملة في دائرة مغلقة.`,
      }),
    )
}

function clockSteps({ transitions, slas = [] }: WorkflowDefinition): Step[] {
  const automatic = transitions
    .filter((each) => each.automatic)
    .flatMap(({ key, from, to }) => from.map((state) => ({ from: state, to, element: `transition:${key}` })))
  const escalated = slas.flatMap(({ key, during, escalations = [] }) =>
    escalations.flatMap((step) => {
      const taken = transitions.find((each) => each.key === step.transition)
      const from = taken?.from.filter((state) => during.includes(state)) ?? []
      return from.map((state) => ({ from: state, to: taken!.to, element: `sla:${key}:${step.key}` }))
    }),
  )
  return [...automatic, ...escalated]
}

function reaches(steps: Step[], start: string, goal: string): boolean {
  const seen = new Set([start])
  const open = [start]
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    if (state === goal) return true
    for (const { to } of steps.filter(({ from }) => from === state)) {
      if (!seen.has(to)) {
        seen.add(to)
        open.push(to)
      }
    }
  }
  return false
}
