import { ask, expect, isAwake, list, newNumber, pageOf, stateOf, take, test } from './office.ts'

test.use({ storageState: stateOf('admin') })

test.describe('the list', () => {
  test('shows the columns in the order of the office, reference number first', async ({ page, request }) => {
    await take(request)
    await page.goto(list)
    const headings = page.locator('thead th .sort-column__label')
    await expect(headings).toHaveText([
      'Reference number', 'Transaction number', 'Title', 'Client name', 'Type', 'Priority', 'Status', 'Assigned to',
      'Due date', 'Updated', 'Files',
    ])
  })

  test('falls back to the description where there is no title', async ({ page, request }) => {
    const made = await take(request, { title: null, description: 'Only a description of the work.' })
    await page.goto(`${list}?where[or][0][and][0][reference][equals]=${made.reference}`)
    await expect(page.locator('tbody td.cell-title')).toHaveText('Only a description of the work.')
  })

  test('filters by a click, in the address, and the figure on the chip is the number of rows', async ({ page, request }) => {
    await take(request)
    await page.goto(list)
    await isAwake(page)
    const chip = page.getByRole('navigation', { name: 'Quick filters' }).getByRole('link', { name: /^Draft/ })
    const figure = Number((await chip.locator('.office-chip__count').innerText()).replace(/\D/g, ''))
    await chip.click()
    await expect(page).toHaveURL(/status.*draft/)
    await expect(chip).toHaveAttribute('aria-current', 'true')
    const { totalDocs } = await ask(request, 'admin', 'GET', '/transactions?status=draft&limit=1')
    expect(totalDocs).toBe(figure)
    await expect(page.locator('.page-controls')).toContainText(`of ${figure}`)
  })

  test('opens a shared address with its filter', async ({ page, request }) => {
    const made = await take(request)
    await page.goto(`${list}?where[or][0][and][0][view][equals]=unassigned`)
    await expect(page.getByRole('link', { name: /^Unassigned/ })).toHaveAttribute('aria-current', 'true')
    await expect(page.locator('tbody')).toContainText(made.reference)
    await expect(page.locator('tbody td.cell-assignedTo').first()).toContainText('Nobody yet')
  })

  test('finds Arabic words however they are spelled', async ({ page, request }) => {
    const number = newNumber()
    await take(request, { externalReference: number, title: 'اعتماد أبراج الإسكان', clientName: 'شركة الأُفُق' })
    await page.goto(`${list}?search=${encodeURIComponent('ابراج الاسكان')}`)
    await expect(page.locator('tbody')).toContainText(number)
  })

  test('shows cards when asked, and remembers it', async ({ page, request }) => {
    await take(request)
    await page.goto(list)
    await page.getByRole('group', { name: 'View as' }).getByRole('button', { name: 'Cards' }).click()
    await expect(page.locator('thead')).toBeHidden()
    await page.reload()
    await expect(page.locator('thead')).toBeHidden()
    await expect(page.locator('tbody tr').first().locator('.office-cell-label').first()).toBeVisible()
  })

  test('changes a selection and says what became of each', async ({ page, request }) => {
    const tag = newNumber()
    const draft = await take(request, { tags: [tag] })
    const done = await take(request, { tags: [tag] }, [{ by: 'editor', to: 'cancelled', comment: 'Not needed' }])
    await page.goto(`${list}?where[or][0][and][0][tags][in]=${tag}`)
    await isAwake(page)
    await page.getByRole('checkbox').first().check()
    const bar = page.getByRole('region', { name: 'Actions for the selection' })
    await expect(bar).toContainText('2 selected')
    await bar.getByRole('button', { name: 'Change status' }).click()
    await page.getByLabel('New status').selectOption('submitted')
    await page.getByRole('button', { name: 'Apply' }).click()
    const results = page.locator('.office-results')
    await expect(page.getByRole('status').filter({ hasText: '1 done, 1 refused' })).toBeVisible()
    await expect(results.locator('.is-ok')).toContainText(draft.reference)
    await expect(results.locator('.is-refused')).toContainText(done.reference)
    await page.getByRole('button', { name: 'Close' }).click()
    await expect(page.locator('tbody tr').filter({ hasText: draft.reference })).toContainText('Submitted')
  })
})

