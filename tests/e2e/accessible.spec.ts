import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, isAwake, list, pageOf, stateOf, take, test } from './office.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']

async function seriousFaults(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

for (const theme of ['light', 'dark']) {
  test.describe(theme, () => {
    test.beforeEach(async ({ context, baseURL }) => {
      await context.addCookies([{ name: 'payload-theme', value: theme, url: baseURL! }])
    })

    test('sign-in page', async ({ page }) => {
      await page.goto('/admin/login')
      await expect(page.locator('#field-email')).toBeVisible()
      expect(await seriousFaults(page)).toEqual([])
    })

    test.describe('signed in', () => {
      test.use({ storageState: stateOf('admin') })

      test('start view', async ({ page }) => {
        await page.goto('/admin')
        await expect(page.locator('.office-start')).toBeVisible()
        expect(await seriousFaults(page)).toEqual([])
      })

      test('list', async ({ page }) => {
        await page.goto(list)
        await isAwake(page)
        expect(await seriousFaults(page)).toEqual([])
      })

      test('transaction', async ({ page, request }) => {
        const made = await take(request)
        await page.goto(pageOf(made.id))
        await expect(page.locator('.office-comment-form')).toBeVisible()
        await expect(page.locator('.office-word-picker select').first()).toBeVisible()
        await page.locator('[data-transition=submit]').click()
        await expect(page.getByRole('dialog')).toBeVisible()
        expect(await seriousFaults(page)).toEqual([])
      })
    })
  })
}
