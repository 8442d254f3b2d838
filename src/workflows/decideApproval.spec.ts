import { describe, expect, it } from 'vitest'
import { full, people } from '../../tests/fixtures/definitions/full.ts'
import { amal, basim, client, dana, faris, given, noon, snapshot } from '../../tests/fixtures/definitions/given.ts'
import type { Approval, WorkflowDefinition } from './definition.ts'
import type { Delegation, Snapshot, WorkflowActor } from './snapshot.ts'

const approve = (actor: WorkflowActor, more: object = {}) => ({ kind: 'approve' as const, actor, ...more })
const reject = (actor: WorkflowActor, more: object = {}) => ({ kind: 'reject' as const, actor, ...more })

describe('given an approval by two of Amal, Basim and Faris', () => {
  const review = given(full(), snapshot('review'))

  it('one yes is noted with what it covered, and moves nothing', () => {
    expect(review.when(approve(amal, { comment: ' Fine ' }))).toEqual({
      next: {
        approvals: [
          { approval: 'board', decision: 'approved', by: 1, seat: 1, at: noon, covers: { rev: 7, attachments: [] } },
        ],
      },
      events: [
        {
          type: 'approvalDecided',
          transactionId: 42,
          at: noon,
          by: { id: 1, role: 'admin' },
          approval: 'board',
          label: { en: 'The board', ar: 'المجلس' },
          decision: 'approved',
          onBehalfOf: null,
          covers: { rev: 7, attachments: [] },
          given: 1,
          needed: 2,
          comment: 'Fine',
        },
      ],
    })
  })

  it('the second yes takes the transition, and the decisions are done with', () => {
    expect(review.when(approve(amal), approve(faris))).toMatchObject({
      next: { status: 'done', completedAt: noon, approvals: [] },
      events: [{ type: 'approvalDecided', given: 2 }, { type: 'statusChanged', transition: 'accept' }, { type: 'completed' }],
    })
  })

  it('one no sends it back', () => {
    expect(review.when(approve(amal), reject(faris))).toMatchObject({
      next: { status: 'draft' },
      events: [{ type: 'approvalDecided', decision: 'rejected' }, { type: 'statusChanged', transition: 'refuse' }],
    })
  })

  it.each([
    ['the same person twice', [approve(amal), approve(amal)], 'ALREADY_DECIDED'],
    ['somebody who is not asked', [approve({ id: 5, role: 'editor' })], 'NOT_AN_APPROVER'],
    ['an administrator who is not asked', [approve({ id: 77, role: 'admin' })], 'NOT_AN_APPROVER'],
    ['the client', [approve(client)], 'NOT_AN_APPROVER'],
    ['the submitter', [approve(dana)], 'SELF_APPROVAL'],
    ['the submitter saying no', [reject(dana)], 'SELF_APPROVAL'],
    ['in the place of the submitter', [approve(amal, { onBehalfOf: 3 })], 'SELF_APPROVAL'],
    ['in the place of somebody who handed nothing on', [approve({ id: 5, role: 'editor' }, { onBehalfOf: 1 })], 'NOT_AN_APPROVER'],
    ['after the record changed', [approve(amal, { seen: { rev: 6, attachments: [] } })], 'APPROVAL_COVERS_OTHER'],
    ['about files that are gone', [approve(amal, { seen: { rev: 7, attachments: ['ab'] } })], 'APPROVAL_COVERS_OTHER'],
    ['by the button of the transition itself', [{ kind: 'changeStatus' as const, to: 'done', actor: amal }], 'APPROVAL_REQUIRED'],
  ])('refused: %s', (_what, commands, code) => {
    expect(review.when(...commands)).toMatchObject({ refused: true, code })
  })

  it('a role that may take the transition does not go round the approval', () => {
    const open = { ...full(), transitions: full().transitions.map((each) => (each.key === 'accept' ? { ...each, roles: ['admin' as const] } : each)) }
    const refusal = given(open, snapshot('review')).when(approve(amal), { kind: 'changeStatus', to: 'done', actor: basim })
    expect(refusal).toMatchObject({ code: 'APPROVAL_REQUIRED', params: { given: 1, needed: 2, approval: 'The board' } })
  })

  it('nothing is asked in other states', () => {
    expect(given(full(), snapshot('parked')).when(approve(amal))).toMatchObject({ code: 'NOTHING_TO_APPROVE' })
  })

  it('files that change make earlier decisions void; whoever gave one may decide again', () => {
    const before = review.after(approve(amal))
    const changed = given(full(), { ...before, attachments: ['new'] })
    expect(changed.when(approve(faris))).toMatchObject({ events: [{ given: 1 }] })
    expect(changed.when(approve(faris), approve(amal))).toMatchObject({ next: { status: 'done' } })
  })

  it('a second file of the same content is another set of files', () => {
    const before = given(full(), snapshot('review', { attachments: ['a', 'b'] })).after(approve(amal))
    expect(given(full(), { ...before, attachments: ['b', 'a'] }).when(approve(faris))).toMatchObject({ next: { status: 'done' } })
    expect(given(full(), { ...before, attachments: ['a', 'a'] }).when(approve(faris))).toMatchObject({ events: [{ given: 1 }] })
  })

  it('of the clients only the one whose work it is has a seat', () => {
    const definition = withApproval({ by: { role: 'client' }, need: 'any' })
    expect(given(definition, snapshot('review')).when(approve(client))).toMatchObject({ next: { status: 'done' } })
    expect(given(definition, snapshot('review')).when(approve({ id: 66, role: 'client' }))).toMatchObject({ code: 'NOT_AN_APPROVER' })
    expect(given(definition, { ...snapshot('review'), office: undefined }).when(approve({ id: 66, role: 'client' }))).toMatchObject({ code: 'NOT_AN_APPROVER' })
  })

  it('somebody who created but did not submit may approve; where nothing was recorded the creator counts as submitter', () => {
    expect(given(full(), snapshot('review', { createdBy: 1 })).when(approve(amal))).toMatchObject({ events: [{ given: 1 }] })
    expect(given(full(), snapshot('review', { createdBy: 1, submittedBy: null })).when(approve(amal))).toMatchObject({ code: 'SELF_APPROVAL' })
  })
})

