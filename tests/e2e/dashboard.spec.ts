import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { addDays, officeDate } from '../../src/shared/dates.ts'
import { ask, expect, stateOf, take, test, type Person } from './office.ts'
import { faultsOf } from './readable.ts'

const board = (page: Page) => page.locator('.office-board')
const card = (page: Page, key: string) => page.locator(`[data-card="${key}"]`)
const numberIn = async (text: Locator) => Number((await text.innerText()).replaceAll(',', ''))

/** What is pressed before the page is awake is lost: the feed comes only then. */
async function open(page: Page, address = '/admin') {
  await page.goto(address)
  await expect(page.locator('.office-board-feed')).toHaveAttribute('aria-busy', 'false')
}

test.describe('an administrator', () => {
  test.use({ storageState: stateOf('admin') })

  test('goes from a figure to exactly its rows, which say what they are', async ({ page, request }) => {
    await take(request, { priority: 'urgent' })
    await open(page)
    for (const figure of ['open', 'unassigned', 'drafts']) {
      const tile = page.locator(`.office-board-tile[data-figure=${figure}]`)
      const count = await numberIn(tile.locator('.office-board-tile__number'))
      const stats = await ask(request, 'admin', 'GET', '/dashboard/stats')
      expect(stats.totals[figure].value).toBe(count)
      const address = (await tile.getByRole('link').getAttribute('href'))!
      const query = new URL(address, 'http://here').searchParams
      query.set('limit', '1')
      expect((await ask(request, 'admin', 'GET', `/transactions?${query}`)).totalDocs).toBe(count)
    }
    await page.locator('.office-board-tile[data-figure=unassigned]').getByRole('link').click()
    await expect(page.locator('.office-list-figure')).toContainText('Unassigned')
    await page.locator('.office-list-figure').getByRole('link', { name: 'Show all' }).click()
    await expect(page.locator('.office-list-figure')).toHaveCount(0)
  })

  test('chooses days and work; the address holds them, the way back undoes them', async ({ page }) => {
    await open(page)
    await page.getByRole('combobox', { name: 'Period', exact: true }).selectOption('year')
    await expect.poll(() => new URL(page.url()).searchParams.get('period')).toBe('year')
    const today = officeDate(new Date(), 'Asia/Riyadh')
    const shown = (day: string) => day.split('-').toReversed().join('/')
    await expect(card(page, 'trend')).toContainText(`01/01/${today.slice(0, 4)}`)
    await page.getByRole('combobox', { name: 'Priority', exact: true }).selectOption('urgent')
    await expect(page.locator('.office-board-tile[data-figure=open]').getByRole('link')).toHaveAttribute('href', /priority%3Durgent/)
    await page.goBack()
    await page.goBack()
    await expect(card(page, 'trend')).toContainText(shown(addDays(today, -29)))
    // An address that somebody sent is the same page.
    await open(page, '/admin?from=2020-01-01&to=2020-01-02')
    await expect(card(page, 'trend')).toContainText('01/01/2020')
    await expect(page.getByLabel('From', { exact: true })).toHaveValue('2020-01-01')
  })

  test('says so where an address asks for nonsense, and goes on', async ({ page }) => {
    await page.goto('/admin?department=nowhere')
    await expect(page.locator('.office-board .office-problem')).toContainText('department')
    await page.getByRole('button', { name: 'Reset' }).click()
    await expect(card(page, 'now')).toBeVisible()
    await expect(page.locator('.office-board .office-problem')).toHaveCount(0)
  })

  test('reads every chart as a table of links, and takes a table away', async ({ page }) => {
    await open(page)
    const trend = card(page, 'trend')
    await expect(trend.getByRole('img').first()).toHaveAccessibleName(/created.*completed/)
    await trend.getByRole('radio', { name: 'Table' }).check()
    await expect(trend.getByRole('table').getByRole('link').first()).toHaveAccessibleName(/Created, .*: \d/)
    const [file] = await Promise.all([page.waitForEvent('download'), trend.getByRole('button', { name: 'Created and completed as CSV' }).click()])
    const lines = readFileSync((await file.path())!, 'utf8').split('\r\n')
    expect(lines[0]).toBe('\ufeffPeriod,From,To,Created,Completed,Open work')
    expect(lines).toHaveLength(1 + (await trend.locator('tbody tr').count()))
  })

  test('figures follow what happens, and the focus stays where it was', async ({ page, request }) => {
    await open(page)
    const tile = page.locator('.office-board-tile[data-figure=all]')
    const before = await numberIn(tile.locator('.office-board-tile__number'))
    await tile.getByRole('link').focus()
    await take(request)
    // What the page does by itself now and then, at once: somebody comes back to it.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await expect.poll(() => numberIn(tile.locator('.office-board-tile__number'))).toBeGreaterThan(before)
    await expect(tile.getByRole('link')).toBeFocused()
  })
})

