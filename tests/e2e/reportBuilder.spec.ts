import AxeBuilder from '@axe-core/playwright'
import { ask, expect, openDialog, stateOf, take, test } from './office.ts'

test.use({ storageState: stateOf('admin') })

const builder = '/admin/collections/report-definitions'
const schedules = '/admin/collections/report-schedules'

test('a report is built while its preview follows, by keyboard too, saved and ordered', async ({ page, request }) => {
  const { externalReference } = await take(request, { priority: 'urgent', title: 'Bridge over the wadi' })
  await page.goto(`${builder}/create`)
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview.getByRole('columnheader').first()).toHaveText('Reference number')

  // Columns: added from the list, moved by the arrows, removed.
  await page.getByRole('combobox', { name: 'Add a column' }).selectOption('department')
  const last = page.locator('.office-builder__columns li').last()
  await expect(last).toContainText('Department')
  await page.getByRole('button', { name: 'Move Department earlier' }).press('Enter')
  await expect(page.locator('.office-builder__columns li').last()).not.toContainText('Department')
  await page.getByRole('button', { name: 'Remove Client', exact: true }).click()
  await expect(preview.getByRole('columnheader', { name: 'Client', exact: true })).toHaveCount(0)

  // A filter: incomplete at first, which is said beside it, then followed.
  await page.getByRole('combobox', { name: 'Add a filter' }).selectOption('externalReference')
  const filter = page.getByRole('group', { name: 'Filter 1' })
  await expect(filter).toContainText('Give a value.')
  await filter.getByLabel('Value').fill(externalReference)
  await expect(preview.getByRole('cell', { name: externalReference })).toBeVisible()
  await expect(preview).toContainText('Rows in the report: 1;')

  // Figures and a chart.
  await page.getByRole('combobox', { name: 'Add a group' }).selectOption('priority')
  await page.getByRole('combobox', { name: 'Chart', exact: true }).selectOption('bar')
  await expect(preview.getByRole('img', { name: 'Transactions by Priority' })).toBeVisible()
  await expect(preview.getByRole('row', { name: 'Urgent 1' })).toBeVisible()

  const name = `Urgent ones ${Date.now().toString(36)}`
  await page.getByLabel('Name').fill(name)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page).toHaveURL(/report-definitions\/\d+$/)
  await page.getByRole('button', { name: 'Make the report: CSV' }).click()
  await expect(page.getByText('Ordered. You are told when it is ready.')).toBeVisible()
  await expect.poll(async () => (await ask(request, 'admin', 'GET', `/reports?where[name][equals]=${encodeURIComponent(name)}`)).docs[0]?.state, { timeout: 30_000 }).toBe('ready')
  const id = Number(page.url().split('/').at(-1))
  await ask(request, 'admin', 'DELETE', `/report-definitions/${id}`)
})

