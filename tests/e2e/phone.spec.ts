import { expect, isAwake, list, pageOf, stateOf, take, test } from './office.ts'

test.use({ storageState: stateOf('editor'), viewport: { width: 390, height: 844 } })

for (const language of ['en', 'ar']) {
  test(`fits a phone in ${language}: cards, and nothing sticks out`, async ({ page, context, request, baseURL }) => {
    await context.addCookies([{ name: 'payload-lng', value: language, url: baseURL! }])
    const made = await take(request)
    const widths = () => page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth])
    await page.goto(list)
    await isAwake(page)
    await expect(page.locator('html')).toHaveAttribute('data-office-list', 'cards')
    await expect(page.locator('thead')).toBeHidden()
    const [listWide, listShown] = await widths()
    expect(listWide).toBeLessThanOrEqual(listShown!)
    await page.goto(pageOf(made.id))
    await expect(page.locator('.office-head')).toBeVisible()
    const [pageWide, pageShown] = await widths()
    expect(pageWide).toBeLessThanOrEqual(pageShown!)
  })
}
