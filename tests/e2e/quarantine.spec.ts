import type { APIRequestContext } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { Client } from 'pg'
import { ask, expect, openDialog, stateOf, take, test, tokenFileOf } from './office.ts'
import { faultsOf } from './readable.ts'

test.use({ storageState: stateOf('admin') })

/** What a scanner would have written: the demo has none. */
const markInfected = async (sha256: string, found: string) => {
  const client = new Client({ connectionString: process.env['PRODUCT_DATABASE_URL'] })
  await client.connect()
  try {
    await client.query(
      `update file_contents set scan = 'infected', scan_found = $2, scan_engine = 'ClamAV 1.4.6', scan_signatures = '27823', scanned_at = now() where sha256 = $1`,
      [sha256, found],
    )
    await client.query(`update attachments set scan = 'infected' where sha256 = $1`, [sha256])
  } finally {
    await client.end()
  }
}

const bring = async (request: APIRequestContext, name: string, found: string) => {
  const { id, externalReference } = await take(request)
  const answer = await request.post(`/api/v1/transactions/${id}/attachments`, {
    headers: { authorization: `JWT ${readFileSync(tokenFileOf('editor'), 'utf8')}` },
    multipart: { files: { name, mimeType: 'text/plain', buffer: Buffer.from(`A harmless text: ${name} ${Date.now()}`) } },
  })
  expect(answer.status()).toBe(201)
  const [file] = (await answer.json()).docs
  await markInfected(file.sha256, found)
  return { ...file, externalReference } as { id: number; sha256: string; externalReference: string; transaction: number }
}

test('an admin reads what was found, lets one go with a reason, and deletes another', async ({ page, request }) => {
  const kept = await bring(request, 'drawing notes.txt', 'Win.Test.Harmless-1')
  const bad = await bring(request, 'invoice.txt', 'Win.Trojan.Bad-2')
  await page.goto('/admin')
  await expect(page.locator('.office-nav').getByRole('link', { name: 'Quarantine' })).toHaveAttribute('href', '/admin/quarantine')
  await page.goto('/admin/quarantine')
  const card = (name: string) => page.locator('.office-quarantine__entry').filter({ hasText: name })
  await expect(card('drawing notes.txt')).toContainText('Win.Test.Harmless-1')
  await expect(card('drawing notes.txt')).toContainText(kept.externalReference)
  await expect(page.locator('.office-quarantine__scanner')).toContainText('Turned off')

  const dialog = page.getByRole('dialog')
  await openDialog(page, card('drawing notes.txt').getByRole('button', { name: 'Release drawing notes.txt' }))
  await expect(dialog.getByRole('button', { name: 'Release' })).toBeDisabled()
  await dialog.getByLabel('Why is it harmless?').fill('The maker of the drawing confirmed it.')
  await dialog.getByRole('button', { name: 'Release' }).click()
  await expect(card('drawing notes.txt')).toHaveCount(0)
  expect((await ask(request, 'editor', 'GET', `/transactions/${kept.transaction}/attachments`)).docs[0]).toMatchObject({ scan: 'clean', downloadable: true })

  await openDialog(page, card('invoice.txt').getByRole('button', { name: 'Delete invoice.txt for good' }))
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await expect(card('invoice.txt')).toHaveCount(0)
  expect((await ask(request, 'editor', 'GET', `/transactions/${bad.transaction}/attachments`)).docs).toEqual([])
})

test.describe('for others', () => {
  test.use({ storageState: stateOf('editor') })
  test('there is neither a link nor a page', async ({ page }) => {
    await page.goto('/admin')
    await expect(page.locator('.office-nav')).toBeVisible()
    await expect(page.locator('.office-nav').getByRole('link', { name: 'Quarantine' })).toHaveCount(0)
    await page.goto('/admin/quarantine')
    await expect(page.getByText('The quarantine is for administrators.')).toBeVisible()
  })
})

for (const language of ['en', 'ar'] as const) {
  test(`it can be read by everybody, on a phone too: ${language}`, async ({ page, request, context, baseURL }) => {
    await bring(request, `a rather long name of a file that was sent ${language}.txt`, 'Win.Test.Long-Name-Of-A-Finding.UNOFFICIAL')
    await context.addCookies([{ name: 'payload-lng', value: language, url: baseURL! }])
    await page.goto('/admin/quarantine')
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 })
      await expect(page.locator('.office-quarantine__entry').first()).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    }
    expect(await faultsOf(page, { within: '.office-quarantine' })).toEqual([])
  })
}
