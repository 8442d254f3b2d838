import type { APIRequestContext } from '@playwright/test'
import { ask, expect, newNumber, openDialog, pageOf, stateOf, take, test } from './office.ts'
import { faultsOf } from './readable.ts'

test.use({ storageState: stateOf('admin') })

const text = (en: string, ar: string) => ({ en, ar })

/** A workflow of its own whose review is decided by both administrators within eight hours; and a transaction in review. */
async function inReview(request: APIRequestContext) {
  const key = `board_${newNumber().toLowerCase().replaceAll('-', '_')}`
  const { doc: workflow } = await ask(request, 'admin', 'POST', '/workflows', { key, nameEn: 'Board', nameAr: 'مجلس' })
  const transition = (name: string, from: string, to: string, label: ReturnType<typeof text>, more = {}) => ({ key: name, from: [from], to, label, roles: ['editor', 'admin'], ...more })
  const definition = {
    key,
    name: text('Board', 'مجلس'),
    states: [
      { key: 'draft', label: text('Draft', 'مسودة'), kind: 'initial', colour: 'grey', progress: 0 },
      { key: 'board', label: text('With the board', 'لدى المجلس'), kind: 'normal', colour: 'teal', progress: 50 },
      { key: 'issued', label: text('Issued', 'صادرة'), kind: 'final', colour: 'green', outcome: 'completed', progress: 100 },
    ],
    transitions: [
      transition('submit', 'draft', 'board', text('Submit', 'تقديم'), { effects: [{ kind: 'recordSubmitter' }] }),
      transition('issue', 'board', 'issued', text('Issue', 'إصدار')),
      transition('return', 'board', 'draft', text('Return', 'إعادة'), { requires: { comment: true } }),
    ],
    customFields: [],
    approvals: [{ key: 'board', label: text('The board', 'المجلس'), state: 'board', by: { role: 'admin' }, need: 2, approved: 'issue', rejected: 'return' }],
  }
  await ask(request, 'admin', 'PUT', `/workflows/${workflow.id}/configure`, { definition })
  await ask(request, 'admin', 'POST', `/workflows/${workflow.id}/publish`, {})
  return take(request, { workflow: workflow.id }, [{ by: 'editor', to: 'board' }])
}

test('an approval is given and missing, answered by keyboard, and settled by the last', async ({ page, request }) => {
  const made = await inReview(request)
  await page.goto(pageOf(made.id))
  const card = page.locator('.office-approval')
  await expect(card.getByRole('heading', { name: /The board/ })).toBeVisible()
  await expect(card.locator('[data-given="0"]')).toContainText('0 of 2 have approved')
  await expect(page.locator('[data-transition=issue]')).toHaveCount(0)
  await expect(page.locator('.office-steps [aria-current=step]')).toContainText('With the board')

  await openDialog(page, card.getByRole('button', { name: 'Approve' }))
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Your decision covers this record as it is now, with no files.')
  await dialog.getByRole('textbox').fill('Complete and correct.')
  await dialog.getByRole('textbox').press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(card.locator('[data-decision=approved]')).toHaveCount(1)
  await expect(card).toContainText('1 of 2 have approved')
  await expect(card.getByRole('button', { name: 'Approve' })).toHaveAttribute('aria-disabled', 'true')
  await ask(request, 'admin2', 'POST', `/transactions/${made.id}/approvals`, { decision: 'approved' })
  await page.reload()
  await expect(page.locator('.office-head [data-status=issued]')).toBeVisible()
  await expect(card).toHaveCount(0)
  await page.locator('.office-given > summary').click()
  await expect(page.locator('.office-given li')).toHaveCount(2)
})

test('what changed since the page was opened is said, and nothing is decided until it was looked at', async ({ page, request }) => {
  const made = await inReview(request)
  await page.goto(pageOf(made.id))
  const card = page.locator('.office-approval')
  await openDialog(page, card.getByRole('button', { name: 'Approve' }))
  await ask(request, 'admin2', 'PATCH', `/transactions/${made.id}`, { title: 'Another title' })
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('Mine')
  await dialog.getByRole('button', { name: 'Approve' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Something changed since you looked')
  await expect(dialog.getByRole('textbox')).toHaveValue('Mine')
  await expect(card.locator('[data-decision=approved]')).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Approve' }).click()
  await expect(card.locator('[data-decision=approved]')).toHaveCount(1)
})

test('a rejection needs its words where the workflow says so', async ({ page, request }) => {
  const made = await inReview(request)
  await page.goto(pageOf(made.id))
  await openDialog(page, page.locator('.office-approval').getByRole('button', { name: 'Reject' }))
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: 'Reject' })).toBeDisabled()
  await dialog.getByRole('textbox').fill('The section is missing.')
  await dialog.getByRole('button', { name: 'Reject' }).click()
  await expect(page.locator('.office-head [data-status=draft]')).toBeVisible()
})

test('what waits for me is a view of the list, and a delegation is made and ended on the account page', async ({ page, request }) => {
  const made = await inReview(request)
  await page.goto('/admin/collections/transactions?where[view][equals]=my_approvals')
  await expect(page.locator('table, .office-cards').getByText(made.reference).first()).toBeVisible()

  await page.goto('/admin/account')
  const panel = page.locator('section', { has: page.locator('#office-delegations') })
  await openDialog(page, panel.getByRole('button', { name: 'Delegate' }))
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Who decides meanwhile').selectOption({ index: 1 })
  await dialog.getByLabel('Last day').fill('2000-01-01')
  await dialog.getByLabel('Reason').fill('Annual leave')
  await dialog.getByRole('button', { name: 'Delegate' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Choose an end in the future')
  await dialog.getByLabel('Last day').fill(new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10))
  await dialog.getByRole('button', { name: 'Delegate' }).click()
  await expect(panel.locator('[data-delegation=given]')).toHaveCount(1)
  await panel.getByRole('button', { name: /^End now/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'End now' }).click()
  await expect(panel.locator('[data-delegation=given]')).toHaveCount(0)
})

test('nothing stands in the way of anybody', async ({ page, request }) => {
  const made = await inReview(request)
  await page.goto(pageOf(made.id))
  await page.locator('.office-place > summary').click()
  await expect(page.locator('.office-way')).toBeVisible()
  await openDialog(page, page.locator('.office-approval').getByRole('button', { name: 'Approve' }))
  expect(await faultsOf(page)).toEqual([])
})
