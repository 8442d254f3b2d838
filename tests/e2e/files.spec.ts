import type { APIRequestContext, Locator, Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { samples } from '../helpers/sampleFiles.ts'
import { ask, expect, openDialog, pageOf, stateOf, take, test, tokenFileOf, type Person } from './office.ts'
import { faultsOf } from './readable.ts'

test.use({ storageState: stateOf('editor') })

const text = (name: string, content: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })

/** Opens the files of a transaction; a tab pressed before the page is awake is not heard. */
async function openFiles(page: Page, id: number, tab = 'Files') {
  await page.goto(pageOf(id))
  await expect(async () => {
    await page.getByRole('tab', { name: tab, exact: true }).click()
    await expect(page.locator('.mdc-files')).toBeVisible({ timeout: 1_000 })
  }).toPass()
}

/** Adds a file over REST, as somebody. */
async function bring(request: APIRequestContext, id: number, file: ReturnType<typeof text>, clientVisible = false, as: Person = 'editor') {
  const answer = await request.post(`/api/v1/transactions/${id}/attachments`, {
    headers: { authorization: `JWT ${readFileSync(tokenFileOf(as), 'utf8')}`, 'accept-language': 'en' },
    multipart: { clientVisible: String(clientVisible), files: file },
  })
  expect(answer.status(), await answer.text()).toBe(201)
  return (await answer.json()).docs[0] as { id: number; fileName: string }
}

/** Drops files on a place, as a hand would: over it, then let go. */
async function dropOn(place: Locator, files: { name: string; content: string }[]) {
  const data = await place.page().evaluateHandle((given) => {
    const transfer = new DataTransfer()
    for (const { name, content } of given) transfer.items.add(new File([content], name, { type: 'text/plain' }))
    return transfer
  }, files)
  await place.dispatchEvent('dragover', { dataTransfer: data })
  await place.dispatchEvent('drop', { dataTransfer: data })
}

const rowOf = (page: Page, name: string) => page.locator('.mdc-file').filter({ hasText: name })

test('several files are added at once, and what cannot be right is told without sending it', async ({ page, request }) => {
  const made = await take(request)
  await openFiles(page, made.id)
  await expect(page.getByText('No files yet')).toBeVisible()
  await page.locator('[data-add-files]').setInputFiles([
    text('first.txt', 'one'), text('second.txt', 'two'), { name: 'tool.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') },
    { name: 'looks.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no pdf at all') },
  ])
  await expect(rowOf(page, 'first.txt')).toBeVisible()
  await expect(rowOf(page, 'second.txt')).toBeVisible()
  await expect(page.locator('.mdc-files__count')).toContainText('2 of 20')
  const refused = page.locator('.mdc-upload')
  await expect(refused.filter({ hasText: 'tool.exe' })).toContainText('Files of this kind are not accepted here.')
  // This one only its content gives away: the server says so.
  const judged = refused.filter({ hasText: 'looks.pdf' })
  await expect(judged.getByRole('alert')).toBeVisible()
  await expect(judged.getByRole('button', { name: 'Try looks.pdf again' })).toBeVisible()
  await judged.getByRole('button', { name: 'Dismiss looks.pdf' }).click()
  await expect(judged).toHaveCount(0)
  const { docs } = await ask(request, 'editor', 'GET', `/transactions/${made.id}/attachments`)
  expect(docs.map(({ fileName, clientVisible }: { fileName: string; clientVisible: boolean }) => [fileName, clientVisible]).toSorted()).toEqual([
    ['first.txt', false], ['second.txt', false],
  ])
})

test('where a file is dropped says what becomes of it: for the client, or the next version', async ({ page, request }) => {
  const made = await take(request)
  await bring(request, made.id, text('letter.txt', 'as it was'))
  await openFiles(page, made.id)
  await expect(rowOf(page, 'letter.txt')).toBeVisible()

  await dropOn(rowOf(page, 'letter.txt'), [{ name: 'letter-b.txt', content: 'as it is now' }])
  const row = page.locator('.mdc-file')
  await expect(row.getByRole('button', { name: /^Version 2\. / })).toBeVisible()
  await expect(row).toHaveCount(1)
  await row.getByRole('button', { name: /^Version 2\. / }).click()
  const versions = page.locator('.mdc-version')
  await expect(versions).toHaveCount(2)
  await expect(versions.first()).toContainText('Current')
  await expect(versions.last()).toContainText('letter.txt')

  await dropOn(rowOf(page, 'letter-b.txt'), [{ name: 'a.txt', content: 'a' }, { name: 'b.txt', content: 'b' }])
  await expect(page.getByText('One file is the next version of a document.', { exact: false })).toBeVisible()
  await expect(row).toHaveCount(1)

  const drag = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['for the client'], 'answer.txt', { type: 'text/plain' }))
    return transfer
  })
  await page.locator('.mdc-files').dispatchEvent('dragover', { dataTransfer: drag })
  await page.locator('.mdc-files__zone--visible').dispatchEvent('drop', { dataTransfer: drag })
  await expect(rowOf(page, 'answer.txt').getByRole('switch')).toBeChecked()
  await expect(rowOf(page, 'letter-b.txt').getByRole('switch')).not.toBeChecked()
})

