import type { Approval, Assignment, CustomField, Escalation, Rule, Sla, Transition, WorkflowDefinition, WorkflowState } from '../definition.ts'
import type { Text } from '../../shared/text.ts'
import { partsOf } from './parts.ts'
import type { PartKind, PartOf } from './parts.ts'

/** A key nobody has yet: `state_3`. */
export function freeKey(base: string, taken: readonly string[]): string {
  for (let number = taken.length + 1; ; number++) {
    const key = `${base}_${number}`
    if (!taken.includes(key)) return key
  }
}

/** Words made into a key: small letters, digits and `_`, from the English; nothing when no letter is left. */
export function keyOfWords(words: string): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 50)
}

/** True for what may be a key. */
export function isKey(word: string): boolean {
  return /^[a-z][a-z0-9_]{0,49}$/.test(word)
}

/** A new part that can stand as it is, or nearly: what is missing shows as a finding. */
export function newPart<Kind extends PartKind>(definition: WorkflowDefinition, kind: Kind): PartOf<Kind> {
  const taken = partsOf(definition, kind).map(({ key }) => key)
  const bases: Record<PartKind, string> = {
    state: 'state', transition: 'transition', approval: 'approval', customField: 'field', sla: 'sla', assignment: 'assignment', rule: 'rule',
  }
  const key = freeKey(bases[kind], taken)
  return makers[kind](definition, key, key.split('_').at(-1)!) as PartOf<Kind>
}

const firstKey = ({ states }: WorkflowDefinition) => states[0]?.key ?? ''

const makers = {
  state: ({ states }, key, number): WorkflowState => ({
    key,
    label: numbered('State', 'حالة', number),
    ...(states.some(({ kind }) => kind === 'initial') ? { kind: 'normal', colour: 'blue' } : { kind: 'initial', colour: 'grey' }),
  }),
  transition: (definition, key, number): Transition => ({
    key,
    from: definition.states.length > 0 ? [firstKey(definition)] : [],
    to: definition.states.at(-1)?.key ?? '',
    label: numbered('Step', 'خطوة', number),
    roles: ['editor', 'admin'],
  }),
  approval: (definition, key, number): Approval => {
    const state = definition.states.find(({ kind }) => kind === 'normal')?.key ?? firstKey(definition)
    const [approved, rejected] = definition.transitions.filter(({ from }) => from.includes(state))
    return {
      key,
      label: numbered('Approval', 'موافقة', number),
      state,
      by: { role: 'admin' },
      need: 'any',
      approved: approved?.key ?? '',
      rejected: rejected?.key ?? '',
    }
  },
  customField: (_definition, key, number): CustomField => ({ key, label: numbered('Field', 'حقل', number), type: 'text' }),
  sla: (definition, key, number): Sla => ({
    key,
    label: numbered('Service time', 'مدة خدمة', number),
    during: [definition.states.find(({ kind }) => kind === 'normal')?.key ?? firstKey(definition)],
    minutes: 2400,
  }),
  assignment: (definition, key, number): Assignment => ({
    key,
    label: numbered('Assignment', 'قاعدة إسناد', number),
    on: [definition.states.find(({ kind }) => kind === 'normal')?.key ?? firstKey(definition)],
    pool: { role: 'editor' },
    by: 'leastLoaded',
  }),
  rule: (_definition, key, number): Rule => ({
    key,
    label: numbered('Rule', 'قاعدة عمل', number),
    on: ['statusChanged'],
    effects: [{ kind: 'raisePriority' }],
  }),
} satisfies { [Kind in PartKind]: (definition: WorkflowDefinition, key: string, number: string) => PartOf<Kind> }

/** A new arrow between these two, as when it is drawn. */
export function newTransition(definition: WorkflowDefinition, from: string, to: string): Transition {
  return { ...newPart(definition, 'transition'), from: [from], to }
}

/** A new step of an SLA's ladder: at four fifths of the time, whoever has the work is reminded. */
export function newEscalation({ escalations = [] }: Sla): Escalation {
  return {
    key: freeKey('step', escalations.map(({ key }) => key)),
    at: { percent: 80 },
    effects: [
      {
        kind: 'notify',
        to: ['assignee'],
        message: { en: 'The time for this is nearly used up.', ar: 'أوشك الوقت المحدد على الانتهاء.' },
        reminder: true,
      },
    ],
  }
}

function numbered(en: string, ar: string, number: string): Text {
  return { en: `${en} ${number}`, ar: `${ar} ${number}` }
}
