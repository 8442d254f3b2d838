import { expect, it } from 'vitest'
import type { BoardStats, Figure } from './boardData.ts'
import { nextSteps } from './nextSteps.ts'

const figure = (value: number): Figure => ({ value, previous: null, filter: {} })
const none = figure(0)
const calm: BoardStats['totals'] = {
  all: figure(90), open: figure(40), drafts: none, overdue: none, dueToday: none, dueThisWeek: none, dueSoon: none,
  unassigned: none, mine: none, waitingForMe: none, created: none, completed: none, cancelled: none,
}
const stats = (role: BoardStats['role'], totals: Partial<BoardStats['totals']>, more: Partial<BoardStats> = {}) =>
  ({ role, totals: { ...calm, ...totals }, workload: null, office: null, ...more }) as BoardStats
const load = (id: number, overdue: number) => ({ id, name: '', open: figure(5), overdue: figure(overdue), dueThisWeek: none, capacity: 10 })
const office = (alerts: string[], more: object = {}) =>
  ({ pendingUsers: 0, files: 0, storageBytes: 0, queues: { worker: true, waiting: 0, running: 0, failed: 0 }, deliveriesFailed: 0, alerts: alerts.map((key) => ({ key, count: 1, filter: null, link: null })), ...more }) as NonNullable<BoardStats['office']>
const told = (asked: BoardStats, me = 1) => nextSteps(asked, me).map(({ key, tone, figure: { value } }) => `${key} ${tone} ${value}`)

it('is empty when nothing presses', () => expect(told(stats('admin', {}))).toEqual([]))

it('tells an editor of their own first', () => {
  const asked = stats('editor', { waitingForMe: figure(2), overdue: figure(7), dueToday: figure(1), drafts: figure(3) }, { workload: [load(1, 4)] })
  expect(told(asked)).toEqual(['waitingForMe alarm 2', 'myOverdue alarm 4', 'overdue alarm 7', 'dueToday warn 1', 'drafts calm 3'])
})

it('does not tell the same overdue work twice', () => {
  expect(told(stats('editor', { overdue: figure(4) }, { workload: [load(1, 4)] }))).toEqual(['myOverdue alarm 4'])
})

it('alarms administrators where the office set an alarm, and warns below it', () => {
  const totals = { overdue: figure(8), unassigned: figure(3) }
  expect(told(stats('admin', totals, { office: office([]) }))).toEqual(['overdue warn 8', 'unassigned warn 3'])
  expect(told(stats('admin', totals, { office: office(['overdue', 'unassigned'], { pendingUsers: 2, queues: { failed: 1 } }) }))).toEqual([
    'overdue alarm 8', 'unassigned alarm 3', 'pendingUsers warn 2', 'queueFailed warn 1',
  ])
})

it('asks of a client only what is theirs to do', () => {
  expect(told(stats('client', { overdue: figure(5), dueSoon: figure(2), drafts: figure(1) }))).toEqual([])
  expect(told(stats('client', { waitingForMe: figure(1) }))).toEqual(['waitingForClient alarm 1'])
})