test.describe('a transaction', () => {
  test('moves on with a comment, and the timeline says so', async ({ page, request }) => {
    const made = await take(request, {}, [
      { by: 'editor', to: 'submitted' }, { by: 'editor', to: 'under_review' }, { by: 'admin', to: 'approved' }, { by: 'admin', to: 'in_progress' },
    ])
    await page.goto(pageOf(made.id))
    await page.locator('[data-transition=hold]').click()
    const dialog = page.getByRole('dialog', { name: 'Put on hold' })
    const confirm = dialog.getByRole('button', { name: 'Put on hold' })
    await expect(confirm).toBeDisabled()
    await dialog.getByLabel('Comment (required)').fill('Waiting for the visit')
    await confirm.click()
    await expect(page.locator('[data-status=on_hold]')).toContainText('On hold')
    await page.getByRole('tab', { name: 'Timeline' }).click()
    const first = page.locator('.office-timeline li').first()
    await expect(first).toContainText('Status changed from In progress to On hold')
    await expect(first).toContainText('Waiting for the visit')
  })

  test('shows a step that is not allowed, with the reason, and does not take it', async ({ page, request }) => {
    const made = await take(request, {}, [{ by: 'admin', to: 'submitted' }, { by: 'admin', to: 'under_review' }], 'admin')
    await page.goto(pageOf(made.id))
    const approve = page.locator('[data-transition=approve]')
    await expect(approve).toHaveAttribute('aria-disabled', 'true')
    await expect(approve).toHaveAccessibleDescription(/.+/)
    await approve.click({ force: true })
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  test('refuses a step that another tab has overtaken, and says who', async ({ page, context, request }) => {
    const made = await take(request)
    const other = await context.newPage()
    await page.goto(pageOf(made.id))
    await other.goto(pageOf(made.id))
    await page.locator('[data-transition=submit]').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Submit' }).click()
    await expect(page.locator('[data-status=submitted]')).toBeVisible()
    await other.locator('[data-transition=submit]').click()
    await other.getByRole('dialog').getByRole('button', { name: 'Submit' }).click()
    const stale = other.getByRole('dialog', { name: 'Changed in the meantime' })
    await expect(stale).toContainText('Huda Al-Qahtani')
    await stale.getByRole('button', { name: 'Load again' }).click()
    await expect(other.locator('[data-status=submitted]')).toBeVisible()
  })

  test('refuses a stale save of the form, and takes one after a step of one’s own', async ({ page, request }) => {
    const made = await take(request)
    await page.goto(pageOf(made.id))
    await page.locator('[data-transition=submit]').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Submit' }).click()
    await expect(page.locator('[data-status=submitted]')).toBeVisible()
    const title = page.locator('#field-title')
    await title.fill('A better title')
    await page.locator('#action-save').click()
    await expect(page.locator('.office-head h2')).toHaveText('A better title')

    // With the first key the form asks whether the record is still the one it shows: the other change comes after that.
    const looked = page.waitForResponse((response) => response.request().method() === 'POST' && response.url().includes(pageOf(made.id)))
    await title.fill('A title that comes too late')
    await looked
    await ask(request, 'admin', 'PATCH', `/transactions/${made.id}`, { priority: 'urgent' })
    await page.locator('#action-save').click()
    await expect(page.getByRole('dialog', { name: 'Changed in the meantime' })).toBeVisible()
    const now = await ask(request, 'admin', 'GET', `/transactions/${made.id}`)
    expect(now.title).toBe('A better title')
  })

  test('is given to somebody by name, with a reason', async ({ page, request }) => {
    const made = await take(request)
    await page.goto(pageOf(made.id))
    await page.locator('.office-head').getByRole('button', { name: 'Assign' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Find a person').fill('omar')
    await dialog.getByRole('radio', { name: /Omar Haddad/ }).check()
    await dialog.getByLabel('Reason (optional)').fill('Knows the client')
    await dialog.getByRole('button', { name: 'Assign' }).click()
    await expect(page.locator('.office-head__facts')).toContainText('Omar Haddad')
  })

  test('is deleted with a reason only, and gone from the list', async ({ page, request }) => {
    const made = await take(request)
    await page.goto(pageOf(made.id))
    await page.locator('.office-head').getByRole('button', { name: 'Delete' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('button', { name: 'Delete' })).toBeDisabled()
    await dialog.getByLabel('Reason for deletion').fill('Entered twice')
    await dialog.getByRole('button', { name: 'Delete' }).click()
    await expect(page).toHaveURL(/\/transactions(\?|$)/)
    await page.goto(`${list}?where[or][0][and][0][reference][equals]=${made.reference}`)
    await expect(page.getByText('No Results', { exact: false }).first()).toBeVisible()
  })
})
