import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allowedTransitions } from './allowedTransitions.ts'
import { decide } from './decide.ts'
import { defaultLifecycle } from './templates/defaultLifecycle.ts'
import type { WorkflowDefinition } from './definition.ts'
import type { Snapshot, WorkflowActor } from './snapshot.ts'
import { sentence } from '../shared/errors.ts'
import type { ErrorCode } from '../shared/errors.ts'
import { isRefusal } from '../shared/refusal.ts'
import { roles } from '../shared/roles.ts'

describe('the default lifecycle, arrow by arrow', () => {
  const arrows = [
    ['draft', 'submitted', 'editor admin'],
    ['draft', 'cancelled', 'editor admin', 'comment'],
    ['submitted', 'under_review', 'editor admin'],
    ['submitted', 'cancelled', 'editor admin', 'comment'],
    ['under_review', 'approved', 'admin'],
    ['under_review', 'submitted', 'admin'],
    ['under_review', 'cancelled', 'admin', 'comment'],
    ['approved', 'in_progress', 'editor admin'],
    ['approved', 'cancelled', 'editor admin', 'comment'],
    ['in_progress', 'completed', 'editor admin'],
    ['in_progress', 'on_hold', 'editor admin', 'comment'],
    ['in_progress', 'cancelled', 'editor admin', 'comment'],
    ['on_hold', 'in_progress', 'admin'],
    ['on_hold', 'cancelled', 'admin', 'comment'],
    ['cancelled', 'draft', 'admin'],
  ] as const
  const states = defaultLifecycle.states.map((state) => state.key)

  for (const from of states) {
    describe(`given ${from}`, () => {
      for (const to of states) {
        const arrow = arrows.find((each) => each[0] === from && each[1] === to)
        for (const role of roles) {
          const may = arrow?.[2].split(' ').includes(role) ?? false
          it(`${role} ${may ? 'may' : 'may not'} take it to ${to}`, () => {
            const decision = given(from).when(to, { id: 9, role }, 'Because')
            if (may) return expect(decision).toMatchObject({ next: { status: to, statusChangedAt: noon } })
            const noWay = from === 'completed' ? 'FINAL_STATE' : 'UNKNOWN_TRANSITION'
            expect(decision).toMatchObject({ code: arrow ? 'TRANSITION_NOT_ALLOWED_FOR_ROLE' : noWay })
          })
        }
        if (arrow) {
          it(`${arrow[3] ? 'needs' : 'needs no'} comment to go to ${to}`, () => {
            const codes = [undefined, '', '  \n'].map((comment) => given(from).when(to, admin, comment))
            const asked = codes.map((decision) => isRefusal(decision) && decision.code === 'COMMENT_REQUIRED')
            expect(asked).toEqual(Array(3).fill(!!arrow[3]))
          })
        }
      }
    })
  }
})

describe('what a decision says', () => {
  it('a submission records who submitted, and tells one event with the words of the workflow', () => {
    expect(given('draft').when('submitted', editor, '  Complete now ')).toEqual({
      next: { status: 'submitted', statusChangedAt: noon, submittedBy: editor.id },
      events: [
        {
          type: 'statusChanged',
          transactionId: 42,
          at: noon,
          by: editor,
          transition: 'submit',
          from: 'draft',
          to: 'submitted',
          fromLabel: { en: 'Draft', ar: 'مسودة' },
          toLabel: { en: 'Submitted', ar: 'مقدَّمة' },
          comment: 'Complete now',
        },
      ],
    })
  })

  it('a completion records its time, and tells `completed` beside the status change', () => {
    expect(given('in_progress').when('completed', editor)).toMatchObject({
      next: { status: 'completed', completedAt: noon },
      events: [{ type: 'statusChanged' }, { type: 'completed', transactionId: 42, at: noon, by: editor }],
    })
  })

  it('a return to submitted keeps the first submitter', () => {
    expect(given('under_review', { submittedBy: editor.id }).when('submitted', admin)).toMatchObject({
      next: expect.not.objectContaining({ submittedBy: expect.anything() }),
    })
  })

  it('work that goes on after completion is not completed any more', () => {
    expect(decide(reopenable, snapshot('completed'), command('in_progress', admin))).toMatchObject({
      next: { status: 'in_progress', completedAt: null },
    })
  })

  it('leaves definition, snapshot and command as they were', () => {
    const before = { definition: structuredClone(defaultLifecycle), snapshot: snapshot('draft') }
    const frozen = Object.freeze(snapshot('draft'))
    decide(defaultLifecycle, frozen, Object.freeze(command('submitted', editor)))
    expect({ definition: defaultLifecycle, snapshot: frozen }).toEqual(before)
  })
})