test('figures alone are built without a mouse: lists are looked at before anything is added, and the keyboard stays where it was', async ({ page }) => {
  await page.goto(`${builder}/create`)
  await expect(page.getByRole('region', { name: 'Preview' }).getByRole('columnheader').first()).toBeVisible()
  const alone = page.getByRole('button', { name: 'Figures only' })
  await alone.press('Enter')
  await expect(page.locator('.office-builder__columns li')).toHaveCount(0)
  // On a closed list an arrow adds nothing: it opens the list.
  const add = page.getByRole('combobox', { name: 'Add a group' })
  await add.press('ArrowDown')
  await expect(page.getByRole('group', { name: 'Group 1' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await add.selectOption('client')
  const group = page.getByRole('group', { name: 'Group 1' })
  await expect(group.getByLabel('Field')).toBeFocused()
  await page.getByRole('combobox', { name: 'Add a group' }).selectOption('priority')
  await page.getByRole('button', { name: 'Remove Group 1' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Remove Group 1' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Add a group' })).toBeFocused()
  // What is missing is said where it is missing.
  await page.getByRole('button', { name: 'Save' }).press('Enter')
  await expect(page.getByLabel('Name')).toBeFocused()
  await expect(page.getByText('Give it a name.')).toBeVisible()
})

test('a schedule says its next moments, runs at once and tells who got what, pauses', async ({ page, request }) => {
  const { doc } = await ask(request, 'admin', 'POST', '/report-definitions', { name: `Weekly ${Date.now().toString(36)}`, source: 'transactions', definition: { columns: ['reference'] } })
  await page.goto(`${schedules}/create?definition=${doc.id}`)
  const next = page.locator('.office-schedule__next')
  await expect(next.locator('li')).toHaveCount(5)
  await page.getByRole('radio', { name: 'Every month' }).check({ force: true })
  await page.getByLabel('Day of the month').selectOption('L')
  await expect(next.locator('li')).toHaveCount(5)
  await page.getByRole('radio', { name: 'Cron expression' }).check({ force: true })
  await page.getByRole('textbox', { name: 'Cron expression' }).fill('often')
  await expect(next).toContainText('Expected five fields')
  await page.getByRole('textbox', { name: 'Cron expression' }).fill('0 7 * * 0-4')
  await expect(next.locator('li')).toHaveCount(5)
  await page.getByRole('radio', { name: 'CSV' }).check({ force: true })
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page).toHaveURL(/report-schedules\/\d+$/)
  await openDialog(page, page.getByRole('button', { name: 'Run now' }))
  await page.getByRole('dialog').getByRole('button', { name: 'Run now' }).click()
  const runs = page.getByRole('region', { name: 'What it did' })
  await expect(runs.getByRole('row').nth(1)).toBeVisible()
  await expect(async () => {
    await page.reload()
    await runs.locator('summary').click()
    await expect(runs.getByRole('link', { name: /\d+ rows$/ })).toBeVisible({ timeout: 3_000 })
  }).toPass({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByText('Paused: nothing is made.')).toBeVisible()
  const id = Number(page.url().split('/').at(-1))
  await ask(request, 'admin', 'DELETE', `/report-schedules/${id}`)
  await ask(request, 'admin', 'DELETE', `/report-definitions/${doc.id}`)
})

test('a schedule asks what the form of a report asks, keeps it, and names what is wrong beside it', async ({ page, request }) => {
  await page.goto(`${schedules}/create?report=detail`)
  await expect(page.locator('.office-schedule__next li')).toHaveCount(5)
  await page.getByRole('radio', { name: 'CSV' }).check({ force: true })
  await page.getByRole('combobox', { name: 'Created' }).selectOption({ label: 'Last week' })
  await page.getByText('Filters', { exact: true }).click()
  const priority = page.getByRole('group', { name: 'Priority' })
  await page.locator('.office-reports-field').filter({ hasText: 'Priority' }).locator('summary').click()
  await priority.getByRole('checkbox', { name: 'High' }).check()
  await priority.getByRole('checkbox', { name: 'Urgent' }).check()
  await page.getByText(/^Columns \(/).click()
  await page.getByRole('button', { name: 'All', exact: true }).click()
  await page.getByRole('checkbox', { name: 'Title', exact: true }).uncheck()
  const name = `Urgent ones ${Date.now().toString(36)}`
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page).toHaveURL(/report-schedules\/\d+$/)
  const id = Number(page.url().split('/').at(-1))
  const stored = await ask(request, 'admin', 'GET', `/report-schedules/${id}`)
  expect(stored).toMatchObject({ report: 'detail', format: 'csv', asked: { range: { preset: 'lastWeek' }, filters: { priority: 'high,urgent' } } })
  expect(stored.asked.columns).not.toContain('title')
  await page.reload()
  await expect(page.locator('summary').filter({ hasText: 'High, Urgent' })).toBeVisible()
  await page.getByText(/^Columns \(/).click()
  await expect(page.getByRole('checkbox', { name: 'Title', exact: true })).not.toBeChecked()

  // Nothing can be saved that would show nothing, and what the office does not know is said where it was asked.
  const ticked = page.getByRole('group', { name: 'Columns' }).getByRole('checkbox', { checked: true })
  while ((await ticked.count()) > 0) await ticked.first().uncheck()
  await expect(page.getByText('Choose at least one column.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled()
  await page.getByRole('button', { name: 'The usual ones' }).click()
  await page.getByRole('button', { name: /^Remove / }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Name at least one person or role.')).toBeVisible()
  await ask(request, 'admin', 'DELETE', `/report-schedules/${id}`)
})

for (const [theme, language] of [['light', 'en'], ['dark', 'ar']] as const) {
  test(`both pages can be read by everybody: ${theme}, ${language}`, async ({ page, context, baseURL }) => {
    await context.addCookies([
      { name: 'payload-theme', value: theme, url: baseURL! },
      { name: 'payload-lng', value: language, url: baseURL! },
    ])
    for (const address of [`${builder}/create`, `${schedules}/create`]) {
      await page.goto(address)
      await expect(page.locator(address.includes('schedules') ? '.office-schedule__next li' : '.office-builder__preview tbody tr').first()).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).include('.office-page').analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 160))])).toEqual([])
    }
  })
}