describe('how many are needed', () => {
  it.each<[string, Partial<Approval>, Partial<Snapshot>, number]>([
    ['any', { need: 'any' }, {}, 1],
    ['all named', { need: 'all' }, {}, 3],
    ['all named but the submitter', { need: 'all' }, { submittedBy: 1 }, 2],
    ['all named who are still there', { need: 'all', by: { users: [1, 2, 5] } }, {}, 2],
    ['all of a role', { need: 'all', by: { role: 'admin' } }, {}, 2],
    ['all of a role but the submitter', { need: 'all', by: { role: 'editor' } }, { submittedBy: 4, createdBy: 1 }, 1],
    ['nobody left to ask is not agreement', { need: 'all', by: { users: [4, 5] } }, { submittedBy: 4 }, 1],
  ])('%s', (_what, change, facts, needed) => {
    const definition = withApproval(change)
    const actors = [amal, basim, dana, faris]
    const answers = actors.map((actor) => given(definition, snapshot('review', facts)).when(approve(actor)))
    const told = answers.flatMap((answer) => ('events' in answer ? answer.events : []))
    const decided = told.filter((event) => event.type === 'approvalDecided')
    if (decided.length === 0) return expect(answers.every((answer) => 'refused' in answer)).toBe(true)
    expect(new Set(decided.map((event) => event.needed))).toEqual(new Set([needed]))
  })

  it('all of a role cannot be counted without knowing the people', () => {
    const unknown = { ...snapshot('review'), office: undefined }
    const definition = withApproval({ need: 'all', by: { role: 'admin' } })
    expect(given(definition, unknown).when(approve(amal))).toMatchObject({ code: 'CONDITION_BROKEN', params: { place: 'approval:board' } })
  })

  it('where a no counts only when it is decisive, two of three survive one no and not two', () => {
    const review = given(withApproval({ rejection: 'impossible' }), snapshot('review'))
    expect(review.when(reject(amal))).toMatchObject({ next: { approvals: [{ decision: 'rejected' }] } })
    expect(review.when(reject(amal), approve(basim), approve(faris))).toMatchObject({ next: { status: 'done' } })
    expect(review.when(reject(amal), reject(basim))).toMatchObject({ next: { status: 'draft' } })
  })
})

