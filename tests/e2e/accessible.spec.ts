import { expect, isAwake, list, pageOf, stateOf, take, test } from './office.ts'
import { faultsOf } from './readable.ts'

const serious = true

test('sign-in page', async ({ page }) => {
  await page.goto('/admin/login')
  await expect(page.locator('#field-email')).toBeVisible()
  expect(await faultsOf(page, { serious })).toEqual([])
})

test.describe('signed in', () => {
  test.use({ storageState: stateOf('admin') })

  test('start view', async ({ page }) => {
    await page.goto('/admin')
    await expect(page.locator('.office-start')).toBeVisible()
    expect(await faultsOf(page, { serious })).toEqual([])
  })

  test('list', async ({ page }) => {
    await page.goto(list)
    await isAwake(page)
    expect(await faultsOf(page, { serious })).toEqual([])
  })

  test('lists that are Payload’s own: boxes, arrows and orders have names', async ({ page }) => {
    await page.goto('/admin/collections/departments')
    await expect(page.getByRole('checkbox', { name: /^Select (?!all)/ }).first()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Sort: Ascending' }).first()).toBeVisible()
    expect(await faultsOf(page, { within: '.collection-list', serious })).toEqual([])
  })

  test('transaction', async ({ page, request }) => {
    const made = await take(request)
    await page.goto(pageOf(made.id))
    await expect(page.locator('.office-comment-form')).toBeVisible()
    await expect(page.locator('.office-word-picker select').first()).toBeVisible()
    await page.locator('[data-transition=submit]').click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await faultsOf(page, { serious })).toEqual([])
  })
})
