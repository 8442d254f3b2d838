import { describe, expect, it } from 'vitest'
import { calendarOf } from '../../../sla/calendarOf.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { readSettings } from '../../../shared/settings.ts'
import { simpleApproval } from '../../../workflows/templates/simpleApproval.ts'
import { twoStepReview } from '../../../workflows/templates/twoStepReview.ts'
import type { Command, Snapshot } from '../../../workflows/snapshot.ts'
import { beginTrial, readClocks, tryStep, type Trial } from './trial.ts'

const calendar = calendarOf(readSettings({}).settings)
const at = '2026-11-22T07:00:00.000Z'
const editor = { id: 2, role: 'editor' } as const
const admin = { id: 1, role: 'admin' } as const
const sample: Snapshot = {
  id: 1, status: 'draft', createdBy: 2, assignedTo: null, submittedBy: null, client: null, attachmentCount: 0, attachments: [],
  fields: { statusChangedAt: at }, rev: 1, approvals: [],
  office: { people: [{ id: 1, name: 'A', role: 'admin', active: true }, { id: 2, name: 'E', role: 'editor', active: true }] },
}
const take = (trial: Trial, command: Command, definition = simpleApproval) => {
  const after = tryStep(definition, trial, command, 'somebody', { calendar })
  if (isRefusal(after)) throw new Error(after.code)
  return after
}

describe('a trial', () => {
  it('goes through an approval with events, clocks and the states it was in', () => {
    const begun = beginTrial(simpleApproval, sample, at, { calendar })
    expect([begun.visits, begun.clocks]).toEqual([[{ state: 'draft' }], {}])
    const submitted = take(begun, { kind: 'changeStatus', to: 'waiting_approval', actor: editor, at })
    expect(readClocks(submitted, '2026-11-22T08:00:00.000Z', calendar)).toEqual([
      { sla: 'answer', reading: expect.objectContaining({ kind: 'running', elapsed: 60 }) },
    ])
    const approved = take(submitted, { kind: 'approve', actor: admin, at: '2026-11-22T09:00:00.000Z' })
    expect(approved.snapshot.status).toBe('approved')
    expect(approved.visits).toEqual([{ state: 'draft' }, { state: 'waiting_approval', transition: 'submit' }, { state: 'approved', transition: 'approve' }])
    expect(readClocks(approved, '2026-11-23T09:00:00.000Z', calendar)[0]!.reading).toMatchObject({ kind: 'met', elapsed: 120 })
    expect(begun.steps.length).toBeLessThan(submitted.steps.length)
  })

  it('is refused as real work is, and stays where it was', () => {
    const begun = beginTrial(simpleApproval, sample, at, { calendar })
    const refused = tryStep(simpleApproval, begun, { kind: 'changeStatus', to: 'withdrawn', actor: { id: 9, role: 'editor' }, at }, 'x', { calendar })
    expect(isRefusal(refused)).toBe(true)
    expect(begun.snapshot.status).toBe('draft')
  })

  it('keeps a clock waiting where the work waits', () => {
    const slas = twoStepReview.slas ?? []
    expect(slas.length).toBeGreaterThan(0)
    const waiting = twoStepReview.states.find(({ kind }) => kind === 'waiting')!
    const into = twoStepReview.transitions.find(({ to }) => to === waiting.key)!
    const begun = beginTrial(twoStepReview, { ...sample, status: into.from[0]! }, at, { calendar })
    const asked = tryStep(twoStepReview, begun, { kind: 'changeStatus', to: waiting.key, transition: into.key, comment: 'Why?', actor: admin, at: '2026-11-22T08:00:00.000Z' }, 'x', { calendar })
    if (isRefusal(asked)) throw new Error(asked.code)
    expect(readClocks(asked, '2026-11-24T08:00:00.000Z', calendar).map(({ reading }) => [reading.kind, reading.elapsed])).toContainEqual(['paused', 60])
  })
})