describe('delegation', () => {
  const away = (from: number, to: number, start = '2026-11-20T00:00:00Z', end = '2026-11-25T00:00:00Z'): Delegation => ({ from, to, start, end })
  const review = (delegations: Delegation[], facts: Partial<Snapshot> = {}) =>
    given(full(), snapshot('review', { office: { people, delegations }, ...facts }))
  const huda: WorkflowActor = { id: 8, role: 'editor' }

  it('somebody may decide in the place of who is away, and the event says for whom', () => {
    expect(review([away(1, 8)]).when(approve(huda))).toMatchObject({
      next: { approvals: [{ by: 8, seat: 1 }] },
      events: [{ by: { id: 8 }, onBehalfOf: 1 }],
    })
  })

  it.each<[string, Delegation[], string | undefined]>([
    ['before it starts', [away(1, 8, '2026-11-22T09:00:01Z')], 'NOT_AN_APPROVER'],
    ['at the moment it starts', [away(1, 8, noon)], undefined],
    ['at the moment it ends', [away(1, 8, '2026-11-20T00:00:00Z', noon)], 'NOT_AN_APPROVER'],
    ['handed on by one who is away too', [away(1, 9), away(9, 8)], undefined],
    ['handed on by one who is back', [away(1, 9), away(9, 8, '2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z')], 'NOT_AN_APPROVER'],
    ['in a circle with somebody else', [away(1, 9), away(9, 1), away(9, 8)], undefined],
    ['in a circle that never reaches them', [away(1, 9), away(9, 1)], 'NOT_AN_APPROVER'],
    ['of somebody without a seat', [away(9, 8)], 'NOT_AN_APPROVER'],
    ['by the submitter, whose seat does not count', [away(3, 8)], 'SELF_APPROVAL'],
    ['through the submitter', [away(1, 3), away(3, 8)], 'SELF_APPROVAL'],
  ])('%s', (_what, delegations, code) => {
    const answer = review(delegations).when(approve(huda))
    if (code) expect(answer).toMatchObject({ code })
    else expect(answer).toMatchObject({ next: { approvals: [{ seat: 1 }] } })
  })

  it('the submitter decides in nobody’s place', () => {
    expect(review([away(1, 3)]).when(approve(dana, { onBehalfOf: 1 }))).toMatchObject({ code: 'SELF_APPROVAL' })
  })

  it('a client stands in for nobody', () => {
    expect(review([away(1, 6)]).when(approve(client))).toMatchObject({ code: 'NOT_AN_APPROVER' })
  })

  it('an approver keeps their own seat although the submitter delegates to them: otherwise it would silence them', () => {
    expect(review([away(3, 1)]).when(approve(amal))).toMatchObject({ next: { approvals: [{ by: 1, seat: 1 }] } })
  })

  it('a seat is filled once, by the delegate or by its owner', () => {
    expect(review([away(1, 8)]).when(approve(huda), approve(amal))).toMatchObject({ code: 'ALREADY_DECIDED' })
    expect(review([away(1, 8)]).when(approve(amal), approve(huda))).toMatchObject({ code: 'ALREADY_DECIDED' })
  })

  it('one person is one yes, however many seats came to them', () => {
    expect(review([away(1, 8), away(2, 8)]).when(approve(huda), approve(huda))).toMatchObject({ code: 'ALREADY_DECIDED' })
    expect(review([away(1, 4)]).when(approve(faris), approve(faris, { onBehalfOf: 1 }))).toMatchObject({ code: 'ALREADY_DECIDED' })
  })

  it('whom the transition forbids does not decide, nor does their delegate', () => {
    const strict: WorkflowDefinition = {
      ...full(),
      transitions: full().transitions.map((each) => (each.key === 'accept' ? { ...each, forbid: ['creator'] } : each)),
    }
    const start = snapshot('review', { createdBy: 1, submittedBy: 3, office: { people, delegations: [away(1, 8)] } })
    expect(given(strict, start).when(approve(amal))).toMatchObject({ code: 'CREATOR_FORBIDDEN' })
    expect(given(strict, start).when(approve(huda))).toMatchObject({ code: 'CREATOR_FORBIDDEN' })
  })
})

it('entering the state asks the people who have a seat', () => {
  expect(given(full(), snapshot('draft')).when({ kind: 'changeStatus', to: 'review', actor: dana })).toMatchObject({
    events: expect.arrayContaining([expect.objectContaining({ type: 'approvalRequested', users: [1, 2, 4] })]),
  })
})

function withApproval(change: Partial<Approval>): WorkflowDefinition {
  return { ...full(), approvals: full().approvals!.map((each) => ({ ...each, ...change })) }
}
