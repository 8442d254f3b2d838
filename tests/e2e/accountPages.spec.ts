import AxeBuilder from '@axe-core/playwright'
import { expect, stateOf, test } from './office.ts'
import type { Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']

async function faults(page: Page, of = rules) {
  const { violations } = await new AxeBuilder({ page }).withTags(of).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}
const isWithinScreen = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)

for (const colorScheme of ['light', 'dark'] as const) {
  for (const lang of ['en', 'ar']) {
    test.describe(`${lang}, ${colorScheme}, on a phone`, () => {
      test.use({ colorScheme, viewport: { width: 390, height: 844 } })

      test('the account pages can be read by everybody', async ({ page }) => {
        for (const path of ['/register', '/register/received', '/forgot', '/reset?token=x', '/verify-email?token=x', '/reset', '/unsubscribe?token=x']) {
          await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
          await expect(page.locator('html')).toHaveAttribute('dir', lang === 'ar' ? 'rtl' : 'ltr')
          if (path === '/register') await page.locator('button[type=submit]').click()
          expect(await faults(page), path).toEqual([])
          expect(await isWithinScreen(page), path).toBe(true)
        }
      })
    })
  }
}

for (const theme of ['light', 'dark']) {
  test.describe(`admin, ${theme}`, () => {
    test.use({ storageState: stateOf('admin') })

    test('users, account and keys can be read by everybody', async ({ page, context, baseURL }) => {
      await context.addCookies([{ name: 'payload-theme', value: theme, url: baseURL! }])
      // Payload's own faults are not ours to count: what is looked at is what we put there.
      const ours = async (part: string) => {
        const { violations } = await new AxeBuilder({ page }).include(part).withTags(rules).analyze()
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
      }
      await page.goto('/admin/account')
      await expect(page.getByRole('region', { name: 'Where you are signed in' }).getByRole('listitem').first()).toBeVisible()
      expect(await ours('.office-panels')).toEqual([])
      await page.getByRole('button', { name: 'Change password' }).click()
      expect(await ours('.office-dialog')).toEqual([])
      await page.goto('/admin/collections/api-keys')
      await expect(page.getByRole('heading', { name: 'API keys' })).toBeVisible()
      expect(await ours('.office-api-keys')).toEqual([])
      await page.goto('/admin/collections/users')
      await expect(page.getByRole('checkbox', { name: /^Select Omar/ })).toBeVisible()
      expect(await ours('.office-list-tools')).toEqual([])
      expect(await ours('.table')).toEqual([])
    })
  })
}
