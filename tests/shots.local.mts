import { chromium } from '@playwright/test'
import { args, executablePath } from '/work/wt/ui/tests/helpers/chromium.ts'
import { mkdirSync, existsSync } from 'node:fs'
const base = 'http://localhost:4400'
const out = '/tmp/shots-ui'; mkdirSync(out, { recursive: true })
const [,, who = 'admin', pages = 'start,list,doc', sizes = '1280', themes = 'light', langs = 'en'] = process.argv
const browser = await chromium.launch({ executablePath, args: [...args] })
const paths: Record<string,string> = { login: '/admin/login', start: '/admin', list: '/admin/collections/transactions', doc: '/admin/collections/transactions/1', doc2: '/admin/collections/transactions/2', create: '/admin/collections/transactions/create', users: '/admin/collections/users', account: '/admin/account', over: '/admin/collections/transactions?where[or][0][and][0][view][equals]=overdue' }
const state = `/tmp/ui-state-${who}.json`
{
  const context = await browser.newContext()
  const answer = await context.request.post(`${base}/api/v1/users/login`, { data: { email: `${who}@example.com`, password: 'Tracker!2026' } })
  if (!answer.ok()) console.log('login', answer.status(), await answer.text())
  await context.storageState({ path: state }); await context.close()
}
for (const size of sizes.split(',')) for (const theme of themes.split(',')) for (const lang of langs.split(',')) {
  const context = await browser.newContext({ storageState: state, viewport: { width: Number(size), height: size === '390' ? 844 : 900 }, colorScheme: theme as 'light' })
  await context.addCookies([{ name: 'payload-lng', value: lang, url: base }, { name: 'payload-theme', value: theme, url: base }])
  for (const name of pages.split(',')) {
    if (name === 'login') await context.clearCookies({ name: 'payload-token' })
    const page = await context.newPage(); await page.addInitScript(() => { const st = document.createElement('style'); st.textContent='nextjs-portal{display:none}'; document.documentElement?.append(st) })
    page.on('console', m => { if (m.type() === 'error') console.log(name, 'console:', m.text().slice(0, 400)) })
    page.on('pageerror', e => console.log(name, 'error:', e.message.slice(0, 400)))
    await page.goto(base + paths[name]!, { waitUntil: 'networkidle', timeout: 120000 }).catch(e => console.log(e.message))
    const file = `${out}/${who}-${name}-${size}-${theme}-${lang}.png`
    await page.waitForTimeout(1200); await page.screenshot({ path: file, fullPage: true })
    console.log(file, await page.title())
    await page.close()
  }
  await context.close()
}
await browser.close()