describe('refusals', () => {
  it('the submitter does not approve, not even as an administrator; another administrator does', () => {
    const submitted = given('under_review', { submittedBy: admin.id })
    expect(submitted.when('approved', admin)).toMatchObject({ refused: true, code: 'SELF_APPROVAL' })
    expect(submitted.when('approved', { id: 2, role: 'admin' })).toMatchObject({ next: { status: 'approved' } })
  })

  it('an unknown status lists the statuses', () => {
    expect(spoken(given('draft').when('aproved', admin))).toBe(
      '"aproved" is not a status of the workflow "Standard lifecycle"; its statuses are: Draft (draft), ' +
        'Submitted (submitted), Under review (under_review), Approved (approved), In progress (in_progress), ' +
        'On hold (on_hold), Completed (completed), Cancelled (cancelled).',
    )
  })

  it('a transaction in a status its workflow does not know is refused too', () => {
    const refusal = given('archived').when('draft', admin)
    expect(refusal).toMatchObject({ code: 'UNKNOWN_STATUS', params: { status: 'archived' } })
  })

  it('an unknown transition lists where it can go, in both languages', () => {
    const refusal = given('draft').when('completed', admin)
    expect(spoken(refusal)).toBe(
      'A transaction cannot go from "Draft" to "Completed"; from "Draft" it can go to: ' +
        'Submitted (submitted), Cancelled (cancelled).',
    )
    expect(spoken(refusal, 'ar')).toBe(
      'لا يمكن نقل المعاملة من «مسودة» إلى «مكتملة»، والمتاح من «مسودة»: مقدَّمة (submitted)، ملغاة (cancelled).',
    )
  })

  it('a cancelled transaction is never completed directly', () => {
    expect(given('cancelled').when('completed', admin)).toMatchObject({ code: 'UNKNOWN_TRANSITION' })
  })

  it('a wrong role is told whose step it is', () => {
    expect(spoken(given('under_review').when('approved', editor))).toBe(
      '"Approve" (from "Under review" to "Approved") may be done by: Administrator. Your role is: Editor.',
    )
  })

  it.each<[string, Partial<Snapshot>, ErrorCode | 'done']>([
    ['nothing filled', {}, 'FIELDS_REQUIRED'],
    ['blanks', { fields: { area: '  ', tags: ['a'] }, attachmentCount: 1 }, 'FIELDS_REQUIRED'],
    ['an empty list', { fields: { area: 3, tags: [] }, attachmentCount: 1 }, 'FIELDS_REQUIRED'],
    ['no attachment', { fields: { area: 0, tags: ['a'] } }, 'ATTACHMENT_REQUIRED'],
    ['all there; zero is an answer', { fields: { area: 0, tags: ['a'] }, attachmentCount: 1 }, 'done'],
  ])('required fields and attachment: %s', (_name, facts, outcome) => {
    const decision = decide(demanding, snapshot('open', facts), command('closed', editor))
    expect(isRefusal(decision) ? decision.code : 'done').toBe(outcome)
  })

  it('missing fields are named by their labels', () => {
    expect(spoken(decide(demanding, snapshot('open'), command('closed', editor)))).toBe(
      '"Close" needs these fields to be filled first: Area, Tags.',
    )
  })
})

