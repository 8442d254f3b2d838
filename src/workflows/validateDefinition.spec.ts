import { describe, expect, it } from 'vitest'
import { findingCodes } from './finding.ts'
import { validateDefinition } from './validateDefinition.ts'
import { broken as brokenParts } from '../../tests/fixtures/definitions/broken.ts'
import { calendars, people } from '../../tests/fixtures/definitions/full.ts'
import { good } from '../../tests/fixtures/definitions/good.ts'
import type { WorkflowDefinition } from './definition.ts'
import type { FindingCode } from './finding.ts'

describe('good definitions', () => {
  it.each(good)('%s', (_name, definition) => {
    expect(validateDefinition(JSON.parse(JSON.stringify(definition)), { people, targets: { calendars } })).toEqual([])
  })

  it('the small one below', () => {
    expect(validateDefinition(small())).toEqual([])
  })

  it('are twenty at least', () => {
    expect(good.length).toBeGreaterThanOrEqual(20)
  })
})

type Breaks = (definition: WorkflowDefinition) => unknown

const broken: [string, FindingCode, string, Breaks][] = [
  ['not an object', 'SHAPE', 'workflow', () => null],
  ['a text instead of states', 'SHAPE', 'states', (d) => ({ ...d, states: 'draft' })],
  ['a colour that does not exist', 'SHAPE', 'states.0.colour', (d) => put(d.states[0], { colour: 'pink' }, d)],
  ['a kind that does not exist', 'SHAPE', 'states.0.kind', (d) => put(d.states[0], { kind: 'start' }, d)],
  ['more than done', 'SHAPE', 'states.0.progress', (d) => put(d.states[0], { progress: 101 }, d)],
  ['a key with a space', 'SHAPE', 'states.0.key', (d) => put(d.states[0], { key: 'my draft' }, d)],
  ['a misspelt requirement', 'SHAPE', 'transitions.0', (d) => put(d.transitions[0], { require: {} }, d)],
  ['a role that does not exist', 'SHAPE', 'transitions.0.roles.0', (d) =>
    put(d.transitions[0], { roles: ['boss'] }, d)],
  ['an unknown effect', 'SHAPE', 'transitions.0.effects.0.kind', (d) =>
    put(d.transitions[0], { effects: [{ kind: 'explode' }] }, d)],
  ['no Arabic label', 'MISSING_TRANSLATION', 'state:draft', (d) => put(d.states[0], { label: { en: 'Draft' } }, d)],
  ['a blank English label', 'MISSING_TRANSLATION', 'transition:send', (d) =>
    put(d.transitions[0], { label: { en: ' ', ar: 'إرسال' } }, d)],
  ['no Arabic name', 'MISSING_TRANSLATION', 'workflow', (d) => put(d, { name: { en: 'Small', ar: '' } }, d)],
  ['a state twice', 'DUPLICATE_KEY', 'state:draft', (d) => ({ ...d, states: [...d.states, ...d.states.slice(0, 1)] })],
  ['a transition twice', 'DUPLICATE_KEY', 'transition:send', (d) => put(d.transitions[1], { key: 'send' }, d)],
  ['a custom field twice', 'DUPLICATE_KEY', 'customField:size', (d) =>
    ({ ...d, customFields: [...d.customFields, ...d.customFields] })],
  ['nowhere to start', 'NO_INITIAL_STATE', 'workflow', (d) => put(d.states[0], { kind: 'normal' }, d)],
  ['two starts', 'SEVERAL_INITIAL_STATES', 'workflow', (d) => put(d.states[1], { kind: 'initial' }, d)],
  ['no end', 'NO_FINAL_STATE', 'workflow', (d) => put(d.states[2], { kind: 'normal', outcome: undefined }, d)],
  ['an arrow to nowhere', 'UNKNOWN_STATE', 'transition:send', (d) => put(d.transitions[0], { to: 'aproved' }, d)],
  ['an arrow from nowhere', 'UNKNOWN_STATE', 'transition:finish', (d) =>
    put(d.transitions[1], { from: ['review', 'revew'] }, d)],
  ['a state nothing leads to', 'UNREACHABLE_STATE', 'state:review', (d) =>
    put(d.transitions[0], { to: 'done' }, d)],
  ['a state behind an arrow nobody may take', 'UNREACHABLE_STATE', 'state:review', (d) =>
    put(d.transitions[0], { roles: [] }, d)],
  ['a state nothing leaves', 'DEAD_END', 'state:review', (d) => put(d.transitions[1], { from: ['draft'] }, d)],
  ['a state whose only way out nobody may take', 'DEAD_END', 'state:review', (d) =>
    put(d.transitions[1], { roles: [] }, d)],
  ['a circle without exit', 'NO_WAY_TO_AN_END', 'state:review', (d) => put(d.transitions[1], { to: 'draft' }, d)],
  ['an arrow nobody may take', 'NOBODY_MAY_TAKE', 'transition:finish', (d) => put(d.transitions[1], { roles: [] }, d)],
  ['an arrow that leaves no state', 'LEAVES_NO_STATE', 'transition:send', (d) =>
    put(d.transitions[0], { from: [] }, d)],
  ['two arrows between the same states', 'AMBIGUOUS_TRANSITION', 'transition:other', (d) =>
    ({ ...d, transitions: [...d.transitions, { ...d.transitions[0], key: 'other' }] })],
  ['a submitter kept out, but never recorded', 'SUBMITTER_NEVER_RECORDED', 'transition:finish', (d) =>
    put(d.transitions[0], { effects: [] }, d)],
  ['a completion that leaves no time', 'COMPLETION_NOT_RECORDED', 'transition:finish', (d) =>
    put(d.transitions[1], { effects: undefined }, d)],
  ['an outcome of a state that is open', 'OUTCOME_OF_OPEN_STATE', 'state:review', (d) =>
    put(d.states[1], { outcome: 'cancelled' }, d)],
  ['a choice without options', 'SELECT_WITHOUT_OPTIONS', 'customField:size', (d) =>
    put(d.customFields[0], { options: [] }, d)],
  ['a required field that does not exist', 'UNKNOWN_FIELD', 'transition:send', (d) =>
    put(d.transitions[0], { requires: { fields: ['dueDate', 'sizes'] } }, d)],
]