test.describe('somebody who arranges their page', () => {
  test.use({ storageState: stateOf('admin2') })
  // The account reads Arabic; these tests do not.
  test.beforeEach(({ context, baseURL }) => context.addCookies([{ name: 'payload-lng', value: 'en', url: baseURL! }]))

  test('moves, puts away and takes out cards by keyboard; it stays, for them alone', async ({ page, request }) => {
    await ask(request, 'admin2', 'POST', '/payload-preferences/office-dashboard', { value: null })
    await open(page)
    const order = () => page.locator('[data-card]').evaluateAll((cards) => cards.map((each) => each.getAttribute('data-card')))
    const usual = await order()
    const kept = () => page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.url().endsWith('/office-dashboard'))
    await page.getByRole('button', { name: 'Arrange' }).press('Enter')
    let [answer] = await Promise.all([kept(), page.getByRole('button', { name: 'Move Work at hand up' }).press('Enter')])
    expect(answer.status()).toBe(200)
    await expect(page.getByRole('button', { name: 'Move Work at hand up' })).toBeFocused()
    await expect(board(page).getByRole('status')).toHaveText(/Work at hand now stands at place 1/)
    ;[answer] = await Promise.all([kept(), page.getByRole('button', { name: 'Put away The system' }).press('Enter')])
    ;[answer] = await Promise.all([kept(), page.getByRole('button', { name: 'Show By type' }).press('Enter')])
    expect(await faultsOf(page, { within: '.office-board' })).toEqual([])
    await page.getByRole('button', { name: 'Done' }).click()

    await page.reload()
    await expect(card(page, 'type')).toBeVisible()
    const own = await order()
    expect(own.slice(0, 2)).toEqual(['now', 'next'])
    expect(own).not.toContain('system')

    await page.getByRole('button', { name: 'Arrange' }).click()
    await Promise.all([kept(), page.getByRole('button', { name: 'As usual' }).click()])
    expect(await order()).toEqual(usual)
  })

  test('drags a card to the place of another', async ({ page, request }) => {
    await ask(request, 'admin2', 'POST', '/payload-preferences/office-dashboard', { value: null })
    await open(page)
    await page.getByRole('button', { name: 'Arrange' }).click()
    await card(page, 'now').locator('.office-board-slot__bar').dragTo(card(page, 'next').locator('.office-board-slot__bar'))
    await expect(page.locator('[data-card]').first()).toHaveAttribute('data-card', 'now')
    await ask(request, 'admin2', 'POST', '/payload-preferences/office-dashboard', { value: null })
  })
})

test.describe('a finger on a phone', () => {
  test.use({ storageState: stateOf('admin2'), hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })
  test.beforeEach(({ context, baseURL }) => context.addCookies([{ name: 'payload-lng', value: 'en', url: baseURL! }]))

  test('carries a card to where the page has to scroll, and a touch that goes nowhere moves nothing', async ({ page, request, context }) => {
    await ask(request, 'admin2', 'POST', '/payload-preferences/office-dashboard', { value: null })
    await open(page)
    await page.getByRole('button', { name: 'Arrange' }).click()
    const device = await context.newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
      device.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] })
    const middleOf = async (target: Locator) => {
      const { x, y, width, height } = (await target.boundingBox())!
      return [x + width / 2, y + height / 2] as const
    }
    const head = card(page, 'trend').locator('.office-board-slot__handle')
    await head.scrollIntoViewIfNeeded()
    await page.evaluate(() => window.scrollBy(0, 300))
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(300)
    await touch('touchStart', ...(await middleOf(head)))
    await touch('touchMove', 195, 20)
    // To its end: what still moves is not where it is aimed at.
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0)
    await expect(card(page, 'next')).toBeInViewport()
    await touch('touchMove', ...(await middleOf(card(page, 'next').locator('.office-board-slot__bar'))))
    await expect(card(page, 'next')).toHaveClass(/is-over/)
    await Promise.all([
      page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.url().endsWith('/office-dashboard')),
      touch('touchEnd'),
    ])
    await expect(page.locator('[data-card]').first()).toHaveAttribute('data-card', 'trend')
    await expect(board(page).getByRole('status')).toHaveText(/now stands at place 1 of/)

    // A touch that ends where it began moves nothing.
    await touch('touchStart', ...(await middleOf(card(page, 'trend').locator('.office-board-slot__handle'))))
    await touch('touchEnd')
    await expect(page.locator('.is-dragged')).toHaveCount(0)
    await expect(page.locator('[data-card]').first()).toHaveAttribute('data-card', 'trend')
    await ask(request, 'admin2', 'POST', '/payload-preferences/office-dashboard', { value: null })
  })
})

for (const person of ['admin', 'editor', 'client'] as Person[]) {
  test.describe(`the page of the ${person}`, () => {
    test.use({ storageState: stateOf(person) })

    test('can be read by everybody, in both languages and on a phone', async ({ page, context, baseURL }) => {
      for (const language of ['en', 'ar']) {
        await context.addCookies([{ name: 'payload-lng', value: language, url: baseURL! }])
        await open(page)
        expect(await faultsOf(page, { within: '.office-board' })).toEqual([])
        await page.setViewportSize({ width: 390, height: 844 })
        const [wide, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth])
        expect(wide).toBeLessThanOrEqual(shown!)
        await page.setViewportSize({ width: 1280, height: 900 })
      }
    })
  })
}

test.describe('a client', () => {
  test.use({ storageState: stateOf('client') })

  test('hears nothing of the house', async ({ page, request }) => {
    await open(page)
    await expect(card(page, 'now')).toBeVisible()
    await expect(card(page, 'status')).toBeVisible()
    for (const house of ['workload', 'client', 'assignee', 'stateTime', 'system']) await expect(card(page, house)).toHaveCount(0)
    const { workload, office, by, timeInState } = await ask(request, 'client', 'GET', '/dashboard/stats')
    expect({ workload, office, timeInState, client: by.client, assignee: by.assignee }).toEqual({ workload: null, office: null, timeInState: [], client: null, assignee: null })
  })
})