describe('allowedTransitions', () => {
  it('lists the ways out in order, refused ones with their reason', () => {
    const options = allowedTransitions(defaultLifecycle, snapshot('under_review', { submittedBy: admin.id }), admin, noon)
    expect(options.map(({ key, to, allowed, refusal }) => [key, to, allowed, refusal?.code])).toEqual([
      ['approve', 'approved', false, 'SELF_APPROVAL'],
      ['return', 'submitted', true, undefined],
      ['cancel_by_admin', 'cancelled', true, undefined],
    ])
  })

  it('says what is asked for, and carries words and colour for the button', () => {
    expect(allowedTransitions(defaultLifecycle, snapshot('in_progress'), editor, noon)[1]).toEqual({
      key: 'hold',
      to: 'on_hold',
      label: { en: 'Put on hold', ar: 'تعليق' },
      toLabel: { en: 'On hold', ar: 'معلّقة' },
      colour: 'orange',
      requires: { comment: true, fields: [], attachment: false },
      allowed: true,
    })
  })

  it('offers nothing where nothing leaves', () => {
    expect(allowedTransitions(defaultLifecycle, snapshot('completed'), admin, noon)).toEqual([])
  })

  it('never disagrees with decide', () => {
    const anySnapshot = fc.record({
      status: fc.constantFrom(...defaultLifecycle.states.map((state) => state.key), 'open', 'closed'),
      submittedBy: fc.constantFrom(null, 1, 2),
      attachmentCount: fc.nat({ max: 1 }),
      fields: fc.constantFrom({}, { area: 3, tags: ['a'] }),
    })
    const anyActor = fc.record({ id: fc.constantFrom(1, 2), role: fc.constantFrom(...roles) })
    fc.assert(
      fc.property(fc.constantFrom(defaultLifecycle, demanding), anySnapshot, anyActor, (definition, facts, actor) => {
        const before = snapshot(facts.status, facts)
        const options = allowedTransitions(definition, before, actor, noon)
        for (const { key } of definition.states) {
          const option = options.find((each) => each.to === key)
          const bare = decide(definition, before, command(key, actor))
          const commented = decide(definition, before, command(key, actor, 'Because'))
          expect(isRefusal(commented)).toBe(!option?.allowed)
          expect(isRefusal(bare)).toBe(!option?.allowed || option.requires.comment)
          if (option?.refusal) expect(commented).toMatchObject(option.refusal)
        }
      }),
      { numRuns: 500 },
    )
  })
})

const noon = '2026-11-22T09:00:00.000Z'
const admin: WorkflowActor = { id: 1, role: 'admin' }
const editor: WorkflowActor = { id: 3, role: 'editor' }

function snapshot(status: string, facts: Partial<Snapshot> = {}): Snapshot {
  return {
    id: 42,
    createdBy: 3,
    assignedTo: null,
    submittedBy: null,
    client: null,
    attachmentCount: 0,
    fields: {},
    ...facts,
    status,
  }
}

function command(to: string, actor: WorkflowActor, comment?: string) {
  return { kind: 'changeStatus' as const, to, actor, at: noon, ...(comment === undefined ? {} : { comment }) }
}

function given(status: string, facts: Partial<Snapshot> = {}) {
  return {
    when: (to: string, actor: WorkflowActor, comment?: string) =>
      decide(defaultLifecycle, snapshot(status, facts), command(to, actor, comment)),
  }
}

function spoken(decision: ReturnType<typeof decide>, locale: 'en' | 'ar' = 'en'): string {
  return isRefusal(decision) ? sentence(decision.code, decision.params, locale) : 'not refused'
}

const demanding: WorkflowDefinition = {
  key: 'demanding',
  name: { en: 'Demanding', ar: 'دقيق' },
  states: [
    { key: 'open', label: { en: 'Open', ar: 'مفتوحة' }, kind: 'initial', colour: 'grey' },
    { key: 'closed', label: { en: 'Closed', ar: 'مغلقة' }, kind: 'final', colour: 'green' },
  ],
  transitions: [
    {
      key: 'close',
      from: ['open'],
      to: 'closed',
      label: { en: 'Close', ar: 'إغلاق' },
      roles: ['editor', 'client'],
      requires: { fields: ['area', 'tags'], attachment: true },
    },
  ],
  customFields: [{ key: 'area', label: { en: 'Area', ar: 'المساحة' }, type: 'number' }],
}

const reopenable: WorkflowDefinition = {
  ...defaultLifecycle,
  transitions: [
    ...defaultLifecycle.transitions,
    {
      key: 'rework',
      from: ['completed'],
      to: 'in_progress',
      label: { en: 'Rework', ar: 'إعادة عمل' },
      roles: ['admin'],
    },
  ],
}

describe('a clock that an effect starts', () => {
  it('is not stopped by the state that the transition leads to', () => {
    const sla = { key: 'answer', label: { en: 'Answer', ar: 'الرد' }, during: ['draft'], minutes: 60 }
    const [first, ...others] = defaultLifecycle.transitions
    const effects = [{ kind: 'startSla' as const, sla: 'answer' }]
    const definition = { ...defaultLifecycle, slas: [sla], transitions: [{ ...first!, effects: [...(first!.effects ?? []), ...effects] }, ...others] }
    const decision = decide(definition, snapshot('draft'), command(first!.to, { id: 9, role: 'editor' }))
    expect(decision).toMatchObject({ orders: [{ kind: 'slaStop', sla: 'answer' }, { kind: 'slaRun', sla: 'answer' }] })
  })
})
