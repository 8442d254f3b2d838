import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office } from '../helpers/office.ts'
import { importFile, upload, workbookOf } from '../int/imports/workbooks.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())
afterEach(() =>
  decide({
    clients: { mayView: true },
    imports: { maxRows: 100_000, maxFileMb: 25, defaultMode: 'all_or_nothing' },
    transactions: { reassignment: true },
  }),
)

async function decide(settings: Record<string, unknown>): Promise<void> {
  const saved = await office.ask('admin', 'POST', '/globals/settings', { body: settings })
  expect(saved.status).toBe(200)
}
const rows = (...references: string[]) => references.map((each) => [each, 'Al Noor', 'Submission'])

it('clients see nothing of their transactions while they may not view', async () => {
  const { id } = await office.create('admin', { client: office.ids.client })
  await office.ask('admin', 'POST', `/transactions/${id}/comments`, { body: { text: 'For you', internal: false } })
  const doors = [
    '/transactions', `/transactions/${id}`, '/transactions/search?q=EXT-1', '/transactions/export?format=csv',
    `/transactions/${id}/history`, `/transactions/${id}/comments`, '/comments', '/transaction-history', '/attachments',
  ]
  const shown = async () => {
    const open: string[] = []
    for (const door of doors) {
      const { status, body } = await office.ask('client', 'GET', door)
      if (status === 200 && body.totalDocs !== 0) open.push(door)
    }
    return open
  }
  // No file was added.
  expect(await shown()).toEqual(doors.filter((door) => door !== '/attachments'))
  const figures = async () => (await office.ask('client', 'GET', '/transactions/counts')).body.all
  expect(await figures()).toBe(1)
  await decide({ clients: { mayView: false } })
  expect(await shown()).toEqual([])
  expect(await figures()).toBe(0)
})

it('an import takes no more rows and bytes than the office allows, and skips wrong rows when it says so', async () => {
  await decide({ imports: { maxRows: 2, maxFileMb: 1, defaultMode: 'skip_invalid' } })
  const tooLong = await importFile(office, 'admin', await workbookOf(rows('L-1', 'L-2', 'L-3')))
  expect(tooLong).toMatchObject({ status: 'failed', imported: 0 })
  const tooLarge = await upload(office, 'admin', 'x'.repeat(1_100_000), { name: 'large.csv' })
  expect([tooLarge.status, tooLarge.body.errors[0].code]).toEqual([413, 'FILE_TOO_LARGE'])
  const skipping = await importFile(office, 'admin', await workbookOf([...rows('L-4'), ['L-5', null, 'Submission']]))
  expect(skipping).toMatchObject({ mode: 'skip_invalid', status: 'completed', imported: 1, failed: 1 })
})

it('editors hand nothing on while reassignment is off, but take what nobody has; admins may', async () => {
  await decide({ transactions: { reassignment: false } })
  const free = await office.create('editor')
  const assign = (as: 'admin' | 'editor', assignedTo: number) =>
    office.ask(as, 'POST', `/transactions/${free.id}/assign`, { body: { assignedTo } })
  expect((await assign('editor', office.ids.editor)).status).toBe(200)
  const refused = await assign('editor', office.ids.editor2)
  expect([refused.status, refused.body.errors[0].code]).toEqual([403, 'FEATURE_OFF'])
  const patched = await office.ask('editor', 'PATCH', `/transactions/${free.id}`, { body: { assignedTo: office.ids.editor2 } })
  expect(patched.body.errors[0].code).toBe('FEATURE_OFF')
  expect((await assign('admin', office.ids.editor2)).status).toBe(200)
})
