import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import { ask, expect, newNumber, stateOf, take, test, type Person } from './office.ts'

const bell = (page: Page) => page.locator('.office-bell__button')
const panel = (page: Page) => page.getByRole('dialog', { name: /Notifications|الإشعارات/ })

/** A browser of its own, as somebody, on a page with a bell. Nothing unread is left from before. */
async function browserOf(browser: Browser, person: Person, options: { language?: 'en' | 'ar'; width?: number; theme?: 'light' | 'dark' } = {}) {
  const { language = 'en', width = 1280, theme = 'light' } = options
  const context = await browser.newContext({ storageState: stateOf(person), viewport: { width, height: 844 } })
  const page = await context.newPage()
  const url = test.info().project.use.baseURL ?? process.env['PRODUCT_URL']!
  await context.addCookies([{ name: 'payload-lng', value: language, url }, { name: 'payload-theme', value: theme, url }])
  await page.goto(`${url}/admin`)
  return { page, context }
}

test('a status change rings the bell in the other browser, in the tab that is open', async ({ browser, request }) => {
  await ask(request, 'client', 'POST', '/notifications/clear', { all: true })
  const { doc: me } = await ask(request, 'client', 'GET', '/auth/me').then((answer) => ({ doc: answer.user ?? answer.doc ?? answer }))
  const made = await take(request, { client: me.id, title: 'Rung for' }, [], 'admin')
  const { page, context } = await browserOf(browser, 'client')
  let streams = 0
  context.on('request', (asked) => {
    if (asked.url().includes('/notifications/stream')) streams += 1
  })
  const other = await context.newPage()
  await other.goto(page.url())
  await ask(request, 'client', 'POST', '/notifications/clear', { all: true })
  await expect(bell(page)).toHaveAccessibleName('Notifications, none unread')
  await expect(bell(other)).toHaveAccessibleName('Notifications, none unread')
  // Somebody elsewhere does it.
  await ask(request, 'admin', 'POST', `/transactions/${made.id}/status`, { status: 'submitted' })
  await expect(bell(page)).toHaveAccessibleName(/Notifications, [1-9]\d* unread/)
  await expect(bell(other)).toHaveAccessibleName(/Notifications, [1-9]\d* unread/)
  await bell(page).click()
  const line = panel(page).getByRole('link', { name: /Status changed from Draft to Submitted/ })
  await expect(line).toContainText(`${made.reference} · Rung for`)
  await expect(panel(page).getByRole('heading', { name: 'Today' })).toBeVisible()
  await line.click()
  await expect(page).toHaveURL(new RegExp(`/transactions/${made.id}$`))
  // Read here is read there.
  await bell(other).click()
  await expect(panel(other).getByRole('link', { name: /Status changed/ })).toHaveAttribute('data-unread', 'false')
  await expect(bell(page)).toHaveAccessibleName('Notifications, none unread')
  // Two tabs, one line.
  expect(streams).toBeLessThanOrEqual(1)
  await context.close()
})

test('the panel goes by keyboard', async ({ browser, request }) => {
  await ask(request, 'admin', 'POST', '/notifications/clear', { all: true })
  const number = newNumber()
  const { page, context } = await browserOf(browser, 'admin')
  for (const title of ['First', 'Second']) await take(request, { externalReference: number, title }, [], 'editor')
  await expect(bell(page)).toHaveAccessibleName('Notifications, 2 unread')
  await bell(page).focus()
  await page.keyboard.press('Enter')
  await expect(panel(page)).toBeFocused()
  await expect(panel(page).locator('.office-notice')).toHaveCount(2)
  await page.keyboard.press('ArrowDown')
  await expect(panel(page).locator('.office-notice').nth(0)).toBeFocused()
  await page.keyboard.press('End')
  await expect(panel(page).locator('.office-notice').nth(1)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(panel(page).locator('.office-notice').nth(0)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(panel(page)).toBeHidden()
  await expect(bell(page)).toBeFocused()
  await expect(bell(page)).toHaveAttribute('aria-expanded', 'false')
  await context.close()
})

test('the page shows all, and marks and clears what is selected', async ({ browser, request }) => {
  await ask(request, 'admin', 'POST', '/notifications/clear', { all: true })
  const { page, context } = await browserOf(browser, 'admin')
  await bell(page).click()
  await panel(page).getByRole('link', { name: 'All notifications' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible()
  for (const title of ['Kept', 'Cleared', 'Read']) await take(request, { title }, [], 'editor')
  // Without a reload.
  const lines = page.locator('.office-notices__line')
  await expect(lines).toHaveCount(3)
  const box = (title: string) => lines.filter({ has: page.getByText(new RegExp(`· ${title}$`)) }).getByRole('checkbox')
  await box('Read').check()
  await page.getByRole('button', { name: 'Mark as read', exact: true }).click()
  await expect(bell(page)).toHaveAccessibleName('Notifications, 2 unread')
  await box('Cleared').check()
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Clear', exact: true }).click()
  await expect(lines).toHaveCount(2)
  await page.getByRole('button', { name: /^Unread/ }).click()
  await expect(lines).toHaveCount(1)
  await expect(lines).toContainText('Kept')
  await page.getByRole('combobox', { name: 'Event' }).selectOption('completed')
  await expect(page.getByRole('heading', { name: 'Nothing of this kind' })).toBeVisible()
  await context.close()
})

for (const [language, theme] of [['en', 'light'], ['ar', 'dark']] as const) {
  test(`fits a phone and is accessible in ${language}, ${theme}`, async ({ browser, request }) => {
    await take(request, { title: 'A title that is long enough to need more than one line on a telephone' }, [], 'editor')
    const { page, context } = await browserOf(browser, 'admin', { language, theme, width: 390 })
    await bell(page).click()
    await expect(panel(page).locator('.office-notice').first()).toBeVisible()
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await wide()).toBeLessThanOrEqual(0)
    const edges = await panel(page).boundingBox()
    expect([edges!.x >= 0, edges!.x + edges!.width <= 390, edges!.y + edges!.height <= 844]).toEqual([true, true, true])
    const faults = async () => {
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
      return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
    }
    expect(await faults()).toEqual([])
    await panel(page).locator('.office-bell__foot a').click()
    await expect(page.locator('.office-notices__line').first()).toBeVisible()
    expect(await wide()).toBeLessThanOrEqual(0)
    expect(await faults()).toEqual([])
    await context.close()
  })
}