test('a document is shown to the client only after a question, and taken back without one', async ({ page, request }) => {
  const made = await take(request)
  await bring(request, made.id, text('offer.txt', 'an offer'))
  await openFiles(page, made.id)
  const shown = page.getByRole('switch', { name: 'The client sees offer.txt' })
  await openDialog(page, shown)
  const dialog = page.getByRole('dialog', { name: 'Show it to the client?' })
  await dialog.getByRole('button', { name: 'Keep internal' }).click()
  await expect(shown).not.toBeChecked()
  await openDialog(page, shown)
  await dialog.getByRole('button', { name: 'Show to the client' }).click()
  await expect(shown).toBeChecked()
  await shown.click()
  await expect(shown).not.toBeChecked()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('all that can be opened comes as one zip', async ({ page, request }) => {
  const made = await take(request)
  await bring(request, made.id, text('one.txt', 'one'))
  await bring(request, made.id, text('two.txt', 'two'))
  await openFiles(page, made.id)
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download all (zip)' }).click()
  expect((await coming).suggestedFilename()).toMatch(/\.zip$/)
})

test('a file is looked at without leaving the page', async ({ page, request }) => {
  const made = await take(request)
  await bring(request, made.id, text('minutes.txt', 'We met on Sunday.'))
  await openFiles(page, made.id)
  await openDialog(page, page.getByRole('button', { name: 'minutes.txt', exact: true }))
  const viewer = page.getByRole('dialog', { name: 'minutes.txt' })
  await expect(viewer).toContainText('We met on Sunday.')
  await page.keyboard.press('Escape')
  await expect(viewer).toHaveCount(0)
})

test('a key press pastes a picture, and a text field keeps what is pasted into it', async ({ page, request }) => {
  const made = await take(request)
  await openFiles(page, made.id)
  await expect(page.getByText('No files yet')).toBeVisible()
  const paste = (selector: string) =>
    page.locator(selector).evaluate((element) => {
      const data = new DataTransfer()
      data.items.add(new File(['pasted'], 'pasted.txt', { type: 'text/plain' }))
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, undefined)
  await paste('#field-title')
  await paste('.mdc-files')
  await expect(rowOf(page, 'pasted.txt')).toHaveCount(1)
  const { totalDocs } = await ask(request, 'editor', 'GET', `/transactions/${made.id}/attachments`)
  expect(totalDocs).toBe(1)
})

test('an editor deletes only what they brought, and asks which version', async ({ page, request }) => {
  const made = await take(request)
  await bring(request, made.id, text('of-the-admin.txt', 'admin'), false, 'admin')
  const own = await bring(request, made.id, text('own.txt', 'v1'))
  await request.post(`/api/v1/attachments/${own.id}/versions`, {
    headers: { authorization: `JWT ${readFileSync(tokenFileOf('editor'), 'utf8')}` }, multipart: { file: text('own.txt', 'v2') },
  })
  await openFiles(page, made.id)
  await expect(rowOf(page, 'own.txt')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Delete of-the-admin.txt' })).toHaveCount(0)
  await openDialog(page, page.getByRole('button', { name: 'Delete own.txt', exact: true }))
  const dialog = page.getByRole('dialog', { name: 'Delete the file?' })
  await expect(dialog.getByRole('radio', { name: /Only version 2/ })).toBeChecked()
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await expect(rowOf(page, 'own.txt').getByRole('button', { name: /^Version 1\. / })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Deleted files' })).toHaveCount(0)
})

test.describe('for administrators', () => {
  test.use({ storageState: stateOf('admin') })

  test('what was deleted is brought back', async ({ page, request }) => {
    const made = await take(request)
    await bring(request, made.id, text('plan.txt', 'a plan'))
    await openFiles(page, made.id)
    await openDialog(page, page.getByRole('button', { name: 'Delete plan.txt' }))
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
    await expect(rowOf(page, 'plan.txt')).toHaveCount(0)
    await page.getByRole('button', { name: 'Deleted files' }).click()
    await page.getByRole('button', { name: 'Restore plan.txt' }).click()
    await expect(rowOf(page, 'plan.txt')).toHaveCount(1)
    await expect(page.getByText('No deleted files.')).toBeVisible()
  })

  test('the list of all files finds one by name, and its page tells all about it', async ({ page, request }) => {
    const made = await take(request)
    const name = `survey-${made.id}-${Date.now().toString(36)}.txt`
    const file = await bring(request, made.id, text(name, 'a survey'), true)
    await bring(request, made.id, text('gone.txt', 'gone'))
    await page.goto(`/admin/collections/attachments?search=${name}`)
    const row = page.locator('tbody tr')
    await expect(row).toHaveCount(1)
    await expect(row).toContainText(made.externalReference)
    await expect(row).toContainText(made.reference)
    await expect(row).toContainText('Browser Test Co.')
    await expect(row).toContainText('Client sees it')
    await expect(page.getByRole('link', { name: 'Create New' })).toHaveCount(0)
    await row.getByRole('link', { name }).click()
    await expect(page).toHaveURL(new RegExp(`/attachments/${file.id}$`))
    const facts = page.locator('.mdc-facts')
    const { sha256 } = await ask(request, 'admin', 'GET', `/attachments/${file.id}`)
    await expect(facts).toContainText(sha256)
    await expect(page.getByText('Nobody has opened this version yet.')).toBeVisible()
    await ask(request, 'admin', 'GET', `/transactions/${made.id}`)
    await request.get(`/api/v1/attachments/${file.id}/download`, { headers: { authorization: `JWT ${readFileSync(tokenFileOf('editor'), 'utf8')}` } })
    await page.reload()
    await expect(page.locator('.mdc-opened li')).toHaveCount(1)
    await page.locator('[data-add-version]').setInputFiles(text(name, 'a better survey'))
    await expect(page).not.toHaveURL(new RegExp(`/attachments/${file.id}$`))
    await expect(page.locator('.mdc-version')).toHaveCount(2)
  })

  test('quick filters narrow the list, deleted files among them', async ({ page, request }) => {
    const made = await take(request)
    const name = `binned-${made.id}-${Date.now().toString(36)}.txt`
    const file = await bring(request, made.id, text(name, 'to the bin'))
    await ask(request, 'admin', 'DELETE', `/attachments/${file.id}`)
    await page.goto(`/admin/collections/attachments?search=${name}`)
    await expect(page.locator('tbody tr')).toHaveCount(0)
    await page.getByRole('navigation', { name: 'Quick filters' }).getByRole('link', { name: 'Deleted files' }).click()
    await expect(page.locator('tbody tr')).toHaveCount(1)
    await page.locator('tbody').getByRole('link', { name }).click()
    await page.getByRole('button', { name: 'Restore' }).first().click()
    await expect(page.getByRole('button', { name: 'Delete' }).first()).toBeVisible()
  })
})

test('panel, list and page can be used by everybody', async ({ page, request }) => {
  const made = await take(request)
  const file = await bring(request, made.id, { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from(samples.png()) })
  // Of the form around the panel it is Payload's to say.
  const faults = (within = 'body') => faultsOf(page, { within, serious: true })
  await openFiles(page, made.id)
  await rowOf(page, 'photo.png').getByRole('button', { name: /^Version 1\. / }).click()
  await expect(page.locator('.mdc-version')).toHaveCount(1)
  await page.locator('[data-add-files]').setInputFiles(text('tool.exe', 'MZ'))
  await expect(page.locator('.mdc-upload')).toHaveCount(1)
  expect(await faults('.mdc-files')).toEqual([])
  await page.goto('/admin/collections/attachments')
  await expect(page.locator('.mdc-file-cell__file').first()).toBeVisible()
  expect(await faults()).toEqual([])
  await page.goto(`/admin/collections/attachments/${file.id}`)
  await expect(page.locator('.mdc-facts')).toBeVisible()
  expect(await faults()).toEqual([])
})

test.describe('in Arabic on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('panel, list and page run from right to left, and nothing sticks out', async ({ page, context, request, baseURL }) => {
    await context.addCookies([{ name: 'payload-lng', value: 'ar', url: baseURL! }])
    const made = await take(request)
    const file = await bring(request, made.id, text('مخطط الموقع العام للمشروع بعد التعديل الأخير من البلدية.txt', 'نص'), true)
    // Once the page stands: while it is drawn its parts come one by one.
    const fits = () => expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
    await openFiles(page, made.id, 'الملفات')
    await expect(page.locator('.mdc-file').getByRole('switch')).toContainText('يراه العميل')
    await expect(page.locator('html')).toHaveAttribute('dir', /rtl/i)
    await fits()
    await page.goto('/admin/collections/attachments')
    await expect(page.locator('.mdc-file-cell__file').first()).toBeVisible()
    await fits()
    await page.goto(`/admin/collections/attachments/${file.id}`)
    await expect(page.getByRole('heading', { name: 'النسخ' })).toBeVisible()
    await fits()
  })
})