describe('broken definitions', () => {
  it.each(broken)('%s: %s at %s', (_name, code, element, breaks) => {
    const findings = validateDefinition(breaks(small()))
    expect(findings.map((finding) => [finding.code, finding.element])).toContainEqual([code, element])
  })

  it.each(brokenParts)('%s: %s at %s', (what, code, element, definition) => {
    const there = what === 'a role nobody has' ? people.filter(({ role }) => role !== 'editor') : people
    const findings = validateDefinition(definition, { people: there, targets: { calendars } })
    expect(findings.map((finding) => [finding.code, finding.element])).toContainEqual([code, element])
  })

  it('every kind of finding has an example', () => {
    // What the office cannot do is no fault of a definition: checkTargets.spec.ts.
    const ofOffices = ['UNKNOWN_WEBHOOK', 'UNKNOWN_WORKFLOW']
    const ofDefinitions = findingCodes.filter((code) => !ofOffices.includes(code))
    expect(new Set([...broken, ...brokenParts].map(([, code]) => code))).toEqual(new Set(ofDefinitions))
  })

  it('every finding speaks both languages', () => {
    const findings = brokenParts.flatMap(([, , , definition]) => validateDefinition(definition, { people, targets: { calendars } }))
    expect(findings.filter(({ message }) => !/[a-z]/.test(message.en) || !/[\u0600-\u06ff]/.test(message.ar))).toEqual([])
  })

  it('findings are sentences that name the place, the value and what was expected', () => {
    const [finding] = validateDefinition(put(small().transitions[0], { to: 'aproved' }, small()))
    expect(finding).toEqual({
      code: 'UNKNOWN_STATE',
      element: 'transition:send',
      severity: 'error',
      message: {
        en: 'Transition "send" names "aproved", which is not a state (draft, review, done).',
        ar: 'الانتقال «send» يشير إلى «aproved» وهي ليست من الحالات (draft, review, done).',
      },
    })
  })

  it('a missing completion time only warns', () => {
    const findings = validateDefinition(put(small().transitions[1], { effects: undefined }, small()))
    expect(findings.map((finding) => finding.severity)).toEqual(['warning'])
  })
})

/** The definition with the given part (found by its key) changed, or with the workflow itself changed. */
function put(part: { key: string } | undefined, change: Record<string, unknown>, whole: WorkflowDefinition): unknown {
  const changed = <Part extends { key: string }>(list: Part[]) =>
    list.map((each) => (each.key === part?.key ? { ...each, ...change } : each))
  if (part?.key === whole.key) return { ...whole, ...change }
  return {
    ...whole,
    states: changed(whole.states),
    transitions: changed(whole.transitions),
    customFields: changed(whole.customFields),
  }
}

function small(): WorkflowDefinition {
  return {
    key: 'small',
    name: { en: 'Small', ar: 'صغير' },
    states: [
      { key: 'draft', label: { en: 'Draft', ar: 'مسودة' }, kind: 'initial', colour: 'grey' },
      { key: 'review', label: { en: 'Review', ar: 'مراجعة' }, kind: 'normal', colour: 'teal' },
      { key: 'done', label: { en: 'Done', ar: 'منتهية' }, kind: 'final', colour: 'green', outcome: 'completed' },
    ],
    transitions: [
      {
        key: 'send',
        from: ['draft'],
        to: 'review',
        label: { en: 'Send', ar: 'إرسال' },
        roles: ['editor'],
        effects: [{ kind: 'recordSubmitter' }],
        requires: { fields: ['dueDate', 'size'] },
      },
      {
        key: 'finish',
        from: ['review'],
        to: 'done',
        label: { en: 'Finish', ar: 'إنهاء' },
        roles: ['admin'],
        forbid: ['submitter'],
        effects: [{ kind: 'recordCompletion' }],
      },
    ],
    customFields: [
      {
        key: 'size',
        label: { en: 'Size', ar: 'الحجم' },
        type: 'select',
        options: [{ value: 's', label: { en: 'Small', ar: 'صغير' } }],
      },
    ],
  }
}
