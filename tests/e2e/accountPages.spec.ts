import { expect, stateOf, test } from './office.ts'
import { faultsOf } from './readable.ts'
import type { Page } from '@playwright/test'

const isWithinScreen = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)

for (const lang of ['en', 'ar']) {
  test.describe(`${lang}, on a phone`, () => {
    test.use({ viewport: { width: 390, height: 844 } })

    test('the account pages can be read by everybody', async ({ page }) => {
      for (const path of ['/register', '/register/received', '/forgot', '/reset?token=x', '/verify-email?token=x', '/reset', '/unsubscribe?token=x']) {
        await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expect(page.locator('html')).toHaveAttribute('dir', lang === 'ar' ? 'rtl' : 'ltr')
        if (path === '/register') await page.locator('button[type=submit]').click()
        expect(await faultsOf(page), path).toEqual([])
        expect(await isWithinScreen(page), path).toBe(true)
      }
    })
  })
}

test.describe('admin', () => {
  test.use({ storageState: stateOf('admin') })

  test('users, account and keys can be read by everybody', async ({ page }) => {
    // Payload's own faults are not ours to count: what is looked at is what we put there.
    const ours = (within: string) => faultsOf(page, { within })
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
