import AxeBuilder from '@axe-core/playwright'
import { ask, expect, openDialog, stateOf, take, test } from './office.ts'

test.use({ storageState: stateOf('admin') })

test('the analytics of a workflow lead from a figure to the transactions behind it, and keep their filters in the address', async ({ page, request }) => {
  const made = await take(request, {}, [{ by: 'editor', to: 'submitted' }])
  const { docs } = await ask(request, 'admin', 'GET', '/workflows?where[key][equals]=default')
  await page.goto(`/admin/analytics?workflow=${docs[0].id}`)
  const tiles = page.locator('.office-analytics__tile')
  await expect(tiles.first()).toBeVisible()

  await openDialog(page, page.locator('.office-analytics__count').first())
  const dialog = page.getByRole('dialog')
  await expect(dialog.locator('tbody tr').first()).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  await page.keyboard.press('Escape')

  // Nothing begins in the far future; the address says so, and the way back undoes it.
  const day = page.locator('.office-analytics input[type=date]').first()
  await day.fill('2099-01-01')
  await day.press('Enter')
  await expect(page.locator('.office-analytics .office-card.office-empty')).toBeVisible()
  expect(new URL(page.url()).searchParams.get('begun_after')).toBe('2099-01-01')
  await page.goBack()
  await expect(tiles.first()).toBeVisible()
  expect(made.status).toBe('submitted')
})
